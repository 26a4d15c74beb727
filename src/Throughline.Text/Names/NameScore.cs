namespace Throughline.Text;

/// <summary>From paired words to a score: what agrees, against what contradicts on both sides and what only one side has.</summary>
public static partial class NameScore
{
    private static readonly double s_initialGain = Gain(TokenSimilarity.InitialOfWord);

    private const double Telling = 0.5;

    // Sums of weights in single precision may fall a little short.
    private const double Rounding = 1e-3;
    private const double FormsDiffer = 0.69;
    private const double LanguagesDiffer = 0.6;
    private const double LeastConflict = 0.8;
    private const double FarConflict = 0.6;
    private const double NumbersDiffer = 0.55;
    private const double NumbersNear = 0.92;
    private const double NumberOnOneSide = 0.85;
    private const double Alike = 0.95;
    private const double OnlyGeneric = 0.5;

    // Grades among names that agree in everything: the same characters, then the same letters, then another order, form of spelling or form.
    private const double NotIdentical = 0.9995;
    private const double OtherOrder = 0.997;
    private const double FormOnOneSide = 0.99;
    private const double FormsAlike = 0.985;

    /// <summary>The highest score that any name can reach against a name, told how much of it can find a partner at most.</summary>
    /// <param name="kind">Kind of the pair: of a person where either name is a person's.</param>
    /// <param name="matched">Weight of the name's words that can find a partner; initials count as matched.</param>
    /// <param name="total">Weight of all its words.</param>
    /// <param name="tellingMatched">How many of the matched words weigh 0.5 or more.</param>
    public static double Bound(NameKind kind, double matched, double total, int tellingMatched)
    {
        if (matched <= 0)
        {
            return 0;
        }

        var surplus = Penalties.Of(kind == NameKind.Person).SurplusFor(tellingMatched, matched + Rounding);
        return Math.Min(1, matched / (matched + (surplus * Math.Max(0, total - matched))));
    }

    /// <summary>The highest score that any name can reach against a name, told also how much of it can only find a partner as an initial.</summary>
    /// <param name="kind">Kind of the pair: of a person where either name is a person's.</param>
    /// <param name="matched">Weight of the name's words that can find a partner otherwise.</param>
    /// <param name="initials">Weight of the words that can find one as initials.</param>
    /// <param name="total">Weight of all its words.</param>
    /// <param name="tellingMatched">How many of all these words weigh 0.5 or more.</param>
    public static double Bound(NameKind kind, double matched, double initials, double total, int tellingMatched)
    {
        if (initials <= 0)
        {
            return Bound(kind, matched, total, tellingMatched);
        }

        // An initial pairs with a loss, but with a word of no weight it can also just stop being left over.
        var surplus =
            Penalties.Of(kind == NameKind.Person).SurplusFor(tellingMatched, matched + initials + Rounding)
            * Math.Max(0, total - matched - initials);
        var with = (matched + (initials * s_initialGain)) / (matched + initials + surplus);
        return Math.Clamp(matched > 0 ? Math.Max(with, matched / (matched + surplus)) : with, 0, 1);
    }

    /// <summary>The highest score that two names can reach, told how much of each can find a partner in the other at most.</summary>
    /// <param name="kind">Kind of the pair: of a person where either name is a person's.</param>
    /// <param name="left">Weight of the left name's words that can find a partner (initials count as such), and of all its words.</param>
    /// <param name="right">The same of the right name.</param>
    /// <param name="tellingMatched">How many of the matched words of either side weigh 0.5 or more, at most.</param>
    public static double Bound(NameKind kind, (double Matched, double Total) left, (double Matched, double Total) right, int tellingMatched)
    {
        var matched = Math.Min(left.Matched, right.Matched);
        return Bound(kind, left, right, (matched, matched), tellingMatched);
    }

    /// <summary>The same, told also what the matched words are worth.</summary>
    /// <param name="kind">Kind of the pair.</param>
    /// <param name="left">Weight of the left name's words that can find a partner, and of all its words.</param>
    /// <param name="right">The same of the right name.</param>
    /// <param name="pairs">
    /// Sum over the pairs of the lesser weight times the gain, and of the lesser weight. Where words can pair in more than one way, both are the first sum
    /// at its most.
    /// </param>
    /// <param name="tellingMatched">How many of the matched words of either side weigh 0.5 or more, at most.</param>
    public static double Bound(
        NameKind kind,
        (double Matched, double Total) left,
        (double Matched, double Total) right,
        (double Gain, double Weight) pairs,
        int tellingMatched
    )
    {
        if (pairs.Weight <= 0)
        {
            return 0;
        }

        var penalties = Penalties.Of(kind == NameKind.Person);
        var (onLeft, onRight) = (Math.Max(0, left.Total - left.Matched), Math.Max(0, right.Total - right.Matched));
        var agreed = Math.Min(left.Matched, right.Matched) + Rounding;
        var against =
            (penalties.NearConflictFor(tellingMatched, agreed) * Math.Min(onLeft, onRight))
            + (penalties.SurplusFor(tellingMatched, agreed) * Math.Abs(onLeft - onRight));
        return Math.Min(1, pairs.Gain / (pairs.Weight + against));
    }

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

        if (isPerson && (IsInitialsOnly(left) || IsInitialsOnly(right)))
        {
            score = Lower(score, OnlyGeneric, "initials", "initials alone name nobody", reasons);
        }

        if (isPerson && OnlyInitialsAgree(alignment))
        {
            score = Lower(score, OnlyGeneric, "initials", "initials agree beside a name that does not", reasons);
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

    private static bool IsTelling(PreparedName name, int at, int count)
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

    private static bool IsInitialsOnly(PreparedName name)
    {
        foreach (var token in name.Tokens)
        {
            if (token.Role is not (NameTokenRole.Initial or NameTokenRole.Minor))
            {
                return false;
            }
        }

        return true;
    }

    // "Ю. И. Соболева" and "Yu Yaoping": two letters begin the words of many names, and the family name is not among them.
    private static bool OnlyInitialsAgree(in NameAlignment alignment)
    {
        foreach (var match in alignment.Matches)
        {
            if (
                match.Weight >= Telling
                && alignment.Left.Tokens[match.LeftAt].Role != NameTokenRole.Initial
                && alignment.Right.Tokens[match.RightAt].Role != NameTokenRole.Initial
            )
            {
                return false;
            }
        }

        return HasFreeTelling(alignment.Left, alignment.LeftTaken) || HasFreeTelling(alignment.Right, alignment.RightTaken);
    }

    private static bool HasFreeTelling(PreparedName name, ReadOnlySpan<bool> taken)
    {
        for (var i = 0; i < taken.Length; i++)
        {
            if (!taken[i] && name.Tokens[i].Role == NameTokenRole.Distinctive)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInOrder(ReadOnlySpan<NameMatch> matches)
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

    private static double Numbers(in NameAlignment alignment, double score, int telling, NameReasons? reasons)
    {
        var left = FreeNumber(alignment.Left, alignment.LeftTaken);
        var right = FreeNumber(alignment.Right, alignment.RightTaken);
        if (left is null && right is null)
        {
            return score;
        }

        if (left is null || right is null)
        {
            return Lower(score, NumberOnOneSide, "number", reasons is null ? "" : $"{(left ?? right)!.Surface} on one side only", reasons);
        }

        // One digit of a number in a longer name may be a slip.
        var areNear = telling >= 2 && Nearness.OfNumbers(left, right);
        return Lower(
            score,
            areNear ? NumbersNear : NumbersDiffer,
            "number",
            reasons is null ? "" : $"{left.Surface} ≠ {right.Surface}",
            reasons
        );
    }

    private static NameToken? FreeNumber(PreparedName name, ReadOnlySpan<bool> taken)
    {
        for (var i = 0; i < taken.Length; i++)
        {
            if (!taken[i] && name.Tokens[i].Role == NameTokenRole.Number)
            {
                return name.Tokens[i];
            }
        }

        return null;
    }

    // Translators choose freely between "limited" and "limited liability", and between kinds of joint-stock companies.
    private static double Forms(PreparedName leftName, PreparedName rightName, double score, NameReasons? reasons)
    {
        var (left, right) = (leftName.LegalForm, rightName.LegalForm);
        if (string.Equals(left, right, StringComparison.Ordinal))
        {
            return score;
        }

        if (left is null || right is null)
        {
            return Lower(score, FormOnOneSide, "legalForm", reasons is null ? "" : $"{left ?? right} on one side only", reasons);
        }

        return IsLoose(left) || IsLoose(right) || Family(left) == Family(right) || AreChinese(leftName, rightName)
            ? Lower(score, FormsAlike, "legalForm", reasons is null ? "" : $"{left} ~ {right}", reasons)
            : Lower(score, FormsDiffer, "legalForm", reasons is null ? "" : $"{left} ≠ {right}", reasons);
    }

    // In English a Chinese company is "Co., Ltd." whether it is limited (有限公司) or limited by shares (股份有限公司).
    private static bool AreChinese(PreparedName left, PreparedName right) =>
        IsStockAgainstLimited(left, right) || IsStockAgainstLimited(right, left);

    private static bool IsStockAgainstLimited(PreparedName chinese, PreparedName english) =>
        chinese.LegalForm == "jsc" && english.LegalForm == "ltd" && IsInHan(chinese) && !IsInHan(english);

    private static bool IsInHan(PreparedName name)
    {
        foreach (var token in name.Tokens)
        {
            if (token.IsHan)
            {
                return true;
            }
        }

        return false;
    }

    // A company; the partnership with which Kazakhstan translates its limited company; the stock company of Japan and Korea, which calls
    // itself limited in English; AS and AB, which are private in one country and public in the next.
    private static bool IsLoose(string form) => form is "co" or "llp" or "kk" or "as";

    private static string Family(string form) =>
        form switch
        {
            "llc" or "ltd" => "limited",
            "jsc" or "pjsc" or "inc" => "stock",
            _ => form,
        };

    private static double Lower(double score, double factor, string name, string detail, NameReasons? reasons)
    {
        reasons?.Lower(name, (score * factor) - score, detail);
        return score * factor;
    }
}
