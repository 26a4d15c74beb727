using Throughline.Accuracy.Scores;

namespace Throughline.Accuracy.Suites.ProseValues;

/// <summary>Times, money and counts in English and Chinese sentences of our own, as papers and news write them; every second is frozen: scored, never listed.</summary>
internal sealed class ProseValuesSuite : ISuite
{
    public string Name => "prose-values";

    public string Description => "dates, money and counts in English and Chinese sentences of our own, one half frozen";

    public Task RunAsync(SuiteOptions options, Scoreboard board, CancellationToken cancellationToken)
    {
        foreach (var language in new[] { "en", "zh" })
        {
            foreach (var sentence in ValueCase.Read($"values-{language}.tsv", language, 2))
            {
                var found = sentence.Found();
                var isRight = ValueCase.Same(sentence.Expected, found);
                board[$"{language} {(sentence.IsFrozen ? "frozen half" : "development")}"].Add(isRight);
                if (!isRight && !sentence.IsFrozen)
                {
                    board.Notes.Add(
                        $"{sentence.Sentence} expected [{string.Join(" | ", sentence.Expected)}] found [{string.Join(" | ", found)}]"
                    );
                }
            }
        }

        return Task.CompletedTask;
    }
}
