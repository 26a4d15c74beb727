using System.Text;
using Throughline.Accuracy.Suites.Ner.Corpora;

namespace Throughline.Accuracy.Suites.Ner.Generated;

/// <summary>Sets marks as printed texts do, where a text has them apart.</summary>
internal static class Spacing
{
    /// <summary>The text without the blanks before "," "." ")" and behind "(", with its names where they then stand.</summary>
    public static LabelledText Closed(LabelledText text)
    {
        var closed = new StringBuilder();
        var moved = new int[text.Text.Length + 1];
        for (var i = 0; i < text.Text.Length; i++)
        {
            moved[i] = closed.Length;
            var c = text.Text[i];
            var next = i + 1 < text.Text.Length ? text.Text[i + 1] : '\0';
            var before = i > 0 ? text.Text[i - 1] : '\0';
            if (c != ' ' || !(next is ',' or '.' or ')' or ';' or ':' or '\'' or '?' or '!' || before == '('))
            {
                closed.Append(c);
            }
        }

        moved[^1] = closed.Length;
        return text with
        {
            Text = closed.ToString(),
            Names = [.. text.Names.Select(n => n with { Start = moved[n.Start], End = moved[n.End] })],
        };
    }
}
