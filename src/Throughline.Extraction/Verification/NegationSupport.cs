using Throughline.Extraction.Mentions;
using Throughline.Model;

namespace Throughline.Extraction.Verification;

/// <summary>Nothing negated becomes a fact: no trigger of the claim may stand under "not", "never" or "failed to".</summary>
internal static class NegationSupport
{
    // Words before a trigger that a negation reaches over ("did not, in fact, sell").
    private const int Reach = 4;

    // Words between an event noun and its auxiliary ("payment of the second instalment was not made").
    private const int NounReach = 6;

    /// <summary>The word that negates the claim; null where none does.</summary>
    /// <param name="claim">A claim that tells of a fact or a plan, not of an answer or of what is unknown.</param>
    /// <param name="words">The words of its quote.</param>
    /// <param name="language">The language.</param>
    public static string? Of(Claim claim, IReadOnlyList<Words.Word> words, string language)
    {
        var lexicon = Lexicon.Of(language);
        var frame = claim.Qualifiers.Details.GetValueOrDefault("frame", "");
        for (var i = 0; i < words.Count; i++)
        {
            if (
                (Triggers.IsOfFrame(frame, words[i].Lemma, language) ?? Triggers.Fits(claim.Predicate, words[i].Lemma, language))
                && Negated(words, i, language, lexicon) is { } negation
            )
            {
                return negation;
            }
        }

        return null;
    }

    /// <summary>The word that negates a reading without a verb of its own, such as "is not the founder"; null where none does.</summary>
    /// <remarks>English only: elsewhere such quotes hold no auxiliary.</remarks>
    public static string? OfStructure(IReadOnlyList<Words.Word> words, string language)
    {
        var lexicon = Lexicon.Of(language);
        if (language == "zh")
        {
            // "没有采购部某某", "某厂没有采购部部长某某", "出席：没有采购部某某、某某".
            return words
                .Where(
                    (w, i) =>
                        w.Text is "没有"
                        || lexicon.Has("negations", w.Text) && (i == 0 || words[i - 1].Text is "：" or ":" or "、" or "，" or "；")
                )
                .Select(w => w.Text)
                .FirstOrDefault();
        }

        if (language != "en")
        {
            return null;
        }

        var auxiliary = words.ToList().FindIndex(w => IsAuxiliary(w));
        return auxiliary >= 0 ? Next(words, auxiliary, lexicon) : null;
    }

    private static string? Negated(IReadOnlyList<Words.Word> words, int trigger, string language, Lexicon lexicon)
    {
        for (var i = trigger - 1; i >= Math.Max(0, trigger - Reach); i--)
        {
            if (lexicon.Has("negations", words[i].Text) || lexicon.Has("verbs.failed", words[i].Lemma))
            {
                return words[i].Text;
            }
        }

        if (StatusSupport.IsCopula(words[trigger]))
        {
            return words
                .Skip(trigger + 1)
                .Take(2)
                .Where(w => lexicon.Has("negations", w.Text) || lexicon.Has("verbs.failed", w.Lemma))
                .Select(w => w.Text)
                .FirstOrDefault();
        }

        // "Payment was not made": the verb that carries an event noun is negated.
        for (var i = trigger + 1; language == "en" && i < Math.Min(words.Count, trigger + NounReach) && !IsStop(words[i]); i++)
        {
            if (IsAuxiliary(words[i]))
            {
                var carries = words.Skip(i + 1).Take(3).Any(w => lexicon.Has("verbs.light", w.Lemma));
                return carries ? Next(words, i, lexicon) : null;
            }
        }

        return null;
    }

    private static string? Next(IReadOnlyList<Words.Word> words, int at, Lexicon lexicon) =>
        at + 1 < words.Count && lexicon.Has("negations", words[at + 1].Text) ? words[at + 1].Text : null;

    private static bool IsAuxiliary(Words.Word word) => word.Lemma is "be" or "have" or "do" || Lexicon.Of("en").Has("modals", word.Text);

    private static bool IsStop(Words.Word word) =>
        word.Text is "," or ";" or "." or "and" or "but" or "or" or "who" or "which" or "that" or "because";
}
