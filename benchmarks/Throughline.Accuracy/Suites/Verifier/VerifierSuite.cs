using Throughline.Accuracy.Scores;
using Throughline.Accuracy.Suites.Prose;
using Throughline.Extraction;
using Throughline.Extraction.Verification;
using Throughline.Model;

namespace Throughline.Accuracy.Suites.Verifier;

/// <summary>The verifier against planted false claims, made from the true claims of the labelled texts, and what it costs in true ones.</summary>
internal sealed class VerifierSuite : ISuite
{
    public string Name => "verifier";

    public string Description =>
        "planted false claims that the verifier turns away, and true ones that it loses, over our own labelled texts";

    public Task RunAsync(SuiteOptions options, Scoreboard board, CancellationToken cancellationToken)
    {
        var extractor = new ClaimExtractor();
        foreach (var text in LabelledText.All())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var document = text.Document();
            var result = extractor.Extract(document);
            bool IsGood(Claim claim) => text.Claims.Any(e => ExpectedMatch.IsSame(claim, e));
            var good = result.Claims.Where(IsGood).ToList();
            board["good claims kept"].Add(true, good.Count);
            foreach (var lost in result.Rejected.Where(r => IsGood(r.Proposal) && !good.Exists(g => SaysTheSame(g, r.Proposal))))
            {
                board["good claims kept"].Add(false);
                Note(text, board, $"lost {text.Id}: {lost.Reason}: {ShownClaim.Of(lost.Proposal)}");
            }

            foreach (var claim in good)
            {
                foreach (
                    var (kind, planted) in Corruptions
                        .Of(claim, text.Language)
                        .Concat(Corruptions.OfOtherClause(claim, good.Where(g => g.Id != claim.Id), document))
                )
                {
                    Judge(kind, planted, document, text, board);
                }

                if (Corruptions.Negated(claim, document) is var (denied, other))
                {
                    Judge("negation", denied, other, text, board);
                }
            }
        }

        return Task.CompletedTask;
    }

    private static void Judge(string kind, Claim planted, Document document, LabelledText text, Scoreboard board)
    {
        var isRejected = ClaimVerifier.Check(planted, document) is not null;
        board["planted claims rejected"].Add(isRejected);
        board[$"rejected: {kind}"].Add(isRejected);
        if (!isRejected)
        {
            Note(text, board, $"passed {kind} {text.Id}: {ShownClaim.Of(planted)}");
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

    private static bool SaysTheSame(Claim left, Claim right) =>
        left.Predicate == right.Predicate && left.Subject.Id == right.Subject.Id && left.ObjectText == right.ObjectText;
}
