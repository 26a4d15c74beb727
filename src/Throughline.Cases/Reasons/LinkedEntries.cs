using Throughline.Model;
using Throughline.Screening;
using Throughline.Text;

namespace Throughline.Cases.Reasons;

/// <summary>The entries that entries are linked to by their lists ("Linked To:").</summary>
public static class LinkedEntries
{
    /// <summary>One step from <paramref name="entries"/>, the entries themselves left out, sorted by id.</summary>
    public static IEnumerable<ListedEntity> Of(IReadOnlyList<ListedEntity> entries, Watchlists lists)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(lists);
        // A list names its own entries by their main names.
        var wanted = entries.SelectMany(e => e.Entity.Values("linkedTo").Select(n => (List: ListOf(e), Key: Names.Key(n)))).ToHashSet();
        var ids = entries.SelectMany(e => e.Relations).Select(r => r.OtherId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (wanted.Count == 0 && ids.Count == 0)
        {
            return [];
        }

        var have = entries.Select(e => e.Entity.Id).ToHashSet(StringComparer.Ordinal);
        return lists
            .Entities.Where(e =>
                !have.Contains(e.Entity.Id) && (ids.Contains(e.Entity.Id) || wanted.Contains((ListOf(e), Names.Key(e.Entity.Caption))))
            )
            .OrderBy(e => e.Entity.Id, StringComparer.Ordinal);
    }

    private static string ListOf(ListedEntity entry) => ListComparison.ListOf(entry);
}
