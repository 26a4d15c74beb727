using System.Text;

namespace Throughline.Extraction.Proposals;

/// <summary>A stretch of text for comparison: kinds of quotation marks, dashes and spaces are one, case and invisible characters do not count.</summary>
/// <remarks>A model copies words but not always their typography; places in the original are kept.</remarks>
internal sealed class FoldedText
{
    private readonly string _folded;
    private readonly List<int> _places = [];
    private readonly int _end;

    /// <summary>Folds a stretch of a text.</summary>
    public FoldedText(string text, int start, int end)
    {
        var folded = new StringBuilder(end - start);
        for (var i = start; i < end; i++)
        {
            var c = Fold(text[i]);
            if (c == '\0' || (c == ' ' && (folded.Length == 0 || folded[^1] == ' ')))
            {
                continue;
            }

            folded.Append(c);
            _places.Add(i);
        }

        (_folded, _end) = (folded.ToString(), end);
    }

    /// <summary>Where words stand in the original; null where they do not stand, or where they are empty.</summary>
    public (int Start, int End)? Find(string words)
    {
        var sought = new FoldedText(words, 0, words.Length)._folded.TrimEnd();
        var at = sought.Length == 0 ? -1 : _folded.IndexOf(sought, StringComparison.Ordinal);
        while (at >= 0 && !IsWhole(at, at + sought.Length))
        {
            at = _folded.IndexOf(sought, at + 1, StringComparison.Ordinal);
        }

        return at < 0 ? null : (_places[at], _places[at + sought.Length - 1] + 1);
    }

    // "Alfa" does not stand in "Alfamax"; Chinese has no spaces to tell words by.
    private bool IsWhole(int start, int end) => !Joins(start - 1, start) && !Joins(end - 1, end);

    private bool Joins(int left, int right) =>
        left >= 0 && right < _folded.Length && IsLetterOfWord(_folded[left]) && IsLetterOfWord(_folded[right]);

    private static bool IsLetterOfWord(char c) => char.IsLetterOrDigit(c) && c < 0x2E80;

    private static char Fold(char c) =>
        c switch
        {
            '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' => '\0',
            '“' or '”' or '„' or '«' or '»' or '″' => '"',
            '‘' or '’' or '‚' or '′' or '`' => '\'',
            '‐' or '‑' or '‒' or '–' or '—' or '―' or '−' => '-',
            _ when char.IsWhiteSpace(c) => ' ',
            _ => char.ToLowerInvariant(c),
        };
}
