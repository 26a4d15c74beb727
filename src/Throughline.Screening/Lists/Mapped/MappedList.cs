using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Throughline.Screening;

/// <summary>A list that is read by declaration.</summary>
/// <param name="Name">What it is called in messages.</param>
/// <param name="List">The list's short name.</param>
/// <param name="Records">For JSON where the records stand: empty for a root array, <c>lines</c>, or a member's name; null for a table.</param>
/// <param name="Columns">The columns or fields that must be there, in lower case.</param>
/// <param name="Separator">What separates values in a cell.</param>
/// <param name="Roles">Columns, or fixed values after <c>=</c>, of id, authority, instrument, schema, from, to, reason.</param>
/// <param name="Values">Columns and the properties that their values go to.</param>
internal sealed record MappedList(
    string Name,
    string List,
    string? Records,
    ImmutableArray<string> Columns,
    char Separator,
    ImmutableDictionary<string, string> Roles,
    ImmutableArray<(string Column, string Property)> Values
)
{
    private static readonly string[] s_roles = ["id", "authority", "instrument", "schema", "from", "to", "reason"];

    /// <summary>The declarations of <c>mapped-lists.json</c>.</summary>
    public static ImmutableArray<MappedList> All { get; } = Load();

    private static ImmutableArray<MappedList> Load()
    {
        const string resource = "screening/mapped-lists.json";
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"the declarations {resource} are not embedded");
        using var json = JsonDocument.Parse(stream);
        return [.. json.RootElement.GetProperty("lists"u8).EnumerateArray().Select(Read)];
    }

    private static MappedList Read(JsonElement json) =>
        new(
            json.GetProperty("name"u8).GetString()!,
            json.GetProperty("list"u8).GetString()!,
            TextOrNull(json, "records"),
            [.. json.GetProperty("columns"u8).EnumerateArray().Select(c => c.GetString()!)],
            (TextOrNull(json, "separator") ?? ";")[0],
            s_roles
                .Select(r => (Role: r, Text: TextOrNull(json, r)))
                .Where(r => r.Text is not null)
                .ToImmutableDictionary(r => r.Role, r => r.Text!, StringComparer.Ordinal),
            [.. json.GetProperty("values"u8).EnumerateObject().Select(v => (v.Name, v.Value.GetString()!))]
        );

    private static string? TextOrNull(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;
}
