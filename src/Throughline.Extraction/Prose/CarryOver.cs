using Throughline.Extraction.Mentions;
using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <summary>
/// Reads a count with a day or a receiver and no verb as more of the act told before it: "delivered 20 in April and a further 15 in June",
/// «Ещё 25 — в январе», "，6月又20台".
/// </summary>
internal static class CarryOver
{
    private const string Frame = "carryOver";

    /// <summary>The claims that a sentence carries over.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="told">The claims of the sentence, in text order.</param>
    /// <param name="before">The last claim of an act with goods before the sentence; null for none.</param>
    /// <param name="context">The document's reading.</param>
    public static IEnumerable<Claim> Read(SentenceView sentence, IReadOnlyList<Claim> told, Claim? before, ProseContext context)
    {
        var tokens = sentence.Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (
                tokens[i].Quantity is not { Quantity: { Unit: null or "pcs" or "sets" } count }
                || !Opens(tokens, i, context.Lexicon, out var start)
                || Rest(tokens, i, context) is not { } rest
            )
            {
                continue;
            }

            var act = told.LastOrDefault(c => IsAct(c) && c.Evidence[0].Start < tokens[start].Start) ?? (start == 0 ? before : null);
            if (act?.Qualifiers.Concerns is null)
            {
                continue;
            }

            var from = start == 0 || act.Evidence[0].Start < sentence.Start ? tokens[start].Start : act.Evidence[0].Start;
            var quote = Evidence.In(context.Document, from, rest.End);
            var time = rest.Time?.Time?.Time;
            yield return act with
            {
                Id = Claim.IdOf(quote, act.Subject, act.Predicate, act.Object, act.Value, $"{Frame} {count.Min}"),
                Quantity = count,
                Time = time,
                Amount = null,
                Place = null,
                Evidence = [quote, .. act.Evidence.Where(e => e != quote)],
                Qualifiers = act.Qualifiers with { Details = act.Qualifiers.Details.SetItem("frame", Frame) },
                Confidence = 0.6,
            };
        }
    }

    /// <summary>True for an act that can be carried on.</summary>
    public static bool IsAct(Claim claim) =>
        claim is { Response: null, Knowledge: Knowledge.Known, Qualifiers.Concerns: not null }
        && Predicates.FindOrNull(claim.Predicate)?.Kind is PredicateKind.Goods;

    // "and a further", "ещё", "another" at the head of the sentence: the count opens a piece of its own.
    private static bool Opens(List<Token> tokens, int count, Lexicon lexicon, out int start)
    {
        start = count;
        var isMore = false;
        while (start > 0 && lexicon.Has("more", tokens[start - 1].Lower))
        {
            start--;
            isMore = true;
        }

        return start == 0 ? isMore : tokens[start - 1].Lower is "and" or "и" or "а" or "," or ";" or "，" or "；" && (isMore || start > 1);
    }

    // A day or a named receiver behind prepositions up to the end of the piece, and neither a noun nor a verb.
    private static (Token? Time, int End)? Rest(List<Token> tokens, int count, ProseContext context)
    {
        Token? time = null;
        var end = tokens[count].End;
        for (var k = count + 1; k < tokens.Count; k++)
        {
            var token = tokens[k];
            if (token.Text is "." or "," or ";" or "。" or "，" or "；" || token.Lower is "and" or "и")
            {
                break;
            }

            if (token.Time is not null && time is null)
            {
                (time, end) = (token, token.End);
            }
            else if (
                !context.Lexicon.Has("prepositions", token.Lower)
                && token.Text is not ("—" or "–")
                && !context.Lexicon.Has("noun.piece", token.Lower)
            )
            {
                return null;
            }
        }

        return time is null ? null : (time, end);
    }
}
