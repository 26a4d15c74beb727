using System.Collections.Immutable;
using NodaTime;
using Throughline.Model;

namespace Throughline.Screening;

/// <summary>Compares two versions of lists.</summary>
/// <remarks>
/// Only entries of lists that both versions hold are compared: who gives the EU's list on one side only is not told that the EU delisted everybody.
/// Within a file of one day the listings' states do not matter; an entry is there or it is not.
/// </remarks>
public static class ListComparison
{
    private static readonly string[] s_order =
    [
        "schema",
        "names",
        "programmes",
        "listed",
        "identifiers",
        "dates",
        "countries",
        "addresses",
        "links",
        "reason",
    ];

    /// <summary>The changes from one version to the next, sorted by list, entry, field.</summary>
    /// <param name="before">The older version.</param>
    /// <param name="after">The newer version.</param>
    /// <param name="since">Day of the older version; null where unknown.</param>
    /// <param name="by">Day of the newer version.</param>
    public static ImmutableArray<ListChange> Between(Watchlists before, Watchlists after, LocalDate? since = null, LocalDate? by = null)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (old, now) = (ById(before), ById(after));
        var shared = Lists(before).Intersect(Lists(after), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        var changes = new List<ListChange>();
        foreach (var entry in after.Entities.Where(e => shared.Contains(ListOf(e))))
        {
            if (!old.TryGetValue(entry.Entity.Id, out var earlier))
            {
                var day = entry.Listings.Select(l => l.From).Where(d => d > since || since is null).Min();
                changes.Add(Whole(entry, ListChangeKind.Listed, since, by) with { After = Programmes(entry), Day = day });
            }
            else if (!ReferenceEquals(earlier, entry))
            {
                changes.AddRange(Changes(earlier, entry, since, by));
            }
        }

        foreach (var entry in before.Entities.Where(e => shared.Contains(ListOf(e)) && !now.ContainsKey(e.Entity.Id)))
        {
            changes.Add(Whole(entry, ListChangeKind.Delisted, since, by) with { Before = Programmes(entry) });
        }

        return
        [
            .. changes
                .OrderBy(c => c.List, StringComparer.Ordinal)
                .ThenBy(c => c.EntryId, StringComparer.Ordinal)
                .ThenBy(c => Order(c.Field))
                .ThenBy(c => c.Field, StringComparer.Ordinal),
        ];
    }

    /// <summary>Lists that only one of the two versions holds, and that are therefore not compared.</summary>
    public static (ImmutableArray<string> OnlyBefore, ImmutableArray<string> OnlyAfter) Uncompared(Watchlists before, Watchlists after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (old, now) = (Lists(before), Lists(after));
        return ([.. old.Except(now, StringComparer.Ordinal)], [.. now.Except(old, StringComparer.Ordinal)]);
    }

    /// <summary>The list that an entry stands in.</summary>
    public static string ListOf(ListedEntity entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Entity.Datasets is [var dataset, ..] ? dataset
            : entry.Listings is [var listing, ..] ? listing.Authority
            : "";
    }

    private static IEnumerable<ListChange> Changes(ListedEntity earlier, ListedEntity entry, LocalDate? since, LocalDate? by)
    {
        var gone = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        var came = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        var (old, now) = (EntryFacts.Of(earlier).ToHashSet(), EntryFacts.Of(entry).ToHashSet());
        var (oldValues, newValues) = (Values(old), Values(now));
        Collect(old, now, newValues, gone);
        Collect(now, old, oldValues, came);
        var fields = gone.Keys.Union(came.Keys, StringComparer.Ordinal).OrderBy(Order).ThenBy(f => f, StringComparer.Ordinal).ToList();
        // The prose of remarks is told only where nothing that is read from it says the change already.
        foreach (var field in fields.Where(f => f != "remarks" || fields.Count == 1))
        {
            yield return Whole(entry, ListChangeKind.Changed, since, by) with
            {
                Field = field,
                Before = gone.TryGetValue(field, out var went) ? [.. went] : [],
                After = came.TryGetValue(field, out var added) ? [.. added] : [],
            };
        }
    }

    private static HashSet<(string Field, string Value)> Values(HashSet<(string Field, string Kind, string Value)> facts) =>
        [.. facts.Select(f => (f.Field, f.Value))];

    // A value that stays and only changes its kind (a name that becomes an alias) is shown with its kind.
    private static void Collect(
        HashSet<(string Field, string Kind, string Value)> facts,
        HashSet<(string Field, string Kind, string Value)> others,
        HashSet<(string Field, string Value)> otherValues,
        Dictionary<string, SortedSet<string>> into
    )
    {
        foreach (var fact in facts)
        {
            if (others.Contains(fact))
            {
                continue;
            }

            if (!into.TryGetValue(fact.Field, out var values))
            {
                into[fact.Field] = values = new SortedSet<string>(StringComparer.Ordinal);
            }

            values.Add(otherValues.Contains((fact.Field, fact.Value)) ? $"{fact.Value} ({fact.Kind})" : fact.Value);
        }
    }

    private static ListChange Whole(ListedEntity entry, ListChangeKind kind, LocalDate? since, LocalDate? by) =>
        new()
        {
            List = ListOf(entry),
            EntryId = entry.Entity.Id,
            Name = entry.Entity.Caption,
            Kind = kind,
            Field = "entry",
            Since = since,
            By = by,
        };

    private static ImmutableArray<string> Programmes(ListedEntity entry) =>
        [.. entry.Listings.Select(l => l.Instrument).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static int Order(string field) => Array.IndexOf(s_order, field) is var i and >= 0 ? i : s_order.Length;

    private static HashSet<string> Lists(Watchlists lists) => lists.Entities.Select(ListOf).ToHashSet(StringComparer.Ordinal);

    private static Dictionary<string, ListedEntity> ById(Watchlists lists)
    {
        var byId = new Dictionary<string, ListedEntity>(lists.Entities.Length, StringComparer.Ordinal);
        foreach (var entry in lists.Entities)
        {
            byId.TryAdd(entry.Entity.Id, entry);
        }

        return byId;
    }
}
