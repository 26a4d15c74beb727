using System.Text;

namespace Throughline.Documents.Swift;

/// <summary>A value whose line ends are taken out, with the way back to the places of the text.</summary>
/// <remarks>SWIFT wraps a value at 65 characters, in the middle of words; joining the lines restores it.</remarks>
internal sealed class FoldedText
{
    private readonly int[] _places;

    private FoldedText(string text, int[] places) => (Text, _places) = (text, places);

    /// <summary>The joined text.</summary>
    public string Text { get; }

    /// <summary>Joins the lines of a stretch of text that begins at a place.</summary>
    public static FoldedText Of(string text, int start)
    {
        var folded = new StringBuilder(text.Length);
        var places = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\n')
            {
                folded.Append(text[i]);
                places.Add(start + i);
            }
        }

        return new(folded.ToString(), [.. places]);
    }

    /// <summary>The place in the original text of a stretch of the joined one.</summary>
    public (int Start, int End) Place(int start, int end) => start >= end ? (0, 0) : (_places[start], _places[end - 1] + 1);
}
