using System.Collections.Immutable;
using Throughline.Extraction.Quantities;
using Throughline.Extraction.Tagging;
using Throughline.Extraction.Times;
using Throughline.Model;

namespace Throughline.Extraction.Mentions;

/// <summary>Finds names, dates, money and quantities in a text. Deterministic; linear in the text's length.</summary>
public static class MentionFinder
{
    /// <summary>The labelled stretches in text order, without overlap; a date wins over a quantity, a name over both.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language"><c>en</c>, <c>ru</c> or <c>zh</c>; anything else is read like English.</param>
    /// <param name="reference">The document's date, for "last year".</param>
    public static ImmutableArray<TextSpan> Find(string text, string language, PartialDate? reference = null) =>
        Find(text, language, reference, NameTagger.OfOrNull(language));

    /// <summary>The same with a tagger that is not the shipped one.</summary>
    internal static ImmutableArray<TextSpan> Find(string text, string language, PartialDate? reference, NameTagger? tagger)
    {
        var names = Names(text, language, tagger).Select(m => new TextSpan(m.Start, m.End, Label(m.Type), m.Text));
        var times = TimeGrammar
            .Find(text, 0, text.Length, reference)
            .Select(t => new TextSpan(t.Start, t.End, "DATE", text[t.Start..t.End]))
            .ToList();
        var at = 0;
        var quantities = QuantityGrammar
            .Find(text, 0, text.Length, language)
            .Where(q =>
            {
                // "от 12.08.2024" is a day, not "from 12 on".
                while (at < times.Count && times[at].End <= q.Start)
                {
                    at++;
                }

                return !(at < times.Count && times[at].Start > q.Start && times[at].Start < q.End && times[at].End > q.End);
            })
            .Select(q => new TextSpan(q.Start, q.End, q.Amount is null ? "QUANTITY" : "MONEY", text[q.Start..q.End]));
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (
            var span in times
                .Select(s => (Rank: 0, Span: s))
                .Concat(names.Select(s => (Rank: 1, Span: s)))
                .Concat(quantities.Select(s => (Rank: 2, Span: s)))
                .OrderBy(s => s.Span.Start)
                .ThenBy(s => s.Rank)
                .Select(s => s.Span)
        )
        {
            if (spans.Count == 0 || span.Start >= spans[^1].End)
            {
                spans.Add(span);
            }
        }

        return spans.ToImmutable();
    }

    private static List<Mention> Names(string text, string language, NameTagger? tagger)
    {
        var grammar = DocumentNames.Of(text, language).Mentions;
        var codes = ProductCodes.Find(text);
        return tagger is null
            ? NameVotes.Settle([.. grammar.Where(m => m.Type != MentionType.Product)], [], codes, firmsFirst: true)
            : NameVotes.Settle(tagger.Find(text), grammar.Where(m => m.IsCertain), codes, language != "zh");
    }

    private static string Label(MentionType type) =>
        type switch
        {
            MentionType.Person => "PER",
            MentionType.Location => "LOC",
            MentionType.Product => "PRODUCT",
            _ => "ORG",
        };
}
