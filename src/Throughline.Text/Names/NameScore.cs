namespace Throughline.Text;

/// <summary>From paired words to a score: what agrees, against what contradicts on both sides and what only one side has.</summary>
public static partial class NameScore
{
    private const double Telling = 0.5;
    private const double FormsDiffer = 0.69;

    /// <summary>What two persons' names score at most that agree in nothing but initials.</summary>
    public const double MostOfInitials = OnlyGeneric;

    /// <summary>
    /// What two persons' names score at most of which one has an initial that stands for a name of the other while a name beside it stands for none: that of
    /// "Sofia I. Townsley" is no more that of Sofia Ionescu than that of any other Sofia.
    /// </summary>
    public const double InitialAstray = 0.69;

    private const double LanguagesDiffer = 0.6;
    private const double Doubtful = 0.82;
    private const double LeastConflict = 0.8;
    private const double FarConflict = 0.6;
    internal const double Alike = 0.95;
    private const double OnlyGeneric = 0.5;

    // Grades among names that agree in everything: the same characters, then the same letters, then another order, form of spelling or form.
    private const double NotIdentical = 0.9995;
    private const double OtherOrder = 0.997;

    /// <summary>The score in [0, 1].</summary>
    internal static double Of(PreparedName left, PreparedName right, WordPairs? pairs = null, bool canHaveAcronyms = true)
    {
        Span<NameMatch> matches = stackalloc NameMatch[NameAlignment.MostWords];
        Span<bool> taken = stackalloc bool[2 * NameAlignment.MostWords];
        var alignment = NameAlignment.Of(left, right, matches, taken, pairs, canHaveAcronyms);
        return Of(alignment, null);
    }

    /// <summary>The score with its reasons.</summary>
    internal static NameComparison WithParts(PreparedName left, PreparedName right)
    {
        Span<NameMatch> matches = stackalloc NameMatch[NameAlignment.MostWords];
        Span<bool> taken = stackalloc bool[2 * NameAlignment.MostWords];
        var alignment = NameAlignment.Of(left, right, matches, taken);
        var reasons = new NameReasons(left, right);
        var score = Of(alignment, reasons);
        return new(score, reasons.Parts());
    }

    /// <summary>What a match is worth of its weight.</summary>
    internal static double Gain(double similarity) => similarity >= Alike ? similarity : similarity * Math.Sqrt(similarity);

    private static double Of(in NameAlignment alignment, NameReasons? reasons)
    {
        var (left, right) = (alignment.Left, alignment.Right);
        if (alignment.Count == 0)
        {
            return 0;
        }

        var isPerson = left.Kind == NameKind.Person || right.Kind == NameKind.Person;
        var (gain, full, telling) = (0.0, 0.0, 0);
        foreach (var match in alignment.Matches)
        {
            gain += match.Weight * Gain(match.Similarity);
            full += match.Weight;
            telling += IsTelling(left, match.LeftAt, match.LeftCount) && IsTelling(right, match.RightAt, match.RightCount) ? 1 : 0;
        }

        var (onLeft, onRight) = (Unmatched(left, alignment.LeftTaken), Unmatched(right, alignment.RightTaken));
        var conflict = Math.Min(onLeft, onRight);
        var penalties = Penalties.Of(isPerson);
        var surplusCost = penalties.SurplusFor(telling, full) * Math.Abs(onLeft - onRight);
        var (conflictCost, far) = conflict > 0 ? Conflict(Nearness.Of(alignment), conflict, (telling, full), penalties, isPerson) : (0, 0);
        var whole = full + conflictCost + surplusCost;
        var score = gain / whole;
        reasons?.Explain(alignment, whole, conflictCost, surplusCost, gain / full);
        if (far > 0)
        {
            score = Lower(score, 1 - (FarConflict * far), "contradiction", "words that cannot be one word", reasons);
        }

        if (telling == 0 && !alignment.HasLongAcronym && (HasTelling(left) || HasTelling(right)))
        {
            score = Lower(score, OnlyGeneric, "commonWords", "only words that many names share agree", reasons);
        }

        if (isPerson && (Initials.AreAll(left) || Initials.AreAll(right)))
        {
            score = Lower(score, OnlyGeneric, "initials", "initials alone name nobody", reasons);
        }

        if (isPerson && Initials.AloneAgree(alignment))
        {
            score = Lower(score, OnlyGeneric, "initials", "initials agree beside a name that does not", reasons);
        }
        else if (isPerson && Initials.AreAstray(alignment))
        {
            score = Lower(score, InitialAstray, "initials", "an initial agrees with a name, and the name beside it with none", reasons);
        }

        if (isPerson && Math.Abs(onLeft - onRight) >= Telling && Slips.LeaveDoubt(alignment))
        {
            score = Lower(score, Doubtful, "slip", "one name agrees at most, another is only near, and one is left over", reasons);
        }

        if (isPerson && Sons.ChangePlaces(alignment))
        {
            score = Lower(score, FormsDiffer, "order", "son and father change places", reasons);
        }

        if (isPerson && NameLanguages.Disagree(alignment))
        {
            score = Lower(
                score,
                LanguagesDiffer,
                "language",
                "the family names agree as Korean, the given names are of two languages",
                reasons
            );
        }

        score = Numbers(alignment, score, telling, reasons);
        score = Forms(left, right, score, reasons);
        if (!IsInOrder(alignment.Matches))
        {
            score = Lower(score, OtherOrder, "wordOrder", "the words stand in another order", reasons);
        }

        return Math.Clamp(score * NotIdentical, 0, 1);
    }

    // What contradicts counts less where it may be a slip (Kim Jong On, Kim Jong Un); what cannot be one counts however long the names are.
    private static (double Cost, double Far) Conflict(
        double nearness,
        double conflict,
        (int Telling, double Weight) agreed,
        Penalties penalties,
        bool isPerson
    )
    {
        var near = Math.Min(1, nearness / conflict);
        var full = Math.Max(penalties.Conflict, penalties.SurplusFor(agreed.Telling, agreed.Weight));
        var cost = full - (near * (full - penalties.NearConflictFor(agreed.Telling, agreed.Weight)));

        // Oil against gas, equipment against engineering: common words, but the only ones that differ.
        conflict = !isPerson && conflict >= 0.3 ? Math.Max(conflict, LeastConflict) : conflict;
        return (cost * conflict, Math.Min(1, conflict) * (1 - near));
    }

    internal static bool IsTelling(PreparedName name, int at, int count)
    {
        for (var k = 0; k < count; k++)
        {
            if (name.Tokens[at + k].Weight >= Telling)
            {
                return true;
            }
        }

        return false;
    }

    private static double Unmatched(PreparedName name, ReadOnlySpan<bool> taken)
    {
        var sum = 0.0;
        for (var i = 0; i < taken.Length; i++)
        {
            sum += taken[i] ? 0 : name.Tokens[i].Weight;
        }

        return sum;
    }

    private static bool HasTelling(PreparedName name)
    {
        foreach (var token in name.Tokens)
        {
            if (token.Role is NameTokenRole.Distinctive)
            {
                return true;
            }
        }

        return false;
    }

    internal static bool IsInOrder(ReadOnlySpan<NameMatch> matches)
    {
        foreach (var a in matches)
        {
            foreach (var b in matches)
            {
                if (a.LeftAt < b.LeftAt && a.RightAt > b.RightAt)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static double Lower(double score, double factor, string name, string detail, NameReasons? reasons)
    {
        reasons?.Lower(name, (score * factor) - score, detail);
        return score * factor;
    }
}
