using Throughline.Text;

namespace Throughline.Screening;

/// <summary>
/// By what records are sorted, so that a search can pass over whole ranges: whether a name has initials (which can stand for any word), whether it
/// is a person's, whether a word weighs more than one, and what all its words weigh.
/// </summary>
/// <param name="Value">The class as a number; larger ones come later.</param>
internal readonly record struct RecordClass(int Value) : IComparable<RecordClass>
{
    /// <summary>The zone of persons' names with initials that stand behind one of two names or more.</summary>
    public const int BehindNames = 1;

    /// <summary>How many classes there can be.</summary>
    public const int Count = 5 << (WeightBits + 2);

    /// <summary>Bits of the weight.</summary>
    public const int WeightBits = 13;

    /// <summary>Steps of weight to one.</summary>
    public const int WeightSteps = 64;

    private const double Telling = 0.5;

    // At the usual thresholds the few names that are hardly more than initials must all be looked at, at 0.5 some more.
    private static readonly double[] s_reach = [0, LeastReach, LeastReach, 0.695, double.PositiveInfinity];
    private const double LeastReach = 0.5;

    /// <summary>
    /// 0 for names without initials; 1 for persons of two names or more with initials behind the first ("Lily K. Jones"); above it, for all others, the place
    /// in <see cref="s_reach"/> of what a name's initials alone can score at most.
    /// </summary>
    public int Zone => Value >> (WeightBits + 2);

    /// <summary>The score that initials alone cannot reach for a name of the zone.</summary>
    public double Reach => s_reach[Zone];

    /// <summary>True for a person's name.</summary>
    public bool IsPerson => ((Value >> (WeightBits + 1)) & 1) != 0;

    /// <summary>What each of the words weighs at most.</summary>
    public double MostWeight => ((Value >> WeightBits) & 1) != 0 ? NameToken.MostWeight : 1;

    /// <summary>The weight in steps, rounded down.</summary>
    public int Steps => Value & ((1 << WeightBits) - 1);

    /// <summary>The weight of all words, rounded down.</summary>
    public float Weight => Steps / (float)WeightSteps;

    /// <summary>The class of a name.</summary>
    public static RecordClass Of(PreparedName name)
    {
        var (total, initials, telling, count, isHeavy) = (0.0, 0.0, 0, 0, false);
        var (names, beginsSo) = (0, false);
        foreach (var token in name.Tokens)
        {
            beginsSo |= token.Role == NameTokenRole.Initial && names == 0;
            names += token.Role is NameTokenRole.Distinctive or NameTokenRole.Patronymic ? 1 : 0;
            total += token.Weight;
            isHeavy |= token.Weight > 1;
            if (token.Role == NameTokenRole.Initial)
            {
                count++;
                initials += token.Weight;
                telling += token.Weight >= Telling ? 1 : 0;
            }
        }

        var bound = Math.Max(
            NameScore.Bound(NameKind.Person, 0, initials, total, telling),
            NameScore.Bound(NameKind.Organization, 0, initials, total, telling)
        );
        var isBehind = !beginsSo && names >= 2 && name.Kind == NameKind.Person && bound < LeastReach;
        var zone =
            count == 0 ? 0
            : isBehind ? BehindNames
            : Array.FindIndex(s_reach, BehindNames + 1, reach => bound < reach);
        var steps = Math.Min((1 << WeightBits) - 1, (int)(total * WeightSteps));
        return new((((zone << 2) | (name.Kind == NameKind.Person ? 2 : 0) | (isHeavy ? 1 : 0)) << WeightBits) | steps);
    }

    /// <inheritdoc/>
    public int CompareTo(RecordClass other) => Value.CompareTo(other.Value);
}
