using System.Globalization;
using Throughline.Accuracy.Scores;
using Throughline.Text;

namespace Throughline.Accuracy.Suites.Xscript;

/// <summary>Names in Latin letters against Cyrillic and Chinese: persons with their nearest namesakes, and names of one listing (noisy by nature).</summary>
internal sealed class XscriptSuite : ISuite
{
    private const double Threshold = 0.7;

    /// <inheritdoc/>
    public string Name => "xscript";

    /// <inheritdoc/>
    public string Description => "names across scripts: F1 of persons, recall over listings (matching/xscript_persons_ua, xscript_eu)";

    /// <inheritdoc/>
    public Task RunAsync(SuiteOptions options, Scoreboard board, CancellationToken cancellationToken)
    {
        var persons = new Ranking();
        foreach (var row in LabelledFile.Rows("matching/xscript_persons_ua/pairs.csv.xz", "latin", "cyrillic", "is_match"))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (isMatch, score) = (row[2] == "true", Score(row[0], row[1], NameKind.Person));
            persons.Add(isMatch, score);
            Note(board, isMatch, score, row);
        }

        board.Measure("persons: F1 at 0.7", persons.F1(Threshold));
        board.Measure("persons: precision at 0.7", persons.Precision(Threshold));
        board.Measure("persons: recall at 0.7", persons.Recall(Threshold));
        board.Measure("persons: area under the ROC curve", persons.Auc());
        foreach (
            var row in LabelledFile.Rows("matching/xscript_eu/eu_xscript_positive_pairs.csv.xz", "kind_guess", "latin", "other", "script")
        )
        {
            cancellationToken.ThrowIfCancellationRequested();
            var kind = row[0] == "org" ? NameKind.Organization : NameKind.Person;
            var score = Score(row[1], row[2], kind);
            board[$"listings: {row[3]} {row[0].TrimEnd('?')} at 0.7"].Add(score >= Threshold);
            if (options.Has("--listings"))
            {
                Note(board, isMatch: true, score, row[1..]);
            }
        }

        return Task.CompletedTask;
    }

    private static double Score(string left, string right, NameKind kind) =>
        Text.Names.Score(Text.Names.Prepare(left, kind), Text.Names.Prepare(right, kind));

    private static void Note(Scoreboard board, bool isMatch, double score, string[] row)
    {
        if (isMatch != score >= Threshold)
        {
            board.Notes.Add(string.Create(CultureInfo.InvariantCulture, $"{score:0.000} {isMatch} {row[0]} / {row[1]}"));
        }
    }
}
