using System.Globalization;
using Throughline.Accuracy.Scores;
using Throughline.Model;
using Throughline.Screening;

namespace Throughline.Accuracy.Suites.Spellings;

/// <summary>
/// Pairs of invented names over scripts, languages and countries, written before they were measured (<c>tests/benchmarks/names/scripts-*.tsv</c>): the
/// share on the right side of 0.7, by file and by group. <c>--only FILE</c> asks one file.
/// </summary>
internal sealed class SpellingsSuite : ISuite
{
    private const double Threshold = 0.7;

    public string Name => "spellings";

    public string Description =>
        "invented names over 20 scripts and languages: the share on the right side of 0.7 (tests/benchmarks/names)";

    public async Task RunAsync(SuiteOptions options, Scoreboard board, CancellationToken cancellationToken)
    {
        var only = options.ValueOrNull("--only");
        foreach (var path in Directory.EnumerateFiles(Path.Combine("tests", "benchmarks", "names"), "*.tsv").Order(StringComparer.Ordinal))
        {
            var file = Path.GetFileNameWithoutExtension(path);
            if (only is not null && file != only)
            {
                continue;
            }

            foreach (var line in await File.ReadAllLinesAsync(path, cancellationToken))
            {
                if (line.Split('\t') is [var group, var kind, var same, var left, var right] && !group.StartsWith('#'))
                {
                    Measure(board, file, group, kind, same == "y", left, right);
                }
            }
        }
    }

    private static void Measure(Scoreboard board, string file, string group, string kind, bool isSame, string left, string right)
    {
        var schema = char.ToUpperInvariant(kind[0]) + kind[1..];
        var comparison = EntityComparison.Of(Entity.Of("left", schema, [("name", left)]), Entity.Of("right", schema, [("name", right)]));
        var isRight = isSame == comparison.Score >= Threshold;
        board[$"{file}: right"].Add(isRight);
        board[$"{file}: {(isSame ? "same" : "different")}"].Add(isRight);
        board[$"{group}"].Add(isRight);
        if (!isRight)
        {
            var reasons = string.Join("; ", comparison.Parts.Select(p => $"{p.Name} {p.Weight:0.00} {p.Detail}"));
            board.Notes.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{(isSame ? "missed" : "wrong")} {comparison.Score:0.000} {file} {group}: {left} / {right} :: {reasons}"
                )
            );
        }
    }
}
