using Throughline.Model;

namespace Throughline.Dossiers.Html;

/// <summary>A stretch of a document that a dossier shows, with the quotes marked in it.</summary>
/// <param name="Start">Start in the document's text, in UTF-16 units.</param>
/// <param name="End">End (exclusive).</param>
/// <param name="Quotes">Citation numbers with their quotes inside the stretch, by start.</param>
internal sealed record Passage(int Start, int End, IReadOnlyList<(int Number, Evidence At)> Quotes)
{
    private const int Around = 700;
    private const int WholeUpTo = 40_000;

    /// <summary>The passages of a document: its whole text where it is short and <paramref name="whole"/> is allowed, otherwise each quote's surroundings, joined where they touch.</summary>
    public static IReadOnlyList<Passage> Of(string text, IReadOnlyList<(int Number, Evidence At)> quotes, bool whole)
    {
        var sorted = quotes.OrderBy(q => q.At.Start).ThenByDescending(q => q.At.End).ToList();
        if (whole && text.Length <= WholeUpTo)
        {
            return [new Passage(0, text.Length, sorted)];
        }

        var passages = new List<Passage>();
        foreach (var quote in sorted)
        {
            var (start, end) = (LineStart(text, quote.At.Start - Around), LineEnd(text, quote.At.End + Around));
            if (passages.Count > 0 && start <= passages[^1].End)
            {
                passages[^1] = passages[^1] with { End = Math.Max(end, passages[^1].End), Quotes = [.. passages[^1].Quotes, quote] };
            }
            else
            {
                passages.Add(new Passage(start, end, [quote]));
            }
        }

        return passages;
    }

    private static int LineStart(string text, int at)
    {
        if (at <= 0)
        {
            return 0;
        }

        // A line may be a whole book, so look only a little way for its start.
        var newline = text.LastIndexOf('\n', at, Math.Min(at, 300));
        return newline >= 0 ? newline + 1 : at - (char.IsLowSurrogate(text[at]) ? 1 : 0);
    }

    private static int LineEnd(string text, int at)
    {
        if (at >= text.Length)
        {
            return text.Length;
        }

        var newline = text.IndexOf('\n', at, Math.Min(text.Length - at, 300));
        return newline >= 0 ? newline : at + (char.IsLowSurrogate(text[at]) ? 1 : 0);
    }
}
