using System.Text.Json;
using System.Text.RegularExpressions;

namespace Throughline.Screening;

/// <summary>
/// OpenSanctions' <c>entities.delta.json</c>: lines of an operation (ADD, MOD, DEL) and an entity, to be applied to the complete file that is loaded
/// with it. Several deltas apply in the order of their versions, whatever the order of the paths.
/// </summary>
internal sealed partial class FtmDeltaFormat : IListFormat
{
    public string Name => "FollowTheMoney delta (JSON lines)";

    public bool Recognises(ListFile file) => IsDelta(file);

    /// <summary>True for a delta; one without changes is an empty file, which only its name tells.</summary>
    internal static bool IsDelta(ListFile file) =>
        file.Head.Length == 0
            ? file.Name.EndsWith(".delta.json", StringComparison.OrdinalIgnoreCase)
            : FirstLine().IsMatch(file.Head) && file.Head.Contains("\"entity\"", StringComparison.Ordinal);

    public void Read(ListFile file, ListSink sink, CancellationToken cancellationToken)
    {
        // "20240527194702-wnk" in the path; else the path itself.
        sink.Revision = Version().Match(file.Path) is { Success: true } version ? version.Value : file.Path;
        var entries = new FtmEntries(file, sink);
        var changes = 0;
        foreach (var (json, line) in FtmLines.Of(file, cancellationToken))
        {
            try
            {
                Apply(json, line, entries, sink);
                changes++;
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException)
            {
                sink.Problem(file, line, "an op of ADD, MOD or DEL and an entity", e.Message, "correct or drop the line");
            }
        }

        sink.End(file, "ftm-delta", "FollowTheMoney", changes, file.Dated);
    }

    private static void Apply(JsonElement json, int line, FtmEntries entries, ListSink sink)
    {
        var (op, entity) = (Part(json, "op").GetString(), Part(json, "entity"));
        switch (op)
        {
            case "DEL":
                var id = Part(entity, "id").GetString() ?? throw new JsonException("an id of null");
                sink.Revise(id, isGone: true);
                sink.Gone(id);
                break;
            case "ADD" or "MOD":
                var record = FtmRecord.Of(entity, line);
                sink.Revise(record.Id, isGone: false);
                if (!entries.Take(record))
                {
                    // It may have been a target before.
                    sink.Gone(record.Id);
                }

                break;
            default:
                throw new JsonException($"op '{op}'");
        }
    }

    private static JsonElement Part(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var part) ? part : throw new JsonException($"no '{name}'");

    [GeneratedRegex(@"^\{""op"": ?""(ADD|MOD|DEL)""", RegexOptions.ExplicitCapture)]
    private static partial Regex FirstLine();

    [GeneratedRegex("[0-9]{14}-[a-z0-9]{3}", RegexOptions.ExplicitCapture)]
    private static partial Regex Version();
}
