namespace Throughline.Documents.Compound;

/// <summary>A stream or storage of a compound file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsStorage">True for a storage, which holds entries; false for a stream.</param>
/// <param name="FirstSector">Where a stream begins.</param>
/// <param name="Length">Length of a stream in bytes.</param>
internal sealed record CompoundEntry(string Name, bool IsStorage, uint FirstSector, long Length)
{
    private readonly SortedDictionary<string, CompoundEntry> _children = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What a storage holds, in the order of names.</summary>
    public IReadOnlyCollection<CompoundEntry> Children => _children.Values;

    /// <summary>The child of a name, whatever its case; null where there is none.</summary>
    public CompoundEntry? ChildOrNull(string name) => _children.GetValueOrDefault(name);

    /// <summary>Puts an entry into a storage; the first one of a name stays.</summary>
    public void Add(CompoundEntry child) => _children.TryAdd(child.Name, child);
}
