using System.Collections.Frozen;

namespace Throughline.Model;

/// <summary>The schemata, loaded from <c>data/model/schemata.json</c>.</summary>
public static class Schemata
{
    private static readonly FrozenDictionary<string, Schema> s_byName = SchemataFile
        .Load()
        .ToFrozenDictionary(s => s.Name, StringComparer.Ordinal);

    /// <summary>Every schema, sorted by name.</summary>
    public static IEnumerable<Schema> All => s_byName.Values.OrderBy(s => s.Name, StringComparer.Ordinal);

    /// <summary>The schema of a name; null where there is none.</summary>
    public static Schema? FindOrNull(string name) => s_byName.GetValueOrDefault(name);

    /// <summary>True where <paramref name="name"/> is <paramref name="ancestor"/> or extends it, directly or not.</summary>
    public static bool IsA(string name, string ancestor) =>
        name == ancestor || (FindOrNull(name)?.Extends.Any(e => IsA(e, ancestor)) ?? false);

    /// <summary>A property of a schema, own or inherited; null where it has none.</summary>
    public static SchemaProperty? PropertyOrNull(string schema, string property)
    {
        var found = FindOrNull(schema);
        return found?.Properties.FirstOrDefault(p => p.Name == property)
            ?? found?.Extends.Select(e => PropertyOrNull(e, property)).FirstOrDefault(p => p is not null);
    }
}
