using System.Text.RegularExpressions;

namespace Throughline.Extraction.Records.Trade;

/// <summary>Parts a person's name from the position that stands before it.</summary>
internal static partial class People
{
    /// <summary>How many characters of position words a text begins with: <c>Director Peter Lind</c> gives 9.</summary>
    public static int PositionLength(string text) => Position().Match(text) is { Success: true } match ? match.Length : 0;

    [GeneratedRegex(
        @"^(?:(?:General|Managing|Executive|Commercial|Technical|Deputy|Chief|Sales|Export|Senior|Vice|Director|Manager|President|Officer|Chairman|Secretary|Head|Mr|Ms|Mrs|Dr|Генерального|Исполнительного|Коммерческого|Директора|Директор|Генеральный)\.?,?\s+)+",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Position();
}
