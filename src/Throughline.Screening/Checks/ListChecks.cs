using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Screening;

/// <summary>Looks for what is odd in watchlists.</summary>
public static class ListChecks
{
    /// <summary>The anomalies, sorted by kind, then entry. Nothing is changed in the lists.</summary>
    public static ImmutableArray<ListAnomaly> Of(Watchlists lists, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lists);
        var entries = lists.Entities.Select(e => new CheckedEntry(e)).ToList();
        var found = new List<ListAnomaly>();
        foreach (var entry in entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            found.AddRange(NumberChecks.Of(entry));
            found.AddRange(DateChecks.Of(entry));
            found.AddRange(NameChecks.Of(entry));
        }

        found.AddRange(SharedNumbers.Of(entries, cancellationToken));
        found.AddRange(Repeats.Of(entries, cancellationToken));
        found.AddRange(lists.Problems.Select(p => new ListAnomaly(ListAnomalyKind.Unreadable, p, [], [], [])));
        return
        [
            .. found
                .OrderBy(a => a.Kind)
                .ThenBy(a => a.Entries.IsEmpty ? "" : a.Entries[0].EntryId, StringComparer.Ordinal)
                .ThenBy(a => a.Text, StringComparer.Ordinal),
        ];
    }
}
