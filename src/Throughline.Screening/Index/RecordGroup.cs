using Throughline.Text;

namespace Throughline.Screening;

/// <summary>Records that lie together because they are alike for a search: with or without initials, of persons or not, with or without heavy words; sorted by weight.</summary>
internal sealed class RecordGroup
{
    private readonly List<(float Weight, uint Start)> _weights = [];

    private RecordGroup(RecordClass first, uint start) =>
        (Zone, Reach, IsPerson, MostWeight, Start) = (first.Zone, first.Reach, first.IsPerson, first.MostWeight, start);

    /// <summary>See <see cref="RecordClass.Zone"/>.</summary>
    public int Zone { get; }

    /// <summary>The score that a name's initials alone cannot reach.</summary>
    public double Reach { get; }

    /// <summary>True for persons' names.</summary>
    public bool IsPerson { get; }

    /// <summary>See <see cref="RecordClass.MostWeight"/>.</summary>
    public double MostWeight { get; }

    /// <summary>First record.</summary>
    public uint Start { get; }

    /// <summary>After the last record.</summary>
    public uint End { get; private set; }

    /// <summary>The groups of an index.</summary>
    public static RecordGroup[] Of(NameIndexView view)
    {
        var groups = new List<RecordGroup>();
        var classes = view.Classes;
        for (var i = 0; i + 2 < classes.Length; i += 2)
        {
            var (cls, start) = (new RecordClass((int)classes[i]), classes[i + 1]);
            if (groups.Count == 0 || !groups[^1].IsOf(cls))
            {
                groups.Add(new(cls, start));
            }

            groups[^1]._weights.Add((cls.Weight, start));
            groups[^1].End = classes[i + 3];
        }

        return [.. groups];
    }

    private bool IsOf(RecordClass cls) => (Zone, IsPerson, MostWeight) == (cls.Zone, cls.IsPerson, cls.MostWeight);

    /// <summary>The kind of a pair of a query and a name of the group.</summary>
    public NameKind KindWith(NameKind query) => IsPerson || query == NameKind.Person ? NameKind.Person : NameKind.Organization;

    /// <summary>The records of names whose weight lets a bound reach a limit: the span from the first such weight to the last.</summary>
    /// <param name="query">Weight of the query's words that can be matched, and of all.</param>
    /// <param name="words">How many words can be matched; each of the name's weighs <see cref="MostWeight"/> at most.</param>
    /// <param name="telling">How many of them weigh 0.5 or more.</param>
    /// <param name="kind">Kind of the pair.</param>
    /// <param name="limit">The least bound that counts.</param>
    public (uint From, uint To) Within((double Matched, double Total) query, int words, int telling, NameKind kind, double limit)
    {
        // The bound rises with the name's weight as long as all of it can be matched, and falls after. Weights are rounded down by less than a step.
        const float Step = 1f / RecordClass.WeightSteps;
        var most = words * MostWeight;
        var peak = Math.Min(most, query.Matched);
        var (from, last) = (0, _weights.Count);
        while (from < last)
        {
            var middle = (from + last) / 2;
            var weight = _weights[middle].Weight + Step;
            var isBefore = weight < peak && NameScore.Bound(kind, query, (weight, weight), telling) < limit;
            (from, last) = isBefore ? (middle + 1, last) : (from, middle);
        }

        var (to, end) = (from, _weights.Count);
        while (to < end)
        {
            var middle = (to + end) / 2;
            var weight = _weights[middle].Weight;
            var isAfter = weight > most && NameScore.Bound(kind, query, (most, weight), telling) < limit;
            (to, end) = isAfter ? (to, middle) : (middle + 1, end);
        }

        return (StartOf(from), StartOf(to));
    }

    /// <summary>The end of the records of names so light that a query's words with its initials can let them reach a limit.</summary>
    /// <param name="query">Weight of the words that can be matched, of the initials beside them, and of all.</param>
    /// <param name="words">How many words that is; each of the name's weighs <see cref="MostWeight"/> at most.</param>
    /// <param name="telling">How many of them weigh 0.5 or more.</param>
    /// <param name="kind">Kind of the pair.</param>
    /// <param name="limit">The least bound that counts.</param>
    public uint EndOfShort((double Matched, double Initials, double Total) query, int words, int telling, NameKind kind, double limit)
    {
        var most = words * MostWeight;
        var (to, end) = (0, _weights.Count);
        while (to < end)
        {
            var middle = (to + end) / 2;
            var weight = _weights[middle].Weight;
            var isAfter = weight > most && NameScore.Bound(kind, query, weight - most, telling) < limit;
            (to, end) = isAfter ? (to, middle) : (middle + 1, end);
        }

        return StartOf(to);
    }

    private uint StartOf(int weight) => weight < _weights.Count ? _weights[weight].Start : End;
}
