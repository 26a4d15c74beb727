namespace Throughline.Text;

// Bounds for a search, which knows which words can find a partner and which cannot.
public static partial class NameScore
{
    // Sums of weights in single precision may fall a little short.
    private const double Rounding = 1e-3;

    private static readonly double s_initialGain = Gain(TokenSimilarity.InitialOfWord);

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

    /// <summary>
    /// The highest score that two names can reach of which it is not known how their words pair: what is told of the pairs is the most there can be.
    /// Each pair that is not made leaves more over on both sides or on one, which never costs less.
    /// </summary>
    /// <param name="kind">Kind of the pair.</param>
    /// <param name="pairs">Sum over the pairs of the lesser weight times the gain, and of the lesser weight, at most.</param>
    /// <param name="free">Weight of the words without a partner on the left and on the right, at least.</param>
    /// <param name="lighter">Weight of all words of the lighter name.</param>
    /// <param name="telling">How many of the pairs are of words that weigh 0.5 or more, at most.</param>
    /// <param name="nearness">
    /// The weight of words that are left over for sure, each times how near any word of the other name is: the greater of both sides' sums.
    /// </param>
    public static double Bound(
        NameKind kind,
        (double Gain, double Weight) pairs,
        (double Left, double Right) free,
        double lighter,
        int telling,
        double nearness
    )
    {
        if (pairs.Gain <= 0)
        {
            return 0;
        }

        var penalties = Penalties.Of(kind == NameKind.Person);
        var (onLeft, onRight) = (Math.Max(0, free.Left), Math.Max(0, free.Right));
        var conflict = Math.Min(onLeft, onRight);
        var agreed = pairs.Weight + Rounding;
        var (surplus, slip) = (penalties.SurplusFor(telling, agreed), penalties.NearConflictFor(telling, agreed));
        var near = Math.Min(conflict, nearness);
        var far = conflict - near;
        var against = (Math.Max(penalties.Conflict, surplus) * far) + (slip * near) + (surplus * Math.Abs(onLeft - onRight));
        return Math.Min(1, pairs.Gain / (pairs.Gain + against) * (1 - (FarConflict * far / Math.Max(1, lighter))));
    }

    /// <summary>What a match of a similarity is worth of its weight.</summary>
    public static double GainOf(double similarity) => Gain(similarity);

    /// <summary>The highest score that a name can reach against one of which some words find no partner, told how much can only find one as an initial.</summary>
    /// <param name="kind">Kind of the pair.</param>
    /// <param name="name">Weight of the name's words that can find a partner otherwise, of those that can as initials, and of all.</param>
    /// <param name="free">Weight of the other name's words that find no partner, at least.</param>
    /// <param name="tellingMatched">How many of the name's words with a partner weigh 0.5 or more.</param>
    public static double Bound(NameKind kind, (double Matched, double Initials, double Total) name, double free, int tellingMatched)
    {
        var penalties = Penalties.Of(kind == NameKind.Person);
        var mine = Math.Max(0, name.Total - name.Matched - name.Initials);
        var agreed = name.Matched + name.Initials + Rounding;
        var against =
            (penalties.NearConflictFor(tellingMatched, agreed) * Math.Min(mine, free))
            + (penalties.SurplusFor(tellingMatched, agreed) * Math.Abs(mine - free));

        // An initial pairs with a loss, but with a word of no weight it can also just stop being left over.
        var with = (name.Matched + (name.Initials * s_initialGain)) / (name.Matched + name.Initials + against);
        return Math.Clamp(name.Matched > 0 ? Math.Max(with, name.Matched / (name.Matched + against)) : with, 0, 1);
    }

    /// <summary>The highest score that two names can reach of which it is known how their words pair.</summary>
    /// <param name="kind">Kind of the pair.</param>
    /// <param name="pairs">Sum over the pairs of the lesser weight times the gain, at most, and of the lesser weight.</param>
    /// <param name="free">Weight of the words without a partner on the left and on the right, summed in their order.</param>
    /// <param name="telling">How many of the pairs are of words that both weigh 0.5 or more.</param>
    /// <param name="nearness">The weight of words without a partner, each times how near one of the other name is, at most.</param>
    public static double Bound(
        NameKind kind,
        (double Gain, double Weight) pairs,
        (double Left, double Right) free,
        int telling,
        double nearness
    )
    {
        if (pairs.Weight <= 0)
        {
            return 0;
        }

        var isPerson = kind == NameKind.Person;
        var penalties = Penalties.Of(isPerson);
        var conflict = Math.Min(free.Left, free.Right);
        var agreed = pairs.Weight + Rounding;
        var (cost, far) = conflict > 0 ? Conflict(nearness, conflict, (telling, agreed), penalties, isPerson) : (0, 0);
        var surplus = penalties.SurplusFor(telling, agreed) * Math.Abs(free.Left - free.Right);
        return Math.Min(1, pairs.Gain / (pairs.Weight + cost + surplus) * (1 - (FarConflict * far)));
    }
}
