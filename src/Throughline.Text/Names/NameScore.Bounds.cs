namespace Throughline.Text;

// Bounds for a search that knows of the words without a partner.
public static partial class NameScore
{
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
