using System.Collections.Immutable;

namespace Throughline.Model;

/// <summary>An entity in FollowTheMoney form: a schema and multi-valued properties.</summary>
/// <param name="Id">Id within its dataset.</param>
/// <param name="Schema">Schema name, see <see cref="Schemata"/>.</param>
/// <param name="Properties">Values by property name, in source order, without repeats.</param>
public sealed record Entity(string Id, string Schema, ImmutableSortedDictionary<string, ImmutableArray<string>> Properties)
{
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
        var properties = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var group in values.Where(v => !string.IsNullOrWhiteSpace(v.Value)).GroupBy(v => v.Property, StringComparer.Ordinal))
        {
            properties[group.Key] = [.. group.Select(v => v.Value.Trim()).Distinct(StringComparer.Ordinal)];
        }

        return new Entity(id, schema, properties.ToImmutable());
    }

    /// <summary>The values of a property; empty where there are none.</summary>
    public ImmutableArray<string> Values(string property) => Properties.TryGetValue(property, out var values) ? values : [];

    /// <summary>All names: names, then aliases, weak aliases and previous names.</summary>
    public IEnumerable<string> Names => s_nameProperties.SelectMany(p => (IEnumerable<string>)Values(p));
}
