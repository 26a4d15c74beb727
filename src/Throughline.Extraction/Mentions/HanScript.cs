using System.Collections.Frozen;
using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Extraction.Mentions;

/// <summary>
/// Traditional Chinese read as simplified: each character has one of the other script, so places stay, and what was read is given back in the document's own
/// characters.
/// </summary>
internal static class HanScript
{
    private static readonly FrozenDictionary<char, char> s_simple = Table();

    /// <summary>A text in simplified characters, of the same length; the text itself where it has nothing else.</summary>
    public static string Simplified(string text) =>
        text.Any(s_simple.ContainsKey) ? string.Create(text.Length, text, static (to, from) => Fold(from, to)) : text;

    /// <summary>What was read from the simplified text of a document, in the document's characters.</summary>
    public static ExtractionResult Restored(ExtractionResult read, string simplified, Document document)
    {
        var text = document.Text;

        // The same stretch of the original.
        string Own(string words) =>
            simplified.IndexOf(words, StringComparison.Ordinal) is var at and >= 0 ? text.Substring(at, words.Length) : words;
        EntityRef? OwnOrNull(EntityRef? party) => party is null ? null : party with { Name = Own(party.Name) };
        Evidence Place(Evidence e) => e with { Quote = text[e.Start..e.End] };
        Claim Restore(Claim claim) =>
            claim with
            {
                Subject = OwnOrNull(claim.Subject)!,
                Object = OwnOrNull(claim.Object),
                Value = claim.Value is null ? null : Own(claim.Value),
                Qualifiers = claim.Qualifiers with
                {
                    Concerns = OwnOrNull(claim.Qualifiers.Concerns),
                    To = OwnOrNull(claim.Qualifiers.To),
                    From = OwnOrNull(claim.Qualifiers.From),
                    Via = OwnOrNull(claim.Qualifiers.Via),
                },
                Place = claim.Place is null ? null : claim.Place with { Name = Own(claim.Place.Name) },
                Quantity = claim.Quantity is null ? null : claim.Quantity with { Verbatim = Own(claim.Quantity.Verbatim) },
                Amount = claim.Amount is null ? null : claim.Amount with { Verbatim = Own(claim.Amount.Verbatim) },
                Hedges = [.. claim.Hedges.Select(Own)],
                Attribution = [.. claim.Attribution.Select(a => a with { Who = Own(a.Who) })],
                Evidence = [.. claim.Evidence.Select(Place)],
            };
        return new ExtractionResult(
            read.Kind,
            [.. read.Fields.Select(f => f with { Value = Own(f.Value), At = Place(f.At) })],
            [.. read.Claims.Select(Restore)],
            [.. read.Rejected.Select(r => r with { Proposal = Restore(r.Proposal) })]
        );
    }

    private static void Fold(string from, Span<char> to)
    {
        for (var i = 0; i < from.Length; i++)
        {
            to[i] = s_simple.GetValueOrDefault(from[i], from[i]);
        }
    }

    private static FrozenDictionary<char, char> Table()
    {
        using var file = Lexicon.Open("extraction/lexicons/han.json");
        var (traditional, simplified) = (
            file.RootElement.GetProperty("traditional").GetString()!,
            file.RootElement.GetProperty("simplified").GetString()!
        );
        return traditional.Zip(simplified).ToFrozenDictionary(p => p.First, p => p.Second);
    }
}
