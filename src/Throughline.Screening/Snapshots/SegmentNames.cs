using Throughline.Text;

namespace Throughline.Screening;

/// <summary>The names of a segment's entries.</summary>
internal sealed class SegmentNames
{
    private readonly NameIndex _index;

    private SegmentNames(NameIndex index) => _index = index;

    /// <summary>Builds the names of entries in memory.</summary>
    public static SegmentNames Build(IReadOnlyList<ComparableEntity> entries) => new(new NameIndex(entries));

    /// <summary>The names of a segment.</summary>
    public static SegmentNames Of(Segment segment)
    {
        var entries = new ComparableEntity[segment.Count];
        Parallel.For(0, entries.Length, i => entries[i] = ComparableEntity.Of(segment.Entry(i).Entity));
        return Build(entries);
    }

    /// <summary>Adds every name with a score of at least <paramref name="least"/>.</summary>
    public void Search(PreparedName asked, double least, List<NameHit> found)
    {
        foreach (var (name, entry, isWeak) in _index.Candidates(asked, 80))
        {
            var score = Names.Score(asked, name);
            if (score >= least)
            {
                found.Add(new(entry, name, isWeak, score));
            }
        }
    }
}
