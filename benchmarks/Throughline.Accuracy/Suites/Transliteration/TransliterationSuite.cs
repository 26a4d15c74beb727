using Throughline.Accuracy.Scores;

namespace Throughline.Accuracy.Suites.Transliteration;

internal sealed class TransliterationSuite : ISuite
{
    public string Name => "transliteration";
    public string Description => "todo";

    public Task RunAsync(SuiteOptions options, Scoreboard board, CancellationToken cancellationToken) => Task.CompletedTask;
}
