using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Throughline.Cases.Contract;
using Throughline.Model;
using Throughline.Screening;

namespace Throughline.Cli.Commands.Lists;

/// <summary>The machine-readable lines of the <c>lists</c> commands.</summary>
internal static class ListLines
{
    /// <summary>A kept version, with how many of its entries are active on a day where that is asked.</summary>
    public static string Of(ListVersion version, string folder, int versions, bool isInUse, int? active) =>
        ContractLine.Of(json =>
        {
            json.WriteStartObject();
            json.WriteString("list", version.List);
            json.WriteString("authority", version.Authority);
            json.WriteNumber("entities", version.Entities);
            json.WriteNumber("names", version.Names);
            json.WriteString("published", Iso(version.Published));
            json.WriteString("source", folder);
            json.WriteString("sha256", version.Sha256);
            json.WriteString("imported", Iso(version.Imported));
            json.WriteBoolean("inUse", isInUse);
            json.WriteNumber("versions", versions);
            Strings(json, "files", version.Files.Select(f => f.Name));
            if (active is { } count)
            {
                json.WriteNumber("active", count);
            }

            json.WriteEndObject();
        });

    /// <summary>What an import did with a list.</summary>
    public static string Of(ImportedList list, string folder) =>
        ContractLine.Of(json =>
        {
            var version = list.Version;
            json.WriteStartObject();
            json.WriteString("list", version.List);
            json.WriteString("authority", version.Authority);
            json.WriteNumber("entities", version.Entities);
            json.WriteNumber("names", version.Names);
            json.WriteString("published", Iso(version.Published));
            json.WriteString("source", folder);
            json.WriteString("sha256", version.Sha256);
            json.WriteString("state", JsonNamingPolicy.CamelCase.ConvertName(list.State.ToString()));
            json.WriteString("before", Iso(list.Before?.Day));
            json.WriteNumber("listed", Count(list, ListChangeKind.Listed));
            json.WriteNumber("delisted", Count(list, ListChangeKind.Delisted));
            json.WriteNumber("changed", Count(list, ListChangeKind.Changed));
            json.WriteEndObject();
        });

    /// <summary>A change between two versions.</summary>
    public static string Of(ListChange change) =>
        ContractLine.Of(json =>
        {
            json.WriteStartObject();
            json.WriteString("list", change.List);
            json.WriteString("entry", change.EntryId);
            json.WriteString("name", change.Name);
            json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(change.Kind.ToString()));
            json.WriteString("field", change.Field);
            Strings(json, "before", change.Before);
            Strings(json, "after", change.After);
            json.WriteString("since", Iso(change.Since));
            json.WriteString("by", Iso(change.By));
            json.WriteString("day", Iso(change.Day));
            json.WriteEndObject();
        });

    /// <summary>A day as ISO text; null where there is none.</summary>
    public static string? Iso(LocalDate? day) => day is { } date ? LocalDatePattern.Iso.Format(date) : null;

    /// <summary>Writes an array of strings.</summary>
    public static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    /// <summary>How many entries changed, came and went, for a person.</summary>
    public static string Summary(ImmutableArray<ListChange> changes)
    {
        var listed = changes.Count(c => c.Kind is ListChangeKind.Listed or ListChangeKind.Relisted);
        var delisted = changes.Count(c => c.Kind == ListChangeKind.Delisted);
        var changed = Entries(changes, ListChangeKind.Changed);
        var fields = changes
            .Where(c => c.Kind == ListChangeKind.Changed)
            .CountBy(c => c.Field, StringComparer.Ordinal)
            .OrderByDescending(f => f.Value)
            .ThenBy(f => f.Key, StringComparer.Ordinal)
            .Select(f => $"{f.Key} {f.Value}");
        var what = changed == 0 ? "" : $" ({string.Join(", ", fields)})";
        return $"{listed} listed, {delisted} delisted, {changed} changed{what}";
    }

    /// <summary>How many entries an import changed in a way.</summary>
    public static int Count(ImportedList list, ListChangeKind kind) => Entries(list.Changes, kind);

    private static int Entries(ImmutableArray<ListChange> changes, ListChangeKind kind) =>
        changes.Where(c => c.Kind == kind).Select(c => c.EntryId).Distinct(StringComparer.Ordinal).Count();
}
