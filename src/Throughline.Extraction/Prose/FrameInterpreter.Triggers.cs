using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <content>Whether a verb or an event noun sets a frame off.</content>
internal sealed partial class FrameInterpreter
{
    private bool Triggers(Frame frame, Predication p, SentenceView sentence)
    {
        // What stands under "whether" or "if" is not said to be so.
        if (
            frame.Response is null
            && frame.Knowledge == Knowledge.Known
            && sentence.Tokens.Any(t => t.Start < p.At && t.Lower is "whether" or "if" or "unless" or "ли" or "если")
        )
        {
            return false;
        }

        // "We cannot rule out that X was fitted": not said to be so.
        if (
            context.References.IsEnglish
            && frame.Response is null
            && sentence.Tokens.FindIndex(t => t.Lower is "rule" or "ruled" or "exclude" or "excluded") is >= 0 and var ruled
            && sentence.Tokens[ruled].Start < p.At
            && sentence.Tokens.Exists(t => t.Lower is "that" && t.Start > sentence.Tokens[ruled].Start && t.Start < p.At)
        )
        {
            return false;
        }

        if (p.IsNominal)
        {
            if (
                !frame.Nouns.Contains(p.Lemma)
                || (frame.NeedsLightVerb && p.Verb is null && !IsOwnAct(p))
                || frame.Modality == Modality.Plan && frame.Verbs.Count > 0
            )
            {
                return false;
            }

            // "took delivery of X": the verb and its noun tell it together.
            if (
                !IsOccurrence(p)
                && (p.Verb?.Lemma ?? p.Matrix?.Lemma) is { } light
                && context.Frames.OfVerb(light).Any(f => Names(f.Complement, p.Lemma))
            )
            {
                return false;
            }

            // "received shipments of X": the verb tells it already.
            if (
                p.Verb is null
                && !IsOccurrence(p)
                && p.Matrix is { } carrier
                && !context.Lexicon.ListsOf("verbs.", carrier.Lemma).Any(l => l is "verbs.show" or "verbs.say" or "verbs.ofEvents")
                && context.Frames.HasVerb(carrier.Lemma)
            )
            {
                return false;
            }

            var negated = p.Verb?.IsNegated == true || p.Matrix?.Verb?.IsNegated == true || p.Noun!.Determiner is "no";
            return !negated && !(p.Matrix is { } m && context.Lexicon.Has("verbs.failed", m.Lemma));
        }

        // "произведена отгрузка X": the noun is the event, not what is made.
        if (
            (frame.Predicate == "produces" || frame.Id == "pay" && p.Money.Count == 0)
            && p.Patient is { Name: null, Head: { Length: > 0 } event_ }
            && context.Lexicon.Has("verbs.light", p.Lemma)
            && context.Frames.HasNoun(event_)
        )
        {
            return false;
        }

        if (!frame.Verbs.Contains(p.Lemma) || frame.NeedsFinite && p.Verb is { IsFinite: false })
        {
            return false;
        }

        var verb = p.Verb!;
        var isNegated =
            verb.IsNegated
            || IsNeither(p, sentence)
            || p.Agent?.Determiner is "no" or "neither"
            || p.Agent?.Words[^1].Lower is "nobody"
            || p.Patient?.Determiner is "no" or "neither"
            || (
                p.Matrix is { } matrix
                && (verb.IsInfinitive || verb.IsGerund)
                && (context.Lexicon.Has("verbs.failed", matrix.Lemma) || matrix.Verb?.IsNegated == true)
                && frame.Response is null
            );
        // "Please don't mention the user": a request tells of nothing.
        if (frame.Knowledge == Knowledge.Unknown && verb is { IsPassive: false, IsNegated: true, IsInfinitive: false } && p.Agent is null)
        {
            return false;
        }

        if (frame.Knowledge == Knowledge.Unknown && p.Prepositions.Exists(x => x.Word is "to" && x.Phrase.IsPronoun))
        {
            // "was unknown to me": to one of them.
            return false;
        }

        var failedToAnswer =
            frame.Response == ResponseKind.NoResponse
            && p.Matrix is { } m2
            && (verb.IsInfinitive || verb.IsGerund)
            && context.Lexicon.Has("verbs.failed", m2.Lemma)
            && !context.Lexicon.Has("verbs.decline", m2.Lemma);
        if ((isNegated || failedToAnswer) != frame.IsNegated || (frame.IsPassive is { } passive && passive != verb.IsPassive))
        {
            return false;
        }

        return frame.Complement.IsEmpty || frame.Complement.Any(c => HasComplement(c, p, sentence));
    }

    // "Neither X nor Y responded".
    private static bool IsNeither(Predication p, SentenceView sentence) =>
        (p.Verb is { IsPassive: true } ? p.Patient : p.Agent) is { } subject
        && sentence.Tokens.Exists(t => t.Lower is "neither" && subject.Start - t.End is >= 0 and < 3);

    // "the delivery took place", "there were deliveries": the verb says that the event was, and nothing of its own.
    private bool IsOccurrence(Predication p) =>
        p.Matrix is { Verb: { } verb } matrix
        && (
            (verb.IsPassive ? matrix.Patient : matrix.Agent) is { } subject
                && p.Noun is { } noun
                && subject.Members.Contains(noun)
                && context.Lexicon.Has("verbs.occur", matrix.Lemma)
            || matrix is { Lemma: "be", Agent: null }
        );

    private static bool Names(ImmutableArray<string> complement, string noun) =>
        complement.Any(c => c == noun || c.EndsWith(noun, StringComparison.Ordinal) && c[^(noun.Length + 1)] == ' ');

    private bool HasComplement(string wanted, Predication p, SentenceView sentence)
    {
        if (wanted == "#among")
        {
            return false;
        }

        if (wanted == "#jointly")
        {
            return sentence.Tokens.Exists(t => t.Start >= p.Start && t.End <= p.End && t.Lower is "jointly" or "together");
        }

        // "was awarded a contract": the complement is what follows, not who was given it.
        var phrase =
            p.Verb is { IsPassive: true } && context.Lexicon == Mentions.Lexicon.Of("en") ? p.Second ?? p.Patient : p.Patient ?? p.Second;
        if (context.Lexicon == s_chinese && p is { Patient.Name: not null, Second: { Name: null } behind })
        {
            // "X由某某担任总经理": the office stands behind, the firm ahead.
            phrase = behind;
        }

        if (context.Lexicon == Mentions.Lexicon.Of("en") && p.Complement == wanted)
        {
            return true;
        }

        if (p is { Lemma: "назначить", Verb.IsPassive: true } && p.Prepositions.Exists(x => x.Word == "#ins"))
        {
            // "менеджер N назначен директором": what he was tells nothing of what he is made.
            phrase = null;
        }

        if (
            context.Lexicon == Mentions.Lexicon.Of("en")
            && wanted.Split(' ', 2) is [var preposition, var noun]
            && context.Lexicon.Has("prepositions", preposition)
        )
        {
            return p.Prepositions.Exists(x =>
                x.Word == preposition
                && x.Phrase.Members.Any(m =>
                    noun.StartsWith("noun.", StringComparison.Ordinal) ? context.Lexicon.Has(noun, m.Head)
                    : m.Head.Length > 0 ? m.Head == noun || m.Words.Any(w => w.Lower == noun)
                    : m.Words[^1].Lower == noun
                )
            );
        }

        if (wanted.Length > 3 && wanted[2] == ' ' && wanted[..2] is "as" or "on" or "in")
        {
            phrase = p.Prepositions.FirstOrDefault(x => wanted.StartsWith(x.Word, StringComparison.Ordinal)).Phrase;
            if (phrase is null)
            {
                return false;
            }

            wanted = wanted[3..];
        }

        if (
            context.Lexicon == Mentions.Lexicon.Of("ru")
            && p.Prepositions.Exists(x =>
                x.Word == "#ins"
                && (
                    x.Phrase.Members.Any(m =>
                        wanted.StartsWith("noun.", StringComparison.Ordinal) ? context.Lexicon.Has(wanted, m.Head) : m.Head == wanted
                    )
                )
            )
        )
        {
            return true;
        }

        if (context.Lexicon == Mentions.Lexicon.Of("zh") && !wanted.StartsWith("noun.", StringComparison.Ordinal))
        {
            // "将X列入实体清单": the last of the words behind the verb, written together.
            return new[] { p.Patient, p.Second }
                    .OfType<NounPhrase>()
                    .SelectMany(x => x.Members)
                    .Any(m => context.Text(m.Words[0].Start, m.Words[^1].End).EndsWith(wanted, StringComparison.Ordinal))
                || p.Complement == wanted;
        }

        if (phrase is not null && phrase.Head.Length > 0)
        {
            return phrase.Members.Any(m =>
                wanted.StartsWith("noun.", StringComparison.Ordinal)
                    ? context.Lexicon.Has(wanted, m.Head)
                    : m.Head == wanted
                        || m.Words.Any(w => w.Lower == wanted)
                        // "a number of transactions".
                        || m.Of is { } of && context.Lexicon.Has("noun.transparent", m.Head) && of.Head == wanted
            );
        }

        return p.Complement == wanted || sentence.Tokens.Any(t => t.Start >= p.At && t.Start <= p.End + 1 && t.Lower == wanted);
    }
}
