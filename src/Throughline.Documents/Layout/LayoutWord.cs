using Throughline.Model;

namespace Throughline.Documents.Layout;

/// <summary>A word on a page, from the top left corner in points.</summary>
internal sealed record LayoutWord(string Text, double Left, double Top, double Right, double Bottom, double Size)
{
    /// <summary>How surely it was recognised in a picture, 0 to 1; null where the file holds the text.</summary>
    public double? Certainty { get; init; }

    public double Height => Bottom - Top;
    public double Middle => (Top + Bottom) / 2;

    /// <summary>Where it stands on a page that is read turned; null where it is read as it stands.</summary>
    public Box? Drawn { get; init; }

    public Box Box => Drawn ?? new(Left, Top, Right - Left, Bottom - Top);

    public bool HasDigit => Text.Any(char.IsDigit);

    /// <summary>Hanzi and kana are written without spaces between words.</summary>
    public static bool IsUnspaced(char c) => c is >= '\u2e80' and <= '\u9fff' or >= '\uf900' and <= '\ufaff' or >= '\uff00' and <= '\uffef';
}
