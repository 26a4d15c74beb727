using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <summary>Finds the stretches of a sentence whose events nobody tells as facts: what is denied, not known, barred, without evidence, or asked.</summary>
internal static class Unsaid
{
    private static readonly string[] s_open = ["是否", "能否", "有没有", "会否"];
    private static readonly string[] s_noEvidence = ["没有证据", "无证据", "没有任何证据", "没有迹象", "无迹象", "未有证据", "缺乏证据"];

    /// <summary>A stretch: every event in it, or only infinitives, gerunds and event nouns.</summary>
    /// <param name="Start">Start in the document's text.</param>
    /// <param name="End">End (exclusive).</param>
    /// <param name="IsDependentOnly">True where a finite verb in the stretch stands for itself.</param>
    internal readonly record struct Stretch(int Start, int End, bool IsDependentOnly);

    /// <summary>The stretches of a sentence.</summary>
    public static List<Stretch> Find(SentenceView sentence, List<Predication> verbs, string text, Lexicon lexicon)
    {
        var found = new List<Stretch>();
        if (sentence.End > sentence.Start && text[sentence.Start..sentence.End].TrimEnd(' ', '”', '"', '»') is [.., '?' or '？'])
        {
            // "They went out on Monday - can you check?": only what stands behind the dash is asked.
            var dash = sentence.Elements.FindLast(e => e.Kind == ElementKind.Break && e.Word is "-" or "–");
            found.Add(new Stretch(dash?.Start ?? sentence.Start, sentence.End, false));
            return found;
        }

        foreach (var verb in verbs.Where(v => v.Verb is not null))
        {
            var at = sentence.Elements.FindIndex(e => e.Verb == verb.Verb);
            if (at < 0)
            {
                continue;
            }

            var isDenial = !verb.Verb!.IsNegated && lexicon.Has("verbs.deny", verb.Lemma);
            var isBar =
                lexicon.Has("verbs.barred", verb.Lemma)
                || lexicon.Set("barredStems").Any(s => verb.Verb.Word.StartsWith(s, StringComparison.Ordinal));
            if (isDenial || isBar && !verb.Verb.IsNegated || IsIgnorance(verb, at, sentence, lexicon))
            {
                found.Add(new Stretch(sentence.Elements[at].End, Reach(at, sentence, lexicon), isBar && !isDenial));
            }
        }

        for (var i = 0; i < sentence.Elements.Count; i++)
        {
            if (IsNoEvidence(i, sentence, lexicon))
            {
                found.Add(new Stretch(sentence.Elements[i].End, Reach(i, sentence, lexicon), false));
            }

            if (lexicon == Lexicon.Of("en") && OnlyThoughtOf(i, sentence, lexicon) is { } thought)
            {
                found.Add(thought);
            }
        }

        foreach (var word in s_open.Concat(s_noEvidence))
        {
            var from = text.IndexOf(word, sentence.Start, sentence.End - sentence.Start, StringComparison.Ordinal);
            if (from >= 0)
            {
                var stop = text.IndexOfAny(['，', '。', '；'], from, sentence.End - from);
                found.Add(new Stretch(from, stop < 0 ? sentence.End : stop, false));
            }
        }

        return found;
    }

    /// <summary>True where an event lies in such a stretch.</summary>
    public static bool Holds(List<Stretch> stretches, Predication event_) =>
        stretches.Exists(s =>
            event_.At >= s.Start
            && event_.At < s.End
            && (!s.IsDependentOnly || event_.IsNominal || event_.Verb is { IsInfinitive: true } or { IsGerund: true })
        );

    // "was not aware that", "did not know of", "it is not known who", "неизвестно, кто": what follows must be a clause or its topic.
    private static bool IsIgnorance(Predication verb, int at, SentenceView sentence, Lexicon lexicon)
    {
        var isIgnorant =
            verb.Verb!.IsNegated
                && (
                    lexicon.Has("verbs.know", verb.Lemma)
                    || lexicon.Has("words.known", verb.Complement)
                    || verb.Patient is { } state && lexicon.Has("words.known", state.Words[^1].Lower)
                )
            || lexicon.Has("words.unknown", verb.Complement)
            || lexicon.Has("words.unknown", verb.Lemma);
        if (!isIgnorant)
        {
            return false;
        }

        for (var k = at + 1; k < sentence.Elements.Count && k <= at + 3; k++)
        {
            var element = sentence.Elements[k];
            if (
                element.Kind is ElementKind.Subordinator or ElementKind.Relative
                || element.Kind == ElementKind.Preposition && element.Word is "of" or "about" or "о" or "об" or "про"
                || element.Phrase is { } asked && lexicon.Has("pronouns.asking", asked.Words[0].Lower)
            )
            {
                return true;
            }

            if (element.Phrase is { } known && lexicon.Has("words.known", known.Words[^1].Lower))
            {
                continue;
            }

            if (element.Kind is not (ElementKind.Adverb or ElementKind.Comma))
            {
                return lexicon == Lexicon.Of("zh");
            }
        }

        return false;
    }

    private static bool IsNoEvidence(int at, SentenceView sentence, Lexicon lexicon)
    {
        var element = sentence.Elements[at];
        return element.Phrase is { Name: null } phrase
                && lexicon.Has("noun.evidence", phrase.Head.Length > 0 ? phrase.Head : phrase.Words[^1].Lower)
                && (
                    phrase.Determiner is "no" or "little"
                    || sentence.Tokens.Exists(t => t.Lower is "нет" or "никаких" && t.End <= phrase.Start && t.Start >= phrase.Start - 20)
                    || at > 0 && sentence.Elements[at - 1].Verb is { IsNegated: true }
                )
            || IsNothingShown(at, sentence, lexicon);
    }

    // "Nothing suggests that …", "none of the papers shows that …".
    private static bool IsNothingShown(int at, SentenceView sentence, Lexicon lexicon) =>
        sentence.Elements[at].Phrase is { Name: null } nothing
        && nothing.Words.Exists(w => lexicon.Has("words.nothing", w.Lower))
        && sentence.Elements.Skip(at + 1).FirstOrDefault(e => e.Kind == ElementKind.Verb)?.Verb is { IsFinite: true } shows
        && (lexicon.Has("verbs.show", shows.Lemma) || lexicon.Has("verbs.assess", shows.Lemma));

    // "any sale of X must be declared" tells of no sale, and "talks on a contract between X and Y" of no contract.
    private static Stretch? OnlyThoughtOf(int at, SentenceView sentence, Lexicon lexicon)
    {
        if (sentence.Elements[at].Phrase is not { Name: null } phrase)
        {
            return null;
        }

        if (phrase.Determiner is "any")
        {
            return new Stretch(phrase.Start, phrase.FullEnd, true);
        }

        var next = at + 1 < sentence.Elements.Count ? sentence.Elements[at + 1] : null;
        if (
            !lexicon.Has("noun.parley", phrase.Head)
            || next is not { Kind: ElementKind.Preposition, Word: "on" or "about" or "over" or "for" }
        )
        {
            return null;
        }

        var verb = sentence.Elements.FindIndex(at + 1, e => e.Verb is { IsFinite: true });
        return new Stretch(next.Start, verb < 0 ? sentence.End : sentence.Elements[verb].Start, true);
    }

    // A denial covers its object and the clauses of it, up to a contrast, a relative clause or the next statement.
    private static int Reach(int at, SentenceView sentence, Lexicon lexicon)
    {
        var elements = sentence.Elements;
        var inClause = false;
        for (var k = at + 1; k < elements.Count; k++)
        {
            var element = elements[k];
            var next = k + 1 < elements.Count ? elements[k + 1] : null;
            switch (element.Kind)
            {
                case ElementKind.Subordinator:
                    inClause = true;
                    break;
                case ElementKind.Break when element.Word is not "#according":
                    return element.Start;
                case ElementKind.Comma when lexicon == Lexicon.Of("zh"):
                    return element.Start;
                case ElementKind.Comma
                    when next?.Kind is ElementKind.Subordinator
                        || k <= at + 2
                            && (
                                next?.Kind is ElementKind.Relative
                                || next?.Phrase is { } asked && lexicon.Has("pronouns.asking", asked.Words[0].Lower)
                            ):
                    inClause = true;
                    k++;
                    break;
                case ElementKind.Comma when !inClause || next?.Kind is ElementKind.Relative:
                    return element.Start;
                case ElementKind.Conjunction when element.Word is "but" or "yet" or "а" or "но":
                    return element.Start;
                case ElementKind.Conjunction
                    when NextVerb(k, elements) is { Verb: { IsFinite: true } verb } && (!inClause || lexicon.Has("verbs.say", verb.Lemma)):
                    return element.Start;
            }
        }

        return sentence.End;
    }

    private static Element? NextVerb(int at, List<Element> elements)
    {
        var k = at + 1;
        while (k < elements.Count && elements[k].Kind is ElementKind.Adverb or ElementKind.Time)
        {
            k++;
        }

        return k < elements.Count && elements[k].Kind == ElementKind.Verb ? elements[k] : null;
    }
}
