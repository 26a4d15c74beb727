using Throughline.Accuracy.Scores;
using Throughline.Accuracy.Suites.Prose;
using Throughline.Extraction;
using Throughline.Extraction.Prose;
using Throughline.Extraction.Prose.Roles;

namespace Throughline.Accuracy.Suites.Roles;

/// <summary>
/// The trained model of a claim's sides, in five folds of the development texts: what it adds to the frames on texts that it was not trained on. The frames
/// were written with those texts, so that they leave it the hardest; <c>prose --blind</c> shows what it adds elsewhere. <c>--train FOLDER</c> makes the model
/// that ships instead.
/// </summary>
internal sealed class RolesSuite : ISuite
{
    private const int Folds = 5;

    public string Name => "roles";

    public string Description =>
        "the trained model of a claim's sides, in five folds over the labelled prose (--train data/extraction/roles: makes the model that ships)";

    public Task RunAsync(SuiteOptions options, Scoreboard board, CancellationToken cancellationToken)
    {
        var texts = LabelledText.All().Where(t => !t.IsFrozen).ToList();
        var examples = texts.ConvertAll(RoleExamples.Of);
        if (options.ValueOrNull("--train") is { } folder)
        {
            using var file = File.Create(Path.Combine(folder, "sides.model"));
            new RoleTrainer().Train([.. examples.SelectMany(e => e)]).Write(file);
            return Task.CompletedTask;
        }

        for (var fold = 0; fold < Folds; fold++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var model = new RoleTrainer().Train([.. examples.Where((_, i) => FoldOf(texts[i]) != fold).SelectMany(e => e)]);
            foreach (var text in texts.Where(t => FoldOf(t) == fold))
            {
                Measure(text, model, board);
            }
        }

        return Task.CompletedTask;
    }

    private static void Measure(LabelledText text, RoleModel model, Scoreboard board)
    {
        var frames = new ClaimExtractor { Sides = null }
            .Extract(text.Document())
            .Claims;
        var both = new ClaimExtractor { Sides = model }
            .Extract(text.Document())
            .Claims;
        foreach (var expected in text.Claims.Where(c => !c.IsOptional))
        {
            board[$"recall {text.Language} frames"].Add(frames.Any(c => ExpectedMatch.IsSame(c, expected)));
            board[$"recall {text.Language} with sides"].Add(both.Any(c => ExpectedMatch.IsSame(c, expected)));
        }

        foreach (var claim in both.Where(FrameInterpreter.IsChosen))
        {
            var isRight = text.Claims.Any(e => ExpectedMatch.IsSame(claim, e));
            board[$"right of what sides add {text.Language}"].Add(isRight);
            board.Notes.Add($"{(isRight ? "right" : "wrong")} {text.Id}: {claim.Confidence:0.00} {ShownClaim.Of(claim)}");
        }
    }

    private static int FoldOf(LabelledText text) => (int)(text.Id.Aggregate(3u, (h, c) => (h * 31) + c) % Folds);
}
