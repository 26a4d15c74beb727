using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Throughline.Model;

/// <summary>An entity in FollowTheMoney form: a schema and multi-valued properties.</summary>
/// <param name="Id">Id within its dataset.</param>
/// <param name="Schema">Schema name, see <see cref="Schemata"/>.</param>
/// <param name="Properties">Values by property name, in source order, without repeats.</param>
public sealed record Entity(string Id, string Schema, ImmutableSortedDictionary<string, ImmutableArray<string>> Properties)
{
    private const int FewValues = 64;
    private static readonly string[] s_nameProperties = ["name", "alias", "weakAlias", "previousName"];

    /// <summary>The name shown; the first name where none is given.</summary>
    public string Caption { get; init; } = Properties.TryGetValue("name", out var names) && !names.IsEmpty ? names[0] : Id;

    /// <summary>The datasets that the entity comes from.</summary>
    public ImmutableArray<string> Datasets { get; init; } = [];

    /// <summary>Other ids of the same entity.</summary>
    public ImmutableArray<string> Referents { get; init; } = [];

    /// <summary>ISO date or timestamp when the entity was first seen; null where unknown.</summary>
    public string? FirstSeen { get; init; }

    /// <summary>ISO date or timestamp when it was last seen.</summary>
    public string? LastSeen { get; init; }

    /// <summary>An entity from property-value pairs; blank values and repeats are dropped.</summary>
    public static Entity Of(string id, string schema, IEnumerable<(string Property, string Value)> values)
    {
        ArgumentNullException.ThrowIfNull(values);

        // Lists make tens of thousands of these while somebody waits: sorting the few pairs in place costs a third of grouping them.
        var pairs = values.ToArray();
        Span<int> order = pairs.Length <= FewValues ? stackalloc int[pairs.Length] : new int[pairs.Length];
        Sort(pairs, order);
        var properties = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        for (var start = 0; start < order.Length; )
        {
            var property = pairs[order[start]].Property;
            var end = start + 1;
            while (end < order.Length && string.Equals(pairs[order[end]].Property, property, StringComparison.Ordinal))
            {
                end++;
            }

            if (Distinct(pairs, order[start..end]) is { IsEmpty: false } distinct)
            {
                properties.Add(property, distinct);
            }

            start = end;
        }

        return new Entity(id, schema, properties.ToImmutable());
    }

    // By property, then by place.
    private static void Sort((string Property, string Value)[] pairs, Span<int> order)
    {
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        if (order.Length > FewValues)
        {
            order.Sort((a, b) => string.CompareOrdinal(pairs[a].Property, pairs[b].Property) is not 0 and var c ? c : a.CompareTo(b));
            return;
        }

        for (var i = 1; i < order.Length; i++)
        {
            var (taken, at) = (order[i], i);
            for (; at > 0 && string.CompareOrdinal(pairs[order[at - 1]].Property, pairs[taken].Property) > 0; at--)
            {
                order[at] = order[at - 1];
            }

            order[at] = taken;
        }
    }

    private static ImmutableArray<string> Distinct((string Property, string Value)[] pairs, ReadOnlySpan<int> run)
    {
        if (run.Length > FewValues)
        {
            var all = new List<string>(run.Length);
            foreach (var i in run)
            {
                all.Add(pairs[i].Value);
            }

            return [.. all.Where(v => !string.IsNullOrWhiteSpace(v)).Select(v => v.Trim()).Distinct(StringComparer.Ordinal)];
        }

        var values = new string[run.Length];
        var count = 0;
        foreach (var i in run)
        {
            var value = pairs[i].Value;
            if (!string.IsNullOrWhiteSpace(value) && value.Trim() is var trimmed && !Holds(values.AsSpan(0, count), trimmed))
            {
                values[count++] = trimmed;
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(count == values.Length ? values : values[..count]);
    }

    private static bool Holds(ReadOnlySpan<string> values, string value)
    {
        foreach (var known in values)
        {
            if (string.Equals(known, value, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The values of a property; empty where there are none.</summary>
    public ImmutableArray<string> Values(string property) => Properties.TryGetValue(property, out var values) ? values : [];

    /// <summary>All names: names, then aliases, weak aliases and previous names.</summary>
    public IEnumerable<string> Names => s_nameProperties.SelectMany(p => (IEnumerable<string>)Values(p));
}
