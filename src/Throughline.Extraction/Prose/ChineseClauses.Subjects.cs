using System.Collections.Frozen;

namespace Throughline.Extraction.Prose;

/// <content>Topics, settings and who goes on as the subject.</content>
internal sealed partial class ChineseClauses
{
    // "对出口传感器一事", "就交付问题".
    private bool IsTopic(int i) =>
        // "就供应磨床达成协议".
        i > 0
            && elements[i - 1] is { Kind: ElementKind.Preposition, Word: "就" or "关于" }
            && elements.Skip(i + 1).TakeWhile(e => e.Kind is not (ElementKind.Comma or ElementKind.Break)).Any(e => e.Verb is not null)
        || i > 0
            && i + 1 < elements.Count
            && elements[i - 1] is { Kind: ElementKind.Preposition, Word: "对" or "就" or "针对" or "对于" }
            && elements[i + 1].Phrase is { Name: null } topic
            && s_lexicon.Set("topics").Any(t => topic.Words[^1].Text.EndsWith(t, StringComparison.Ordinal) || topic.Head == t);

    // A clause without a verb outside of a relative clause, whose last phrase is goods.
    private NounPhrase? TopicOf(int from, int to) =>
        Enumerable.Range(from, to - from).Any(k => elements[k].Verb is not null && !IsInRelative(k)) ? null
        : elements.GetRange(from, to - from).FindLast(e => e.Phrase is not null)?.Phrase is { } last && last.Kinds.HasFlag(NounKinds.Goods)
            ? last
        : null;

    // A named party that opens a clause of which no verb was read: "X今天发表声明，否认…".
    private NounPhrase? Untold(int from, int to) =>
        !elements.GetRange(from, to - from).Exists(e => e.Verb is not null)
        && elements.GetRange(from, to - from).Find(e => e.Kind is ElementKind.Phrase or ElementKind.Preposition)?.Phrase
            is { Name: not null } opening
        && (opening.Kinds & NounKinds.Party) != NounKinds.None
            ? opening
            : null;

    // Nothing but times, adverbs and phrases behind "在" stand there.
    private bool IsSetting(int from, int to)
    {
        var hasTime = false;
        for (var i = from; i < to; i++)
        {
            hasTime |=
                elements[i].Kind == ElementKind.Time
                || elements[i] is { Kind: ElementKind.Preposition, Word: "以" or "通过" or "利用" or "经由" or "伙同" or "借助" };
            if (IsInRelative(i))
            {
                continue;
            }

            if (
                elements[i].Kind
                    is not (ElementKind.Time or ElementKind.Adverb or ElementKind.Preposition or ElementKind.Comma or ElementKind.Phrase)
                || elements[i].Kind == ElementKind.Phrase && (i == from || !IsGoverned(i))
            )
            {
                return false;
            }
        }

        return hasTime;
    }

    // One bare phrase with times and coverbs, no verb, and no further subject behind the comma.
    private bool IsSubjectAhead(int from, int to)
    {
        if (
            elements[to].Kind != ElementKind.Comma
            || to + 1 >= elements.Count
            || elements[to + 1].Kind
                is not (
                    ElementKind.Preposition
                    or ElementKind.Time
                    or ElementKind.Adverb
                    or ElementKind.Frequency
                    or ElementKind.Verb
                    or ElementKind.Conjunction
                )
        )
        {
            return false;
        }

        var bare = 0;
        for (var i = from; i < to; i++)
        {
            if (IsInRelative(i))
            {
                continue;
            }

            switch (elements[i].Kind)
            {
                case ElementKind.Phrase:
                    bare += i > from && IsGoverned(i) ? 0 : 1;
                    continue;
                case ElementKind.Time or ElementKind.Adverb or ElementKind.Preposition or ElementKind.Conjunction or ElementKind.Comma:
                    continue;
                default:
                    return false;
            }
        }

        return bare == 1
            && elements.GetRange(from, to - from).Find(e => e.Phrase is not null)?.Phrase
                is not { Name: null, Kinds: NounKinds.None, Owner: null, Count: null, Determiner: "", IsPronoun: false };
    }

    // "对货物转运至某国一事并不知情": what is denied or not known is told as no event.
    private bool IsContent(int verb)
    {
        for (var i = verb + 1; i < elements.Count && elements[i].Kind is not (ElementKind.Comma or ElementKind.Break); i++)
        {
            if (elements[i].Phrase is { } told && s_lexicon.Has("noun.matter", told.Words[^1].Text))
            {
                return elements.Skip(i + 1).TakeWhile(e => e.Kind != ElementKind.Break).Any(e => e.Verb is { } over && Answers(over.Lemma));
            }
        }

        return false;
    }

    private static NounPhrase? Asked(Predication p) =>
        p
            .Prepositions.Select(x => x.Phrase)
            .Append(
                p.Patient is { Name: null, Owner: { Name: not null } reached, Head: var set } && s_lexicon.Has("noun.phone", set)
                    ? reached
                    : p.Patient
            )
            .FirstOrDefault(x => x is { Name: not null } && (x.Kinds & NounKinds.Party) != NounKinds.None);

    // The party that was called or written to last.
    private NounPhrase? Reached() =>
        Enumerable
            .Reverse(_read)
            .SelectMany(r =>
                new[] { r.Patient, r.Second }.Concat(
                    r.Prepositions.Where(p => p.Word is "给" or "向" or "往" or "与").Select(p => p.Phrase)
                )
            )
            .FirstOrDefault(p => p is { Name: not null } && (p.Kinds & NounKinds.Party) != NounKinds.None);

    // Whose the letter or the call is that the clause speaks of.
    private NounPhrase? WrittenTo(int from, int to) =>
        elements
            .GetRange(from, to - from)
            .Select(e => e.Phrase)
            .FirstOrDefault(p =>
                p is { Name: null, Owner: { Name: not null } addressee }
                && s_lexicon.Has("noun.phone", p.Words[^1].Text)
                && (addressee.Kinds & NounKinds.Party) != NounKinds.None
            )
            ?.Owner;

    // "主要用于…": verbs whose subject is a thing.
    private static readonly FrozenSet<string> s_ofGoods = Frame
        .Load("zh")
        .Where(f => f.Predicate is "usedIn" or "componentOf" or "modelledOn" && f.Roles["subject"].Any(s => s.Where == "agent"))
        .SelectMany(f => f.Verbs)
        .ToFrozenSet(StringComparer.Ordinal);

    private static bool Answers(string verb) => s_lexicon.Has("verbs.deny", verb) || s_lexicon.Has("verbs.answer", verb);

    // A verb whose object is named with a coverb still wants its subject; goods do not go on as a subject of acts.
    private static bool CanInherit(Predication p, NounPhrase subject) =>
        p.Patient is null
        || (subject.Kinds & NounKinds.Goods) == NounKinds.None
        || subject.Kinds.HasFlag(NounKinds.Organization)
        || s_lexicon.Has("verbs.goods", p.Lemma)
        || s_ofGoods.Contains(p.Lemma)
        // "货轮停靠某港，并驶入…".
        || s_lexicon.Has("noun.vessel", subject.Words[^1].Text) && s_lexicon.Has("verbs.going", p.Lemma);
}
