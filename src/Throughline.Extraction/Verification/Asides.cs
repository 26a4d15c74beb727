using Throughline.Model;

namespace Throughline.Extraction.Verification;

/// <summary>Relative clauses that commas set into an English quote: what they deny or doubt is not what the clause around them tells.</summary>
internal static class Asides
{
    private const int Longest = 40;

    /// <summary>The words without the relative clauses inside them, unless the claim itself is told there.</summary>
    /// <param name="words">The words of a quote.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="language">The language; English alone is cut.</param>
    public static List<Words.Word> Without(List<Words.Word> words, Claim claim, string language)
    {
        if (language != "en")
        {
            return words;
        }

        var kept = words;
        for (var open = kept.Count - 3; open > 0; open--)
        {
            if (kept[open].Text is not "," || kept[open + 1].Text is not ("who" or "which" or "whose" or "whom"))
            {
                continue;
            }

            var close = kept.FindIndex(open + 2, w => w.Text is "," or ";" or ".");
            if (close < 0 || kept[close].Text is not "," || close - open > Longest || close + 1 >= kept.Count)
            {
                continue;
            }

            var isToldInside = kept.GetRange(open, close - open).Exists(w => Tells(w, claim, language));
            var isToldOutside = kept.Skip(close).Any(w => Tells(w, claim, language));
            if (!isToldInside && isToldOutside)
            {
                kept = [.. kept.Take(open), .. kept.Skip(close + 1)];
            }
        }

        return kept;
    }

    private static bool Tells(Words.Word word, Claim claim, string language) =>
        !StatusSupport.IsCopula(word)
        && (
            Triggers.IsOfFrame(claim.Qualifiers.Details.GetValueOrDefault("frame", ""), word.Lemma, language)
            ?? Triggers.Fits(claim.Predicate, word.Lemma, language)
        );
}
