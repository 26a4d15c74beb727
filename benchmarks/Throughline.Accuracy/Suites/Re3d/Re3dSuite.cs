using System.Text.Json;
using Throughline.Accuracy.Matching;
using Throughline.Accuracy.Scores;
using Throughline.Extraction;
using Throughline.Model;

namespace Throughline.Accuracy.Suites.Re3d;

/// <summary>Entity pairs that re3d (DSTL) relates, against the pairs that a claim relates. Its relations are wider than ours: who likes whom, who fights whom, what is the same.</summary>
internal sealed class Re3dSuite : ISuite
{
    // Relations that our predicates can state.
    private static readonly string[] s_ours = ["BelongsTo", "InChargeOf", "IsOf", "CoLocated", "CommWith", "IsSynonymOf", "HasAttrOf"];

    public string Name => "re3d";

    public string Description =>
        "entity pairs related in re3d's documents: recall and precision, for all relations and for those that our predicates can state";

    public Task RunAsync(SuiteOptions options, Scoreboard board, CancellationToken cancellationToken)
    {
        var extractor = new ClaimExtractor();
        foreach (var folder in Directory.EnumerateDirectories(SuiteOptions.Data("language/re3d")).Order(StringComparer.Ordinal))
        {
            var relations = Lines(folder, "relations.json").Select(Relation.Of).ToLookup(r => r.Document, StringComparer.Ordinal);
            foreach (var row in Lines(folder, "documents.json"))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var (id, text) = (row.GetProperty("_id").GetString()!, row.GetProperty("text").GetString()!);
                var claims = extractor.Extract(
                    new Document
                    {
                        Id = id,
                        Sha256 = "",
                        Path = id,
                        MediaType = "text/plain",
                        Text = text,
                        Reader = "re3d/1",
                        Language = "en",
                    }
                );
                Score([.. relations[id]], claims.Claims, board);
            }
        }

        return Task.CompletedTask;
    }

    private static void Score(List<Relation> relations, IReadOnlyList<Claim> claims, Scoreboard board)
    {
        // A pair counts once, whichever way it is written.
        var pairs = relations
            .DistinctBy(r => string.CompareOrdinal(r.Source, r.Target) < 0 ? (r.Source, r.Target) : (r.Target, r.Source))
            .ToList();
        foreach (var relation in pairs)
        {
            var isFound = claims.Any(c => Relates(c, relation));
            board["recall of related pairs"].Add(isFound);
            if (s_ours.Contains(relation.Type, StringComparer.Ordinal))
            {
                board["recall of pairs of our kinds"].Add(isFound);
            }

            if (!isFound)
            {
                board.Notes.Add($"missed {relation.Type}: {relation.Source} / {relation.Target} '{relation.Value}'");
            }
        }

        foreach (var claim in claims.Where(c => c.Object is not null && c.Predicate is not "concerns"))
        {
            board["precision of related pairs"].Add(relations.Exists(r => Relates(claim, r)));
        }
    }

    private static bool Relates(Claim claim, Relation relation)
    {
        var ends = Ends(claim).ToList();
        return ends.Exists(e => Is(e, relation.Source)) && ends.Exists(e => Is(e, relation.Target));
    }

    private static IEnumerable<string> Ends(Claim claim)
    {
        yield return claim.Subject.Name;
        yield return claim.ObjectText;
        foreach (
            var other in new[]
            {
                claim.Qualifiers.Concerns,
                claim.Qualifiers.Via,
                claim.Qualifiers.From,
                claim.Qualifiers.To,
            }.OfType<EntityRef>()
        )
        {
            yield return other.Name;
        }

        if (claim.Place is { } place)
        {
            yield return place.Name;
        }
    }

    private static bool Is(string name, string expected)
    {
        var (left, right) = (Folded.Words(name), Folded.Words(expected));
        return left.Length > 0
            && right.Length > 0
            && (left.All(w => right.Contains(w, StringComparer.Ordinal)) || right.All(w => left.Contains(w, StringComparer.Ordinal)));
    }

    private static IEnumerable<JsonElement> Lines(string folder, string name) =>
        File.ReadLines(Path.Combine(folder, name)).Where(l => l.Trim().Length > 2).Select(l => JsonDocument.Parse(l).RootElement);

    private sealed record Relation(string Document, string Source, string Target, string Type, string Value)
    {
        public static Relation Of(JsonElement row) =>
            new(
                row.GetProperty("documentId").GetString()!,
                row.GetProperty("source").GetString()!,
                row.GetProperty("target").GetString()!,
                row.GetProperty("type").GetString()!,
                row.GetProperty("value").GetString()!
            );
    }
}
