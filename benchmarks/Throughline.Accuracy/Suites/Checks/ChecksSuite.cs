using System.Globalization;
using Throughline.Accuracy.Scores;
using Throughline.Accuracy.Suites.Labelled;
using Throughline.Screening;

namespace Throughline.Accuracy.Suites.Checks;

/// <summary>Whole-entity checks written by hand: the share that falls on the right side of the default threshold.</summary>
internal sealed class ChecksSuite : ISuite
{
    private const double Threshold = 0.7;

    public string Name => "checks";

    public string Description => "whole-entity checks written by hand: the share on the right side of 0.7";

    public Task RunAsync(SuiteOptions options, Scoreboard board, CancellationToken cancellationToken)
    {
        foreach (var check in JudgedPairs.Checks())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var comparison = EntityComparison.Of(check.Left, check.Right);
            var isRight = check.IsSame == comparison.Score >= Threshold;
            board["right"].Add(isRight);
            board[check.IsSame ? "right, same" : "right, different"].Add(isRight);
            if (!isRight)
            {
                var reasons = string.Join("; ", comparison.Parts.Select(p => $"{p.Name} {p.Weight:0.00} {p.Detail}"));
                board.Notes.Add(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{(check.IsSame ? "missed" : "wrong")} {comparison.Score:0.000} {check.Place}: {check.Left.Caption} / {check.Right.Caption} :: {reasons}"
                    )
                );
            }
        }

        return Task.CompletedTask;
    }
}
