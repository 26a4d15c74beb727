using Throughline.Accuracy.Scores;
using Throughline.Accuracy.Suites.Trade.Making;
using Throughline.Documents;
using Throughline.Extraction;

namespace Throughline.Accuracy.Suites.Trade;

/// <summary>Made papers of trade, customs and money in English, Russian and Chinese: kind and fields, by form, language and layout.</summary>
internal sealed class TradeSuite : ISuite
{
    private const int PapersOfForm = 24;

    public string Name => "trade";

    public string Description =>
        "made waybills, declarations, payment papers, contracts, acts, reports, letters (en, ru, zh): kind and fields";

    public Task RunAsync(SuiteOptions options, Scoreboard board, CancellationToken cancellationToken)
    {
        var wordings = Wordings.Load();
        var maker = new PaperMaker(wordings);
        var reader = new DocumentReader(new());
        var extractor = new ClaimExtractor();
        foreach (var form in wordings.Forms)
        {
            for (var number = 0; number < PapersOfForm; number++)
            {
                foreach (var isHeldOut in new[] { false, true })
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    Score(board, maker.Make(form, number, isHeldOut), isHeldOut, reader, extractor, cancellationToken);
                }
            }
        }

        var prose = ProseMaker.Load();
        foreach (var form in prose.Forms)
        {
            for (var number = 0; number < PapersOfForm; number++)
            {
                foreach (var isHeldOut in new[] { false, true })
                {
                    Score(board, prose.Make(form, number, isHeldOut), isHeldOut, reader, extractor, cancellationToken);
                }
            }
        }

        for (var number = 0; number < PapersOfForm; number++)
        {
            Score(board, OrderMaker.Make(number), false, reader, extractor, cancellationToken);
        }

        return Task.CompletedTask;
    }

    private static void Score(
        Scoreboard board,
        MadePaper paper,
        bool isHeldOut,
        DocumentReader reader,
        ClaimExtractor extractor,
        CancellationToken cancellationToken
    )
    {
        var set = isHeldOut ? "held-out wordings" : "development wordings";
        var document = reader.Read(paper.FileName, paper.Content, cancellationToken).Documents.FirstOrDefault()?.Document;
        if (document is null)
        {
            board[$"{set}: papers read"].Add(false);
            return;
        }

        var result = extractor.Extract(document);
        var type = result.Fields.FirstOrDefault(f => f.Name == "documentType")?.Value;
        var isKind = type == paper.Form;
        board[$"{set}: kind"].Add(isKind);
        board[$"kind of {paper.Form}"].Add(isKind);
        if (!isKind && !isHeldOut)
        {
            board.Notes.Add($"{paper.Form} {paper.Language} {paper.Layout} ({set}): is taken for {type ?? result.Kind}");
        }

        foreach (var (name, value) in paper.Expected)
        {
            var read = result.Fields.FirstOrDefault(f => f.Name == name);
            var isRead = read is not null && ReadFields.Same(read.Value, value) && read.At.IsFoundIn(document.Text);
            board[$"{set}: fields"].Add(isRead);
            board[$"fields of {paper.Form}"].Add(isRead);
            board[$"fields in {paper.Language}"].Add(isRead);
            board[$"fields in {paper.Layout}"].Add(isRead);
            board[
                $"recall of {paper.Form}.{(name.StartsWith("lines[", StringComparison.Ordinal) ? "lines." + name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..] : name)}"
            ]
                .Add(isRead);
            // Misses of the held-out half are counted and not shown: what is shown gets mended.
            if (!isRead && !isHeldOut)
            {
                board.Notes.Add(
                    $"{paper.Form} {paper.Language} {paper.Layout}: {name} is {read?.Value ?? "not read"}, should be {value} ({result.Kind}, {type}) | {document.Text.ReplaceLineEndings(" / ")}"
                );
            }
        }
    }
}
