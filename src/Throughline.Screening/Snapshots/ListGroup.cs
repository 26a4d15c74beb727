using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Screening;

/// <summary>
/// List files that belong together since they speak of the same entries or are snapshots of one list, with what was read of them. What one group says does
/// not depend on any other group, so a group is read anew when one of its files changes, and only then.
/// </summary>
/// <param name="Units">The files, in the order in which they were read.</param>
/// <param name="Keys">Hashes of the entries and lists that they touch, sorted; no other group has any of them.</param>
/// <param name="Entries">The entries, sorted by id.</param>
/// <param name="Shared">The texts that the entries share.</param>
/// <param name="Sources">The lists in the files, each with the number of its file in <paramref name="Units"/>.</param>
/// <param name="Problems">What could not be read, each with the number of its file.</param>
/// <param name="Refused">Files that were refused as a whole, each with the number of the file on disk.</param>
internal sealed record ListGroup(
    ImmutableArray<WatchlistFile> Units,
    ImmutableArray<ulong> Keys,
    ImmutableArray<PackedEntry> Entries,
    StringTable Shared,
    ImmutableArray<(int Unit, ListSource Source)> Sources,
    ImmutableArray<(int Unit, string Text)> Problems,
    ImmutableArray<(int Unit, RefusedFile File)> Refused
)
{
    /// <summary>A group of no file.</summary>
    /// <param name="entries">The entries, sorted by id.</param>
    public static ListGroup Of(IEnumerable<ListedEntity> entries)
    {
        var shared = new StringTable();
        return new([], [], [.. entries.Select(e => PackedEntry.Of(e, shared))], shared, [], [], []);
    }
}
