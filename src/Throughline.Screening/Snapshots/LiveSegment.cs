namespace Throughline.Screening;

/// <summary>A segment and which of its groups still count: a group that was read anew lives on in a later segment.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="Live">For each group of the segment, whether it counts.</param>
internal sealed record LiveSegment(Segment Segment, bool[] Live)
{
    /// <summary>A segment of which everything counts.</summary>
    public static LiveSegment Whole(Segment segment) => new(segment, [.. segment.Groups.Select(_ => true)]);

    /// <summary>True where all groups count.</summary>
    public bool IsWhole { get; } = !Live.Contains(false);

    /// <summary>True where an entry counts.</summary>
    public bool Has(int entry) => IsWhole || Live[Segment.GroupOf(entry)];

    /// <summary>The groups that count.</summary>
    public IEnumerable<SegmentGroup> Groups => Segment.Groups.Where((_, i) => Live[i]);
}
