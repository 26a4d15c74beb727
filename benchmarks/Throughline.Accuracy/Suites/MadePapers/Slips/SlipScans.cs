using Throughline.Accuracy.Scores;
using Throughline.Accuracy.Suites.Trade.Making;
using Throughline.Documents;

namespace Throughline.Accuracy.Suites.MadePapers.Slips;

/// <summary>Russian payment orders and Chinese bank slips as noisy scans: fields read right, by kind and half.</summary>
internal static class SlipScans
{
    /// <summary>Reads and counts the scans.</summary>
    /// <param name="count">How many of each kind; every other one has held-out wordings or printing, whose misses are never shown.</param>
    /// <param name="keep">A folder that takes the pictures; null for none.</param>
    /// <param name="board">Where they are counted.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public static void Run(int count, string? keep, Scoreboard board, CancellationToken cancellationToken)
    {
        var wordings = Wordings.Load();
        for (var i = 0; i < count; i++)
        {
            var isHeldOut = i % 2 == 1;
            foreach (
                var (kind, paper) in new[]
                {
                    ("payment orders", OrderPage.Make(i / 2, isHeldOut)),
                    ("bank slips", SlipPage.Make(wordings, i / 2, isHeldOut)),
                }
            )
            {
                cancellationToken.ThrowIfCancellationRequested();
                var path = $"{kind.Replace(' ', '-')}-{i}.jpg";
                var bytes = MadeCanvas.Scan(paper, new Random(4000 + i));
                if (keep is not null && !isHeldOut)
                {
                    File.WriteAllBytes(Path.Combine(keep, path), bytes);
                }

                var documents = new DocumentReader(new ReadLimits()).Read(path, bytes, cancellationToken).Documents;
                Score(path, kind, paper, documents.IsEmpty ? null : ReadFields.Of(documents[0].Document), isHeldOut, board);
            }
        }
    }

    private static void Score(string path, string kind, MadePaper paper, ReadFields? read, bool isHeldOut, Scoreboard board)
    {
        foreach (var (field, expected) in paper.Head)
        {
            var found = read?[field];
            var isHit = found is not null && (ReadFields.Same(expected, found) || PaperText.Folded(expected) == PaperText.Folded(found));
            board[$"{kind}: fields"].Add(isHit);
            board[$"{kind}, {(isHeldOut ? "held out" : "development")}: fields"].Add(isHit);
            board[$"{kind}: {field}"].Add(isHit);
            if (!isHit && !isHeldOut)
            {
                board.Notes.Add($"{path}: {field}: '{expected}', read '{found}' ({read?.Kind}; {paper.Design})");
            }
        }
    }
}
