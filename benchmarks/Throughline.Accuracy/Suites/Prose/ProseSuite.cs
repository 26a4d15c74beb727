using Throughline.Accuracy.Scores;
using Throughline.Extraction;
using Throughline.Model;

namespace Throughline.Accuracy.Suites.Prose;

/// <summary>
/// Claims from prose over the labelled texts of <c>tests/benchmarks/prose</c>, for the texts that rules were tuned on and for the frozen third. With
/// <c>--blind</c>, over those of its folder <c>blind</c> instead, which were written without sight of the grammar: figures alone. <c>--causes</c> counts why expected claims are missed;
/// <c>--frames</c> leaves the trained model of sides out; <c>--texts FOLDER</c> reads texts in the same format that are not part of the set.
/// </summary>
internal sealed class ProseSuite : ISuite
{
    // What a thing is said to be, and who says what, is told in every sentence; the texts label the facts.
    private static readonly string[] s_unjudged = ["hasAttribute", "stated", "published", "concerns"];

    public string Name => "prose";

    public string Description =>
        "claims from prose in three languages over our own labelled texts (notes: development part only; --blind: the blind ones, figures alone; --causes: why claims are missed, counted; --frames: without the trained model of sides; --texts FOLDER: other texts)";

    public Task RunAsync(SuiteOptions options, Scoreboard board, CancellationToken cancellationToken)
    {
        var extractor = options.Has("--frames") ? new ClaimExtractor { Sides = null } : new ClaimExtractor();
        var isBlind = options.Has("--blind");
        var texts = options.ValueOrNull("--texts") is { } folder ? LabelledText.In(folder) : LabelledText.All(isBlind);
        foreach (var text in texts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (isBlind && !text.IsFrozen)
            {
                throw new FormatException($"the blind text {text.Id} is not listed in frozen.txt");
            }

            var found = extractor.Extract(text.Document());
            var part =
                isBlind ? "blind"
                : text.IsFrozen ? "frozen"
                : "development";
            Score(text, $"{text.Language} {part}", found, options.Has("--causes"), board);
        }

        return Task.CompletedTask;
    }

    private static void Score(LabelledText text, string part, ExtractionResult found, bool withCauses, Scoreboard board)
    {
        var produced = found.Claims;
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var expected in text.Claims.Where(c => !c.IsOptional))
        {
            var best = produced
                .Where(c => !used.Contains(c.Id) && ExpectedMatch.IsSame(c, expected))
                .OrderByDescending(c => ExpectedMatch.Slots(c, expected).Kept)
                .FirstOrDefault();
            board[$"recall {part}"].Add(best is not null);
            if (best is null)
            {
                Note(text, board, $"missed  {text.Id}: {expected.Line}");
                if (withCauses)
                {
                    board[$"missed {part}: {MissCause.Of(expected, found)}"].Add(true);
                }

                continue;
            }

            used.Add(best.Id);
            var (slots, kept) = ExpectedMatch.Slots(best, expected);
            board[$"parts kept {part}"].Add(true, kept);
            board[$"parts kept {part}"].Add(false, slots - kept);
            if (kept < slots)
            {
                Note(text, board, $"parts   {text.Id}: {expected.Line} <- {ShownClaim.Of(best)}");
            }
        }

        foreach (var claim in produced)
        {
            var isRight = text.Claims.Any(e => ExpectedMatch.IsSame(claim, e));
            if (!isRight && s_unjudged.Contains(claim.Predicate, StringComparer.Ordinal) && claim.Knowledge == Knowledge.Known)
            {
                continue;
            }

            board[$"precision {part}"].Add(isRight);
            if (!isRight)
            {
                Note(text, board, $"extra   {text.Id}: {ShownClaim.Of(claim)}");
            }
        }
    }

    // The frozen third is counted and never shown.
    private static void Note(LabelledText text, Scoreboard board, string line)
    {
        if (!text.IsFrozen)
        {
            board.Notes.Add(line);
        }
    }
}
