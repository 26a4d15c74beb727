using Throughline.Extraction.Mentions;
using Throughline.Extraction.Prose;
using Throughline.Model;

namespace Throughline.Extraction.Verification;

/// <summary>A claim is no firmer than its quote: its trigger stands there, no hedge is dropped, and nothing negated or intended becomes a fact.</summary>
internal static class StatusSupport
{
    // Readings without a verb of their own.
    private static readonly string[] s_structural =
    [
        "apposition",
        "placeApposition",
        "ownershipApposition",
        "roleApposition",
        "staffApposition",
        "officeOf",
        "basedIn",
        "makerApposition",
        "mentioned",
        "listed",
        "affiliation",
        "attendance",
        "signature",
        "bracketAlias",
        "bracketIdentifier",
        "identifierLine",
        "addressLine",
        "makerOf",
        "manOf",
        "goodsFrom",
        "kinOf",
        "kinApposition",
        "headOf",
        "carryOver",
        "reportHead",
        "thanks",
        "bracketedFirm",
        "bracketedOffice",
    ];

    // "я закупщик в X", "он директор X": Russian leaves "to be" out.
    private static readonly string[] s_posts = ["directorOf", "staffOf", "ownerOf"];

    private static bool IsPost(string noun, Lexicon lexicon) =>
        lexicon.Has("noun.director", noun)
        || lexicon.Has("noun.staff", noun)
        || lexicon.Has("noun.owner", noun)
        || lexicon.Has("noun.lesserRole", noun);

    /// <summary>What the quote does not bear out; null where it bears the claim out.</summary>
    public static string? Check(Claim claim, Document document)
    {
        var (quote, language) = (claim.Evidence[0].Quote, document.Language);
        var lexicon = Lexicon.Of(language);
        var words = Asides.Without(Words.Of(quote, language), claim, language);
        var dropped = words
            .Where(w => lexicon.Hedges.Contains(w.Text) && !w.IsCapital)
            .Select(w => w.Text)
            .Except(claim.Hedges, StringComparer.Ordinal)
            .FirstOrDefault();
        if (dropped is not null && claim.Qualifiers.Basis != "declared")
        {
            return $"the hedge '{dropped}' is dropped";
        }

        if (
            claim is { Epistemic: Epistemic.Assessed, Hedges.IsEmpty: true, Modality: Modality.Fact }
            && claim.Qualifiers.Basis != "declared"
            && JudgedBefore(document, claim.Evidence[0].Start, lexicon) is { } judge
        )
        {
            return $"the hedge '{judge}' of its sentence is dropped";
        }

        if (claim.Epistemic == Epistemic.Documented && claim.Hedges.Length > 0)
        {
            return "a hedged statement documents nothing";
        }

        if (
            claim.Epistemic is Epistemic.Documented or Epistemic.Reported
            && claim.Qualifiers.Basis != "declared"
            && words.FirstOrDefault(w => lexicon.Has("verbs.assess", w.Lemma) && !IsDealing(words, w, claim.Predicate, language, lexicon))
                is { Text: not null } judged
        )
        {
            return $"'{judged.Text}' makes it an assessment";
        }

        var isPlain = claim.Response is null && claim.Knowledge == Knowledge.Known && claim.Disclosure == Disclosure.Open;
        if (isPlain && language == "zh" && Denied(words, claim.Predicate, lexicon) is { } denial)
        {
            return $"'{denial}' negates it";
        }

        var frame = claim.Qualifiers.Details.GetValueOrDefault("frame", "");
        if (
            s_structural.Contains(frame, StringComparer.Ordinal)
            || claim.Predicate is "hasAttribute" or "alias"
            || language == "ru" && s_posts.Contains(frame, StringComparer.Ordinal) && words.Exists(w => IsPost(w.Lemma, lexicon))
        )
        {
            return isPlain && NegationSupport.OfStructure(words, language) is { } word ? $"'{word}' negates it" : null;
        }

        if (frame == Replies.FrameId)
        {
            return claim.Response is { } reply && Replies.Turn(quote, reply, lexicon) is not null
                ? null
                : "no turn of the quote answers so";
        }

        if (Trigger(words, claim.Predicate, language) < 0)
        {
            return $"no word of the quote means '{claim.Predicate}'";
        }

        words.RemoveAll(w =>
            w.Text is "не"
            && words.IndexOf(w) + 1 < words.Count
            && words[words.IndexOf(w) + 1].Text is "менее" or "более" or "ранее" or "только"
        );
        var trigger = Trigger(words, claim.Predicate, language);
        var before = words.Take(trigger).Reverse().Take(4).ToList();
        if (isPlain && NegationSupport.Of(claim, words, language) is { } negation)
        {
            return $"'{negation}' negates it";
        }

        if (
            claim.Response == ResponseKind.Denied
            && !words.Exists(w => lexicon.Has("verbs.deny", w.Lemma))
            && (
                words.Exists(w => Triggers.IsSilence(w.Lemma, language) || lexicon.Has("silence", w.Text))
                    && !words.Exists(w => lexicon.Has("noun.ties", w.Text))
                || !words.Exists(w =>
                    lexicon.Has("negations", w.Text)
                    || lexicon.Has("untrue", w.Text)
                    || lexicon.Set("falsehoods").Any(s => w.Text.StartsWith(s, StringComparison.Ordinal))
                )
            )
        )
        {
            return "nothing in the quote denies";
        }

        return
            isPlain
            && claim.Modality == Modality.Fact
            && claim.Predicate is not "offered"
            && Intends(words, trigger, before, language, lexicon)
            ? "the quote speaks of an intention, not of a fact"
            : null;
    }

    // "列入未制裁名单", "没有采购代表": Chinese puts its negation right before what it negates, wherever the first word for the act stands.
    private static string? Denied(List<Words.Word> words, string predicate, Lexicon lexicon)
    {
        var at = words.FindIndex(w => Triggers.Fits(predicate, w.Lemma, "zh"));
        var end = at < 0 ? -1 : words.FindIndex(at, w => w.Text is "，" or "；" or "。" or "：");
        return words
            .Take(end < 0 ? words.Count : end)
            .Skip(1)
            .Where((w, i) => i + 1 >= at && Triggers.Fits(predicate, w.Lemma, "zh") && lexicon.Has("negations", words[i].Text))
            .Select(w => w.Text)
            .FirstOrDefault();
    }

    // "concluded an agreement": a deed, where "concluded that" judges.
    private static bool IsDealing(List<Words.Word> words, Words.Word verb, string predicate, string language, Lexicon lexicon) =>
        lexicon.Has("verbs.light", verb.Lemma)
            && words.SkipWhile(w => w != verb).Skip(1).Take(4).ToList() is [{ Text: not "that" }, ..] behind
            && behind.Exists(w => Triggers.Fits(predicate, w.Lemma, language))
        // "under a contract concluded on 3 May": what was concluded was a deed.
        || language == "en" && words.IndexOf(verb) is > 0 and var at && lexicon.Has("noun.deed", words[at - 1].Lemma);

    // The first trigger that is no mere "is"; "is" where it is the only one.
    private static int Trigger(List<Words.Word> words, string predicate, string language)
    {
        var first = words.FindIndex(w => !IsCopula(w) && Triggers.Fits(predicate, w.Lemma, language));
        return first >= 0 ? first : words.FindIndex(w => Triggers.Fits(predicate, w.Lemma, language));
    }

    /// <summary>True for "be" and what stands for it.</summary>
    internal static bool IsCopula(Words.Word word) => word.Lemma is "be" or "быть" or "是" or "为" or "系" || word.Text is "—";

    // "will ship", "plans to ship", "is to pay", "поставит", "обещает перечислить", "将交付".
    private static bool Intends(List<Words.Word> words, int trigger, List<Words.Word> before, string language, Lexicon lexicon) =>
        words.Exists(w => lexicon.Has("futureWords", w.Text))
        || language switch
        {
            "ru" => before.Exists(w => lexicon.Has("futureForms", w.Text) || lexicon.Has("verbs.plan", w.Lemma))
                || RussianChunker.IsToCome(words[trigger].Text, words[trigger].Lemma)
                || Enumerable
                    .Range(0, Math.Max(0, trigger - 1))
                    .Any(i =>
                        lexicon.Has("verbs.plan", words[i].Lemma) && RussianMorphology.Infinitive(words[i + 1].Text) == words[i + 1].Text
                    ),
            "zh" => before.Exists(w => w.Text is not "将" && lexicon.Has("future", w.Text) || lexicon.Has("verbs.plan", w.Text))
                || IsFutureJiang(words, trigger, lexicon),
            _ => before.Exists(w => w.Text is "will" or "shall" or "'ll" or "’ll" or "owe" or "owes")
                || trigger >= 2
                    && words[trigger - 1].Text == "to"
                    && (
                        lexicon.Has("verbs.plan", words[trigger - 2].Lemma)
                        || words[trigger - 2].Text is "is" or "are" or "was" or "were" or "like"
                    ),
        };

    // "将向X供应" speaks of what is to come, "将产品交给X" does not.
    private static bool IsFutureJiang(List<Words.Word> words, int trigger, Lexicon lexicon)
    {
        var at = words.FindLastIndex(trigger, w => w.Text == "将");
        return at >= 0
            && words.FindIndex(at, trigger - at, w => w.Text is "，" or "。") < 0
            // "将全部车辆运抵": how much of it was moved.
            && !(lexicon.Has("words.howMuch", words[at + 1].Text) && at + 2 < trigger)
            && (lexicon.Has("prepositions", words[at + 1].Text) || lexicon.Has("adverbs", words[at + 1].Text) || at + 1 == trigger);
    }

    // "Officials assess that …": the judging verb stands in the sentence before the quote.
    private static string? JudgedBefore(Document document, int at, Lexicon lexicon)
    {
        var from = at;
        while (from > 0 && at - from < 160 && document.Text[from - 1] is not ('.' or '!' or '?' or '\n' or '。' or '；'))
        {
            from--;
        }

        return Words
            .Of(document.Text[from..at], document.Language)
            .Where(w => lexicon.Has("verbs.assess", w.Lemma))
            .Select(w => w.Text)
            .FirstOrDefault();
    }
}
