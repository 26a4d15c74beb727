using Throughline.Accuracy.Scores;
using Throughline.Accuracy.Suites.ProseValues;

namespace Throughline.Accuracy.Suites.RussianValues;

/// <summary>Times, money and counts in Russian sentences of our own; a third is frozen: scored, never listed.</summary>
internal sealed class RussianValuesSuite : ISuite
{
    public string Name => "russian-values";

    public string Description => "dates, money and counts in Russian sentences of our own, two thirds for development, one third frozen";

    public Task RunAsync(SuiteOptions options, Scoreboard board, CancellationToken cancellationToken)
    {
        foreach (var sentence in ValueCase.Read("russian-values.tsv", "ru", 3))
        {
            var found = sentence.Found();
            var isRight = ValueCase.Same(sentence.Expected, found);
            board["all sentences"].Add(isRight);
            board[sentence.IsFrozen ? "frozen third" : "development"].Add(isRight);
            if (!isRight && !sentence.IsFrozen)
            {
                board.Notes.Add(
                    $"{sentence.Sentence} expected [{string.Join(" | ", sentence.Expected)}] found [{string.Join(" | ", found)}]"
                );
            }
        }

        return Task.CompletedTask;
    }
}
