using Throughline.Model;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>
/// An entry as it waits for its segment: its bytes and what the segment's tables need of it. It takes less memory than the entry itself, of which all lists
/// together have hundreds of thousands.
/// </summary>
internal sealed class PackedEntry
{
    [ThreadStatic]
    private static PackedWriter? s_writer;

    // First the places of shared texts, then the entry.
    private readonly byte[] _bytes;
    private readonly int _places;

    private PackedEntry(ListedEntity entry, StringTable shared)
    {
        var entity = entry.Entity;
        Id = entity.Id;
        Kind = ComparableEntity.KindOf(entity.Schema);
        Names = ComparableEntity.NamesOf(entity);
        Identifiers = [.. ComparableEntity.IdentifiersOf(entity).Select(i => HashedNumbers.HashOf(i.Value)).Distinct()];
        var writer = s_writer ??= new();
        writer.Clear();
        EntryCodec.Write(entry, writer, shared);
        _places = writer.Places.Length;
        _bytes = [.. writer.Places, .. writer.Written];
    }

    /// <summary>The entry's id.</summary>
    public string Id { get; }

    /// <summary>What its names are of.</summary>
    public NameKind Kind { get; }

    /// <summary>Its names, and which are weak.</summary>
    public (string Name, bool IsWeak)[] Names { get; }

    /// <summary>Hashes of its identifiers, each once.</summary>
    public ulong[] Identifiers { get; }

    /// <summary>Packs an entry; several threads may do so at once.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="shared">Takes the texts that entries share.</param>
    public static PackedEntry Of(ListedEntity entry, StringTable shared) => new(entry, shared);

    /// <summary>Writes the entry's bytes with other numbers for the shared texts.</summary>
    /// <param name="writer">Takes the bytes.</param>
    /// <param name="numbers">The number for each of the table that the entry was packed with; asked for in the order of the places.</param>
    public void Write(PackedWriter writer, Func<int, int> numbers)
    {
        var places = new PackedReader(_bytes.AsSpan(0, _places));
        var entry = new PackedReader(_bytes.AsSpan(_places));
        while (!places.IsAtEnd)
        {
            writer.Raw(entry.Take((int)places.Number()));
            writer.Number(numbers((int)entry.Number()));
        }

        writer.Raw(entry.Rest);
    }
}
