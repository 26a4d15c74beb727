namespace Throughline.Screening;

/// <summary>A built index: its numbers and its parts, each a pinned array.</summary>
internal sealed class NameIndexImage
{
    private readonly Array[] _sections = new Array[Enum.GetValues<NameIndexSection>().Length];

    /// <summary>The numbers.</summary>
    public required NameIndexHeader Header { get; init; }

    /// <summary>A part.</summary>
    public Array this[NameIndexSection section]
    {
        get => _sections[(int)section];
        set => _sections[(int)section] = value;
    }

    /// <summary>A part and its buckets.</summary>
    public void SetTable(NameIndexSection buckets, NameIndexSection entries, (uint[] Buckets, uint[] Entries) table)
    {
        this[buckets] = table.Buckets;
        this[entries] = table.Entries;
    }
}
