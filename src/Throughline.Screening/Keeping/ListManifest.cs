using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace Throughline.Screening;

/// <summary>The table of contents of a shelf: <c>manifest.json</c>, written whole or not at all.</summary>
internal sealed record ListManifest(ImmutableArray<ListVersion> Versions)
{
    private const string FileName = "manifest.json";

    private static readonly JsonSerializerOptions s_json = new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        IgnoreReadOnlyProperties = true,
    }.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);

    public static ListManifest Empty { get; } = new([]);

    /// <summary>The manifest of a folder; empty where the folder has none.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static ListManifest Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return Empty;
        }

        try
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize<ListManifest>(stream, s_json) is { Versions.IsDefault: false } manifest
                ? manifest
                : throw new JsonException("no versions");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException(
                $"{path}: expected the table of kept lists, found: {e.Message}; move it away and import the lists again",
                e
            );
        }
    }

    /// <summary>Writes the manifest of a folder.</summary>
    public void Write(string folder)
    {
        var path = Path.Combine(folder, FileName);
        Directory.CreateDirectory(folder);
        var sorted = this with
        {
            Versions =
            [
                .. Versions
                    .OrderBy(v => v.List, StringComparer.Ordinal)
                    .ThenBy(v => v.Day)
                    .ThenBy(v => v.Imported)
                    .ThenBy(v => v.Sha256, StringComparer.Ordinal),
            ],
        };
        using (var stream = File.Create(path + ".partial"))
        {
            JsonSerializer.Serialize(stream, sorted, s_json);
        }

        File.Move(path + ".partial", path, overwrite: true);
    }
}
