using Throughline.Extraction.Coreference;
using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <summary>
/// The contract that a Russian sentence names in passing: "во исполнение договора от 2 марта", "в рамках контракта с X". Its parties are the one named
/// behind "с" and who acts; in a letter its writer and its reader; in a suit the two sides; else the two parties of the deed done under it.
/// </summary>
internal static class RussianContracts
{
    private static readonly Frame s_contract = new() { Id = "underContract", Predicate = "contractedWith" };

    private static readonly string[] s_deeds = ["supplied", "shipped", "delivered", "received", "ordered", "paid"];

    /// <summary>The contracts of a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="predications">Its verbs.</param>
    /// <param name="claims">The claims read of it so far.</param>
    /// <param name="context">What the document shares.</param>
    public static IEnumerable<Claim> Read(
        SentenceView sentence,
        IReadOnlyList<Predication> predications,
        IReadOnlyList<Claim> claims,
        ProseContext context
    )
    {
        if (claims.Any(c => c.Predicate == "contractedWith"))
        {
            yield break;
        }

        for (var i = 0; i < sentence.Elements.Count; i++)
        {
            if (sentence.Elements[i].Phrase is { } phrase && Contract(phrase, i, sentence, context) is { } contract)
            {
                if (One(contract, i, sentence, predications, claims, context) is { } claim)
                {
                    yield return claim;
                    yield break;
                }
            }
        }
    }

    // "по договору", "в рамках договора", "в соответствии с договором", "задолженность по договору".
    private static NounPhrase? Contract(NounPhrase phrase, int at, SentenceView sentence, ProseContext context)
    {
        if (at == 0)
        {
            return null;
        }

        var before = sentence.Elements[at - 1];
        var isBasis =
            phrase.Of is not null && context.Lexicon.Set("noun.basis").Any(b => phrase.Head.StartsWith(b, StringComparison.Ordinal));
        var named = isBasis ? phrase.Of! : phrase;
        var stands =
            before.Kind == ElementKind.Preposition
                ? before.Word is "по"
                    || isBasis && before.Word is "в" or "во" or "на"
                    || before.Word is "с" or "со"
                        && at > 1
                        && sentence.Elements[at - 2].Phrase is { Head: var basis }
                        && context.Lexicon.Set("noun.basis").Any(b => basis.StartsWith(b, StringComparison.Ordinal))
                : before is { Kind: ElementKind.Break, Word: "#according" };
        return stands && named is { Name: null, IsPronoun: false } && context.Lexicon.Has("noun.contract", named.Head) ? named : null;
    }

    private static Claim? One(
        NounPhrase contract,
        int at,
        SentenceView sentence,
        IReadOnlyList<Predication> predications,
        IReadOnlyList<Claim> claims,
        ProseContext context
    )
    {
        var (day, partner) = Behind(at, sentence, context);
        if (
            day is null && partner is null
            || Parties(contract, partner, predications, claims, sentence, context) is not var (left, right, start, end)
        )
        {
            return null;
        }

        var predication = new Predication
        {
            Lemma = contract.Head,
            IsNominal = true,
            Noun = contract,
            At = contract.Words[^1].Start,
            Start = Math.Min(start, sentence.Elements[at - 1].Start),
            End = Math.Max(end, day?.End ?? contract.FullEnd),
        };
        if (day is not null)
        {
            predication.Times.Add(day);
        }

        return left.To.Id == right.To.Id ? null : context.Build(new ClaimDraft(s_contract, predication, sentence, left) { Object = right });
    }

    // "№ 15 от 2 марта 2024 года с X".
    private static (Token? Day, NounPhrase? Partner) Behind(int at, SentenceView sentence, ProseContext context)
    {
        Token? day = null;
        string? preposition = null;
        for (var j = at + 1; j < sentence.Elements.Count; j++)
        {
            var element = sentence.Elements[j];
            if (element.Kind == ElementKind.Preposition)
            {
                preposition = element.Word;
            }
            else if (element.Kind == ElementKind.Time && preposition is "от")
            {
                day = element.Token;
                preposition = null;
            }
            else if (element.Phrase is { } phrase && preposition is "с" or "со" && Slots.Fits(phrase, "party", context.Lexicon))
            {
                return (day, phrase);
            }
            else if (element.Kind != ElementKind.Adverb)
            {
                break;
            }
        }

        return (day, null);
    }

    private static (Reference Left, Reference Right, int Start, int End)? Parties(
        NounPhrase contract,
        NounPhrase? partner,
        IReadOnlyList<Predication> predications,
        IReadOnlyList<Claim> claims,
        SentenceView sentence,
        ProseContext context
    )
    {
        var references = context.References;
        if (partner is not null)
        {
            var doer = predications
                .Select(p => p.Agent)
                .FirstOrDefault(a => a is not null && a != partner && Slots.Fits(a, "party", context.Lexicon));
            return
                references.Resolve(partner) is { } other
                && (doer is null ? references.Sender() : references.Resolve(doer)) is { } own
                && own.To.Schema is not ("Group" or "Person")
                ? (own, other, Math.Min(partner.Start, doer?.Start ?? partner.Start), Math.Max(partner.End, doer?.End ?? 0))
                : null;
        }

        if (
            sentence.Elements.Exists(e => e.Phrase is { Name: null, Head: var suit } && context.Lexicon.Has("noun.suit", suit))
            && references.Playing("role.plaintiff") is { } suing
            && references.Playing("role.defendant") is { } sued
        )
        {
            return (suing, sued, sentence.Start, sentence.End);
        }

        var deed = claims.FirstOrDefault(c =>
            Array.IndexOf(s_deeds, c.Predicate) >= 0
            && c is { Response: null, Knowledge: Knowledge.Known }
            && c.Subject.Schema is "Company" or "Organization" or "LegalEntity"
            && c.Object?.Schema is "Company" or "Organization" or "LegalEntity"
        );
        if (deed is not null)
        {
            return (
                new Reference(deed.Subject, [.. deed.Evidence.Skip(1)]),
                new Reference(deed.Object!, [.. deed.Evidence.Skip(1)]),
                deed.Evidence[0].Start,
                deed.Evidence[0].End
            );
        }

        if (references is { IsExchange: true, SenderName: not null })
        {
            return
                references.Resolve(LeftOut.Spoken(contract.Start, LeftOut.We(context.Lexicon))) is { } we
                && references.Resolve(LeftOut.Spoken(contract.Start, LeftOut.You(context.Lexicon))) is { } you
                ? (we, you, contract.Start, contract.FullEnd)
                : null;
        }

        return null;
    }
}
