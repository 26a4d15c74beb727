using Throughline.Extraction.Mentions;
using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <summary>What stands under "could not establish the terms of" is an open question, and what is "not published" is withheld: neither is told as a fact.</summary>
internal static class Unsettled
{
    /// <summary>The claims of an event, with the knowledge and disclosure of the verb over it.</summary>
    public static IEnumerable<Claim> Under(
        IEnumerable<Claim> claims,
        Predication predication,
        List<Predication> all,
        Lexicon lexicon,
        SentenceView sentence,
        Document document
    )
    {
        if (IsAsked(predication, sentence, lexicon))
        {
            return claims.Select(c => c.Response is null ? c with { Knowledge = Knowledge.Unknown } : c);
        }

        var over = all.Find(p => p != predication && p.Verb is not null && !p.IsNominal && Covers(p, predication));
        if (over is null)
        {
            return claims;
        }

        if (over.Verb!.IsNegated && lexicon.Has("verbs.establish", over.Lemma))
        {
            return claims.Select(c =>
                c.Knowledge == Knowledge.Known && c.Response is null
                    ? Widened(c, over, sentence, document, lexicon) with
                    {
                        Knowledge = Knowledge.Unknown,
                    }
                    : c
            );
        }

        var isWithheld =
            over.Verb.IsPassive
            && (lexicon.Has("verbs.withhold", over.Lemma) || (over.Verb.IsNegated && lexicon.Has("verbs.publish", over.Lemma)));
        return isWithheld
            ? claims.Select(c =>
                c.Response is null ? Widened(c, over, sentence, document, lexicon) with { Disclosure = Disclosure.WithheldBySource } : c
            )
            : claims;
    }

    /// <summary>True for "кем были поставлены X, выяснить не удалось": whoever is asked for is not known.</summary>
    internal static bool IsAsked(Predication predication, SentenceView sentence, Lexicon lexicon)
    {
        var at = predication.Verb is null || predication.IsNominal ? -1 : sentence.Elements.FindIndex(e => e.Verb == predication.Verb);
        var asking =
            at < 1
                ? -1
                : sentence.Elements.FindLastIndex(
                    at - 1,
                    at,
                    e => e.Kind is ElementKind.Comma or ElementKind.Break or ElementKind.Relative or ElementKind.Verb
                );
        return asking >= 0
            && sentence.Elements[asking] is { Kind: ElementKind.Relative, Word: var word }
            && lexicon.Has("pronouns.asking", word)
            && sentence.Elements.Exists(e =>
                e.Verb is { IsNegated: true } open && lexicon.Set("words.open").Any(w => open.Word.StartsWith(w, StringComparison.Ordinal))
            );
    }

    private static bool Covers(Predication over, Predication inner)
    {
        var phrase = over.Verb!.IsPassive ? over.Patient : over.Patient ?? over.Second;
        return phrase is not null
            && (
                (inner.IsNominal && inner.At >= phrase.Start && inner.At < phrase.FullEnd)
                || (inner.Verb is { IsReduced: true } && (inner.Patient == phrase || inner.Patient == phrase.Of) && inner.At < over.At)
            );
    }

    // The quote shows the verb that leaves it open.
    private static Claim Widened(Claim claim, Predication over, SentenceView sentence, Document document, Lexicon lexicon)
    {
        var quote = claim.Evidence[0];
        var start = Math.Min(quote.Start, Math.Max(sentence.Start, over.Start));
        var end = Math.Max(quote.End, Math.Min(sentence.End, over.End));
        return start == quote.Start && end == quote.End
            ? claim
            : claim with
            {
                Evidence = [Evidence.In(document, start, end), .. claim.Evidence.Skip(1)],
                Hedges =
                [
                    .. claim
                        .Hedges.Concat(
                            sentence
                                .Tokens.Where(t => t.Start >= start && t.End <= end && lexicon.Hedges.Contains(t.Lower))
                                .Select(t => t.Lower)
                        )
                        .Distinct(StringComparer.Ordinal),
                ],
            };
    }
}
