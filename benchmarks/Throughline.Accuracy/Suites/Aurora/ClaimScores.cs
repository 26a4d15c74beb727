using Throughline.Accuracy.Matching;
using Throughline.Accuracy.Truth;
using Throughline.Cases;
using Throughline.Model;

namespace Throughline.Accuracy.Scores;

/// <summary>Recall and precision of the claims, by source, language and predicate.</summary>
internal sealed class ClaimScores(TruthFile truth, CaseSnapshot snapshot, PartyIndex parties, Scoreboard board)
{
    // Identity is judged apart: a document says more of addresses and attributes than the truth lists.
    private static readonly string[] s_ignored = ["hasIdentifier", "locatedAt", "hasAttribute", "alias", "stated", "published", "concerns"];
    private readonly ClaimMatch _match = new(parties);

    public void Score()
    {
        var byPath = snapshot.Claims.ToLookup(c => Normal(c.Evidence[0].Path), StringComparer.Ordinal);
        foreach (var document in truth.Documents.Where(d => d.DuplicateOf is null))
        {
            Recall(document, [.. byPath[document.Path]]);
            Precision(document, [.. byPath[document.Path]]);
        }
    }

    private static string Normal(string path) => path.Replace('\\', '/');

    private void Recall(TruthDocument document, List<Claim> produced)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var expected in document.Claims.Where(c => !c.Optional))
        {
            // The claim on the same passage that keeps most parts answers first; each answers for one expectation.
            var best = produced
                .Where(c => !used.Contains(c.Id) && _match.IsSame(c, expected))
                .OrderByDescending(c => SharesPassage(c, expected))
                .ThenByDescending(c => _match.SlotsOf(c, expected).Kept)
                .FirstOrDefault();
            if (best is not null)
            {
                used.Add(best.Id);
                var (slots, kept) = _match.SlotsOf(best, expected);
                board["slots kept"].Add(true, kept);
                board["slots kept"].Add(false, slots - kept);
            }
            else
            {
                board.Notes.Add(
                    $"missed  {document.Path}: {expected.Subject} {expected.Predicate} {expected.Object} [{expected.Source} {expected.Language}] '{Short(expected.Quote)}'"
                );
            }

            board["recall"].Add(best is not null);
            board[$"recall {expected.Source}"].Add(best is not null);
            board[$"recall {expected.Source} {expected.Language}"].Add(best is not null);
            board[$"recall of {expected.Predicate}"].Add(best is not null);
        }
    }

    private void Precision(TruthDocument document, List<Claim> produced)
    {
        foreach (var claim in produced.Where(c => !s_ignored.Contains(c.Predicate, StringComparer.Ordinal)))
        {
            var isRight = document.Claims.Any(e => _match.IsSame(claim, e));
            var source =
                claim.Evidence[0].Cell is null && !claim.Extractor.StartsWith("records", StringComparison.Ordinal) ? "prose" : "table";
            if (!isRight)
            {
                board.Notes.Add(
                    $"extra   {document.Path}: {claim.Subject.Name} {claim.Predicate} {claim.ObjectText} {Parts(claim)}[{claim.Extractor}] '{Short(claim.Evidence[0].Quote)}'"
                );
            }

            board["precision"].Add(isRight);
            board[$"precision {source}"].Add(isRight);
            board[$"precision of {claim.Predicate}"].Add(isRight);
            if (document.Noise)
            {
                board.Notes.Add($"noise   {document.Path}: {claim.Predicate}");
            }
        }

        if (document.Noise)
        {
            board["noise documents without claims"].Add(!produced.Exists(c => !s_ignored.Contains(c.Predicate, StringComparer.Ordinal)));
        }

        foreach (var claim in produced.Where(c => c.Predicate == "hasIdentifier" && parties.KeyOf(c.Subject) is not null))
        {
            var party = truth.Parties.First(p => p.Key == parties.KeyOf(claim.Subject));
            var kind = claim.Qualifiers.Details.GetValueOrDefault("kind") ?? "";
            if (kind is "Inn" or "Ogrn" or "Uscc" or "Account" or "Iban")
            {
                board["identifiers with the right party"]
                    .Add(
                        party.Identifiers.Values.Any(v => Folded.Run(v) == Folded.Run(claim.ObjectText))
                            || document.Claims.Any(e => _match.IsSame(claim, e))
                    );
            }
        }
    }

    private static bool SharesPassage(Claim claim, TruthClaim expected)
    {
        var (left, right) = (Folded.Run(claim.Evidence[0].Quote), Folded.Run(expected.Quote));
        return left.Contains(right, StringComparison.Ordinal) || right.Contains(left, StringComparison.Ordinal);
    }

    private static string Parts(Claim claim) =>
        string.Concat(
            claim.Time is { } time ? $"{time} " : "",
            claim.Amount is { } amount ? $"{amount.Min} {amount.Currency} " : "",
            claim.Quantity is { } quantity ? $"×{quantity.Min} " : "",
            claim.Qualifiers.Concerns is { } goods ? $"({goods.Name}) " : "",
            claim.Modality == Modality.Fact ? "" : $"{claim.Modality} "
        );

    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ").Replace('\t', ' ');
        return line.Length > 110 ? line[..110] + "…" : line;
    }
}
