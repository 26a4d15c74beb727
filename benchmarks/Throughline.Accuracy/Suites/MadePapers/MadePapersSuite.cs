using System.Globalization;
using Throughline.Accuracy.Scores;
using Throughline.Documents;

namespace Throughline.Accuracy.Suites.MadePapers;

/// <summary>Papers whose layouts, parties and wordings are made anew from seeds, so that no rule can have been written for one of them.</summary>
internal sealed class MadePapersSuite(bool isScanned) : ISuite
{
    private const int Papers = 210;
    private const int Scans = 100;

    public string Name => isScanned ? "paper-scans" : "papers";

    public string Description =>
        isScanned
            ? $"{Scans} made layouts as noisy scans, turned, blurred and squeezed, through recognition"
            : $"{Papers} made layouts of invoices in English, Russian and Chinese, as PDF";

    public Task RunAsync(SuiteOptions options, Scoreboard board, CancellationToken cancellationToken)
    {
        var first = options.ValueOrNull("--seed") is { } seed ? int.Parse(seed, CultureInfo.InvariantCulture) : 1;
        var count =
            options.ValueOrNull("--papers") is { } papers ? int.Parse(papers, CultureInfo.InvariantCulture)
            : isScanned ? Scans
            : Papers;
        for (var i = 0; i < count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var paper = PaperMaker.Make(first + i, isScanned);
            var bytes = isScanned ? MadeCanvas.Scan(paper, new Random(first + i)) : MadeCanvas.Pdf(paper);
            var path = string.Create(CultureInfo.InvariantCulture, $"made-{first + i}.{(isScanned ? "jpg" : "pdf")}");
            if (options.ValueOrNull("--keep") is { } folder)
            {
                File.WriteAllBytes(Path.Combine(folder, path), bytes);
            }

            var documents = new DocumentReader(new ReadLimits()).Read(path, bytes, cancellationToken).Documents;
            Score(path, paper, documents.IsEmpty ? null : ReadFields.Of(documents[0].Document), board);
        }

        return Task.CompletedTask;
    }

    private static void Score(string path, MadePaper paper, ReadFields? read, Scoreboard board)
    {
        foreach (var (field, expected) in paper.Head.Where(f => f.Value.Length > 0))
        {
            var found = read?[field];
            Count(
                field,
                expected,
                found,
                found is not null
                    && (
                        field is "total" or "net" or "tax"
                            ? ReadFields.Same(expected, found)
                            : PaperText.Folded(expected) == PaperText.Folded(found)
                    )
            );
        }

        var used = new HashSet<int>();
        var count = read?.Count("lines") ?? 0;
        foreach (var line in paper.Lines)
        {
            (string Field, string Value)[] cells =
            [
                ("description", line.Description),
                ("quantity", line.Quantity),
                ("price", line.Price),
                ("amount", line.Amount),
            ];
            var best = Enumerable
                .Range(0, count)
                .Where(i => !used.Contains(i))
                .OrderByDescending(i => cells.Count(c => Fits(c, Cell(i, c.Field))))
                .Cast<int?>()
                .FirstOrDefault();
            if (best is { } taken)
            {
                used.Add(taken);
            }

            foreach (var cell in cells)
            {
                var found = best is { } at ? Cell(at, cell.Field) : null;
                var isHit = Fits(cell, found);
                board["line cells"].Add(isHit);
                if (!isHit)
                {
                    board.Notes.Add($"{path}: line {cell.Field}: '{cell.Value}', read '{found}' ({paper.Design})");
                }
            }
        }

        string? Cell(int line, string field) => read?[string.Create(CultureInfo.InvariantCulture, $"lines[{line}].{field}")];

        void Count(string field, string expected, string? found, bool isHit)
        {
            board["fields"].Add(isHit);
            board[$"fields, {paper.Language}"].Add(isHit);
            board[field].Add(isHit);
            if (!isHit)
            {
                board.Notes.Add($"{path}: {field}: '{expected}', read '{found}' ({read?.Kind}; {paper.Design})");
            }
        }
    }

    private static bool Fits((string Field, string Value) cell, string? found) =>
        found is not null
        && (cell.Field == "description" ? PaperText.Folded(cell.Value) == PaperText.Folded(found) : ReadFields.Same(cell.Value, found));
}
