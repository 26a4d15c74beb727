using Throughline.Extraction.Mentions;
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
        "mentioned",
        "listed",
        "affiliation",
        "attendance",
        "signature",
        "bracketAlias",
        "bracketIdentifier",
    ];

    /// <summary>What the quote does not bear out; null where it bears the claim out.</summary>
    public static string? Check(Claim claim, string quote, string language)
    {
        var lexicon = Lexicon.Of(language);
        var words = Words.Of(quote, language);
        var dropped = words
            .Where(w => lexicon.Hedges.Contains(w.Text) && !w.IsCapital)
            .Select(w => w.Text)
            .Except(claim.Hedges, StringComparer.Ordinal)
            .FirstOrDefault();
        if (dropped is not null && claim.Qualifiers.Basis != "declared")
        {
            return $"the hedge '{dropped}' is dropped";
        }

        if (claim.Epistemic == Epistemic.Documented && claim.Hedges.Length > 0)
        {
            return "a hedged statement documents nothing";
        }

        if (
            claim.Epistemic is Epistemic.Documented or Epistemic.Reported
            && claim.Qualifiers.Basis != "declared"
            && words.FirstOrDefault(w => lexicon.Has("verbs.assess", w.Lemma)) is { Text: not null } judged
        )
        {
            return $"'{judged.Text}' makes it an assessment";
        }

        var frame = claim.Qualifiers.Details.GetValueOrDefault("frame", "");
        if (s_structural.Contains(frame, StringComparer.Ordinal) || claim.Predicate is "hasAttribute" or "alias")
        {
            return null;
        }

        var trigger = words.FindIndex(w => Triggers.Fits(claim.Predicate, w.Lemma, language));
        if (trigger < 0)
        {
            return $"no word of the quote means '{claim.Predicate}'";
        }

        var isPlain = claim.Response is null && claim.Knowledge == Knowledge.Known && claim.Disclosure == Disclosure.Open;
        words.RemoveAll(w =>
            w.Text is "не" && words.IndexOf(w) + 1 < words.Count && words[words.IndexOf(w) + 1].Text is "менее" or "более" or "ранее"
        );
        trigger = words.FindIndex(w => Triggers.Fits(claim.Predicate, w.Lemma, language));
        var before = words.Take(trigger).Reverse().Take(4).ToList();
        if (
            isPlain
            && before.FirstOrDefault(w => lexicon.Has("negations", w.Text) || lexicon.Has("verbs.failed", w.Lemma))
                is { Text: not null } negation
        )
        {
            return $"'{negation.Text}' negates it";
        }

        if (
            claim.Response == ResponseKind.Denied
            && !words.Any(w => lexicon.Has("verbs.deny", w.Lemma) || language != "en" && lexicon.Has("negations", w.Text))
        )
        {
            return "nothing in the quote denies";
        }

        var intends =
            before.Exists(w => w.Text is "will" or "shall" or "будет" or "будут" or "将")
            || words.Exists(w => lexicon.Has("futureWords", w.Text))
            || Plans(words, trigger, lexicon);
        return isPlain && intends && claim.Modality == Modality.Fact ? "the quote speaks of an intention, not of a fact" : null;
    }

    // "plans to ship", "agreed to deliver".
    private static bool Plans(List<Words.Word> words, int trigger, Lexicon lexicon) =>
        trigger >= 2 && words[trigger - 1].Text == "to" && lexicon.Has("verbs.plan", words[trigger - 2].Lemma);
}
