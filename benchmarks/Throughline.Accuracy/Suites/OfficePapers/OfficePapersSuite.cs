using Throughline.Accuracy.Scores;
using Throughline.Extraction;
using Throughline.Extraction.Tests.Records;
using Throughline.Model;

namespace Throughline.Accuracy.Suites.OfficePapers;

/// <summary>Hotel lists, invitations, booking sheets, letters and test reports of our own: claims and fields; every second paper is frozen, its misses never listed.</summary>
internal sealed class OfficePapersSuite : ISuite
{
    public string Name => "office-papers";

    public string Description => "stays, invitations, bookings, letters and test reports of our own in en, ru and zh, one half frozen";

    public Task RunAsync(SuiteOptions options, Scoreboard board, CancellationToken cancellationToken)
    {
        var extractor = new ClaimExtractor();
        var file = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "office-papers.txt")).ReplaceLineEndings("\n");
        var papers = file.Split("\n== ").Skip(1).ToList();
        for (var i = 0; i < papers.Count; i++)
        {
            var parts = papers[i].Split("\n--\n");
            var language = parts[0][..2];
            var result = extractor.Extract(Papers.Of(Tabbed(parts[0][3..]), language));
            foreach (var line in parts[1].Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                var isRight = Holds(line, result);
                var kind = line.StartsWith("claim", StringComparison.Ordinal) ? "claims" : "fields";
                var isFrozen = i % 2 == 1;
                board[$"{kind} {(isFrozen ? "frozen" : "development")}"].Add(isRight);
                if (!isRight && !isFrozen)
                {
                    board.Notes.Add($"paper {i + 1} ({result.Kind}): {line}; read {Shown(line, result)}");
                }
            }
        }

        return Task.CompletedTask;
    }

    private static string Tabbed(string text)
    {
        var inTable = false;
        return string.Join(
            '\n',
            text.Split('\n')
                .Select(line =>
                {
                    inTable = line == "[table]" || inTable && line != "[end]";
                    return inTable ? line.Replace(" | ", "\t", StringComparison.Ordinal) : line;
                })
        );
    }

    private static bool Holds(string line, ExtractionResult result)
    {
        var parts = line[6..].Split(" | ");
        return line.StartsWith("claim", StringComparison.Ordinal)
            ? result.Claims.Any(c =>
                c.Predicate == parts[0]
                && Is(parts[1], c.Subject.Name)
                && Is(parts[2], c.Object?.Name)
                && Is(parts[3], c.Time?.ToString())
                && Is(parts[4], c.Modality == Modality.Fact ? "fact" : "plan")
            )
            : result.Fields.Any(f => f.Name == parts[0] && Is(parts[1], f.Value));
    }

    private static bool Is(string wanted, string? found) =>
        wanted == "-" || string.Equals(wanted, found, StringComparison.OrdinalIgnoreCase);

    private static string Shown(string line, ExtractionResult result)
    {
        var name = line[6..].Split(" | ")[0];
        return line.StartsWith("claim", StringComparison.Ordinal)
            ? string.Join(
                "; ",
                result.Claims.Where(c => c.Predicate == name).Select(c => $"{c.Subject.Name} {c.Object?.Name} {c.Time} {c.Modality}")
            )
            : string.Join("; ", result.Fields.Select(f => $"{f.Name}={f.Value}"));
    }
}
