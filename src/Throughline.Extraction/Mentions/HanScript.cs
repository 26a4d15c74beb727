using System.Runtime.CompilerServices;
using Throughline.Model;
using Throughline.Text;

namespace Throughline.Extraction.Mentions;

/// <summary>
/// Traditional Chinese read as simplified: each character has one of the other script, so places stay, and what was read is given back in the document's own
/// characters.
/// </summary>
internal static class HanScript
{
    private static readonly ConditionalWeakTable<Document, StrongBox<Document?>> s_plain = [];

    /// <summary>A text in simplified characters, of the same length; the text itself where it has nothing else.</summary>
    public static string Simplified(string text) =>
        text.Any(HanCharacters.IsTraditional) ? string.Create(text.Length, text, static (to, from) => Fold(from, to)) : text;

    /// <summary>A Chinese document in simplified characters, where every word list and the tagger are; null for one that has nothing else.</summary>
    public static Document? Plain(Document document) =>
        document.Language == "zh" ? s_plain.GetValue(document, d => new(Read(d))).Value : null;

    /// <summary>A claim of such a document in simplified characters.</summary>
    public static Claim Simplified(Claim claim) => Mapped(claim, Simplified, e => e with { Quote = Simplified(e.Quote) });

    /// <summary>What was read from the simplified text of a document, in the document's characters.</summary>
    public static ExtractionResult Restored(ExtractionResult read, string simplified, Document document)
    {
        var text = document.Text;

        // The same stretch of the original.
        string Own(string words) =>
            simplified.IndexOf(words, StringComparison.Ordinal) is var at and >= 0 ? text.Substring(at, words.Length) : words;
        Evidence Place(Evidence e) => e with { Quote = text[e.Start..e.End] };
        Claim Restore(Claim claim) => Mapped(claim, Own, Place);
        return new ExtractionResult(
            read.Kind,
            [.. read.Fields.Select(f => f with { Value = Own(f.Value), At = Place(f.At) })],
            [.. read.Claims.Select(Restore)],
            [.. read.Rejected.Select(r => r with { Proposal = Restore(r.Proposal) })]
        );
    }

    private static Document? Read(Document document) =>
        document.Text.Any(HanCharacters.IsTraditional) ? document with { Text = Simplified(document.Text) } : null;

    private static Claim Mapped(Claim claim, Func<string, string> map, Func<Evidence, Evidence> place)
    {
        EntityRef? Party(EntityRef? party) => party is null ? null : party with { Name = map(party.Name) };
        return claim with
        {
            Subject = Party(claim.Subject)!,
            Object = Party(claim.Object),
            Value = claim.Value is null ? null : map(claim.Value),
            Qualifiers = claim.Qualifiers with
            {
                Concerns = Party(claim.Qualifiers.Concerns),
                To = Party(claim.Qualifiers.To),
                From = Party(claim.Qualifiers.From),
                Via = Party(claim.Qualifiers.Via),
            },
            Place = claim.Place is null ? null : claim.Place with { Name = map(claim.Place.Name) },
            Quantity = claim.Quantity is null ? null : claim.Quantity with { Verbatim = map(claim.Quantity.Verbatim) },
            Amount = claim.Amount is null ? null : claim.Amount with { Verbatim = map(claim.Amount.Verbatim) },
            Hedges = [.. claim.Hedges.Select(map)],
            Attribution = [.. claim.Attribution.Select(a => a with { Who = map(a.Who) })],
            Evidence = [.. claim.Evidence.Select(place)],
        };
    }

    private static void Fold(string from, Span<char> to)
    {
        for (var i = 0; i < from.Length; i++)
        {
            to[i] = HanCharacters.Simplified(from[i]);
        }
    }
}
