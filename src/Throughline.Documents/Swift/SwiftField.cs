namespace Throughline.Documents.Swift;

/// <summary>A field of a SWIFT message and its place in the text.</summary>
/// <param name="Tag">The tag, such as <c>60F</c>.</param>
/// <param name="Start">Where the tag's first colon stands.</param>
/// <param name="ValueStart">Where the value begins.</param>
/// <param name="Text">The value, without the line end that closes it.</param>
internal readonly record struct SwiftField(string Tag, int Start, int ValueStart, string Text)
{
    /// <summary>End of the value (exclusive).</summary>
    public int End => ValueStart + Text.Length;

    /// <summary>The tag's number, such as <c>60</c>.</summary>
    public string Number => Tag[..2];

    /// <summary>The option letter of the tag; blank where there is none.</summary>
    public char Option => Tag.Length > 2 ? Tag[2] : ' ';

    /// <summary>The value's lines with their places; empty lines are left out.</summary>
    public List<(string Text, int Start)> Lines()
    {
        var lines = new List<(string, int)>();
        for (var at = 0; at < Text.Length; )
        {
            var end = Text.IndexOf('\n', at);
            end = end < 0 ? Text.Length : end;
            var line = Text[at..end];
            var indent = line.Length - line.TrimStart().Length;
            if (!string.IsNullOrWhiteSpace(line))
            {
                lines.Add((line.Trim(), ValueStart + at + indent));
            }

            at = end + 1;
        }

        return lines;
    }
}
