using System.Text.RegularExpressions;

namespace Throughline.Extraction.Records;

/// <summary>The number of an account beside the name of its bank, as <c>开户行及账号</c> and «р/с … в банке …» give both.</summary>
internal static partial class AccountNumbers
{
    /// <summary>Where the number stands in a text with words; null where it has no such number, or no words.</summary>
    public static (int Start, int Length)? InWordsOrNull(string text) =>
        text.Any(c => char.IsLetter(c) && !char.IsAsciiLetter(c)) && Number().Matches(text) is [.., var match]
            ? (match.Index, match.Length)
            : null;

    [GeneratedRegex(@"\b[0-9](?:[ -]?[0-9]){8,31}\b|[0-9](?:[ -]?[0-9]){8,31}$")]
    private static partial Regex Number();
}
