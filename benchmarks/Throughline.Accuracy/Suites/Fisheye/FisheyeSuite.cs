using System.Text.Json;
using Throughline.Accuracy.Matching;
using Throughline.Accuracy.Scores;
using Throughline.Extraction;
using Throughline.Model;

namespace Throughline.Accuracy.Suites.Fisheye;

/// <summary>
/// Trade news of the VAST Challenge 2024 (MC1): which pairs of the challenge's own graph, whose two names stand in an article, a claim of that article relates.
/// Its graph was drawn by language models and holds what no sentence says, so that recall is a lower bound; what our predicates cannot state
/// (who fishes where, who applauds whom) is left out.
/// </summary>
internal sealed class FisheyeSuite : ISuite
{
    private static readonly string[] s_ours =
    [
        "Event.Transaction",
        "Event.Communication.Conference",
        "Event.Invest",
        "Event.Aid",
        "Event.CertificateIssued",
        "Event.CertificateIssued.Summons",
        "Event.Criticize",
    ];

    // A legal form or "and" more or less is the same firm.
    private static readonly HashSet<string> s_forms = new(StringComparer.Ordinal)
    {
        "and",
        "the",
        "inc",
        "incorporated",
        "plc",
        "ltd",
        "llc",
        "gmbh",
    };

    public string Name => "fisheye";

    public string Description => "pairs of parties and goods that trade news relate (VAST Challenge 2024): recall by kind of event";

    public Task RunAsync(SuiteOptions options, Scoreboard board, CancellationToken cancellationToken)
    {
        var folder = SuiteOptions.Data("scenarios/vast2024-mc1-fisheye");
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "supported-triples.json")));
        var triples = json
            .RootElement.EnumerateArray()
            .Where(t => s_ours.Contains(Text(t, "type"), StringComparer.Ordinal))
            .ToLookup(t => Text(t, "article"), StringComparer.Ordinal);
        var extractor = new ClaimExtractor();
        foreach (var article in triples.OrderBy(a => a.Key, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var claims = extractor.ExtractProse(
                new Document
                {
                    Id = article.Key,
                    Sha256 = "",
                    Path = article.Key,
                    MediaType = "text/plain",
                    Text = File.ReadAllText(Path.Combine(folder, "articles", article.Key + ".txt")),
                    Reader = "fisheye/1",
                    Language = "en",
                },
                "article"
            );
            foreach (var triple in article)
            {
                var isFound = claims.Claims.Any(c => Relates(c, Text(triple, "source"), Text(triple, "target")));
                board["recall of related pairs"].Add(isFound);
                board[$"recall, {Text(triple, "type")["Event.".Length..]}"].Add(isFound);
                if (!isFound)
                {
                    board.Notes.Add($"missed {Text(triple, "type")}: {Text(triple, "source")} / {Text(triple, "target")} in {article.Key}");
                }
            }
        }

        return Task.CompletedTask;
    }

    private static bool Relates(Claim claim, string source, string target)
    {
        var sides = new[]
        {
            claim.Subject,
            claim.Object,
            claim.Qualifiers.Concerns,
            claim.Qualifiers.From,
            claim.Qualifiers.To,
            claim.Qualifiers.Via,
        }
            .OfType<EntityRef>()
            .Select(e => e.Name)
            .Append(claim.ObjectText)
            .ToList();
        return sides.Exists(s => IsOne(s, source)) && sides.Exists(s => IsOne(s, target));
    }

    private static bool IsOne(string name, string expected)
    {
        var (left, right) = (Words(name), Words(expected));
        return left.Count > 0 && right.Count > 0 && (left.TrueForAll(right.Contains) || right.TrueForAll(left.Contains));
    }

    private static List<string> Words(string name) =>
        [.. Folded.Words(name.Replace('_', ' ').Replace('-', ' ')).Where(w => !s_forms.Contains(w)).Select(w => w.TrimEnd('s'))];

    private static string Text(JsonElement triple, string name) => triple.GetProperty(name).GetString()!;
}
