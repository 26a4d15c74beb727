using Throughline.Accuracy.Scores;

namespace Throughline.Accuracy.Suites.Statements;

/// <summary>Bank statements: MT940 files with the values that their suite expects, camt files against their own XML.</summary>
internal sealed class StatementsSuite : ISuite
{
    public string Name => "statements";

    public string Description => "MT940 and camt.052/053/054 statements: every expected field, every balance and entry";

    public Task RunAsync(SuiteOptions options, Scoreboard board, CancellationToken cancellationToken)
    {
        foreach (
            var path in Directory
                .EnumerateFiles(SuiteOptions.Data("documents/mt940"), "*.expected.json", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
        )
        {
            Mt940Case.Score(path, board, cancellationToken);
        }

        foreach (var path in Directory.EnumerateFiles(SuiteOptions.Data("documents/camt"), "*.xml").Order(StringComparer.Ordinal))
        {
            CamtCase.Score(path, board, cancellationToken);
        }

        return Task.CompletedTask;
    }
}
