using Throughline.Text;

namespace Throughline.Screening;

/// <summary>
/// By what records are sorted, so that a search can pass over whole ranges: whether a name has initials (which can stand for any word), whether it
/// is a person's, and what all its words weigh.
/// </summary>
/// <param name="Value">The class as a number; larger ones come later.</param>
internal readonly record struct RecordClass(int Value) : IComparable<RecordClass>
{
    /// <summary>How many classes there can be.</summary>
    public const int Count = 3 << (WeightBits + 1);

    /// <summary>Bits of the weight.</summary>
    public const int WeightBits = 13;

    /// <summary>Steps of weight to one.</summary>
    public const int WeightSteps = 64;

    /// <summary>From which threshold on initials alone cannot make a hit of a name, unless it is in the last zone.</summary>
    public const double InitialsAlone = 0.5;

    private const double Telling = 0.5;

    /// <summary>0 for names without initials, 2 for those whose initials alone could score 0.5, 1 for the rest.</summary>
    public int Zone => Value >> (WeightBits + 1);

    /// <summary>True for a person's name.</summary>
    public bool IsPerson => ((Value >> WeightBits) & 1) != 0;

    /// <summary>The weight in steps, rounded down.</summary>
    public int Steps => Value & ((1 << WeightBits) - 1);

    /// <summary>The weight of all words, rounded down.</summary>
    public float Weight => Steps / (float)WeightSteps;

    /// <summary>The class of a name.</summary>
    public static RecordClass Of(PreparedName name)
    {
        var (total, initials, telling, count) = (0.0, 0.0, 0, 0);
        foreach (var token in name.Tokens)
        {
            total += token.Weight;
            if (token.Role == NameTokenRole.Initial)
            {
                count++;
                initials += token.Weight;
                telling += token.Weight >= Telling ? 1 : 0;
            }
        }

        var bound = Math.Max(
            NameScore.Bound(NameKind.Person, initials, total, telling),
            NameScore.Bound(NameKind.Organization, initials, total, telling)
        );
        var zone =
            count == 0 ? 0
            : bound >= InitialsAlone ? 2
            : 1;
        return Of(zone, name.Kind == NameKind.Person, Math.Min((1 << WeightBits) - 1, (int)(total * WeightSteps)));
    }

    /// <summary>A class.</summary>
    public static RecordClass Of(int zone, bool isPerson, int steps) =>
        new((((zone << 1) | (isPerson ? 1 : 0)) << WeightBits) | steps);

    /// <inheritdoc/>
    public int CompareTo(RecordClass other) => Value.CompareTo(other.Value);
}
