using Throughline.Accuracy.Scores;
using Throughline.Accuracy.Suites.Prose;
using Throughline.Documents;
using Throughline.Extraction;
using Throughline.Extraction.Tests;
using Throughline.Model;

namespace Throughline.Accuracy.Suites.Article;

/// <summary>The reference article from file to claims, row by row of its answer key (<c>shared/reference</c>).</summary>
internal sealed class ArticleSuite : ISuite
{
    // Predicates that the key does not judge where they stand beside it.
    private static readonly string[] s_unjudged = ["stated", "published"];

    public string Name => "article";

    public string Description => "the reference article: strict recall and precision of the required rows, hedges, and claims from noise";

    public Task RunAsync(SuiteOptions options, Scoreboard board, CancellationToken cancellationToken)
    {
        var document = Read(cancellationToken);
        var claims = new ClaimExtractor().Extract(document).Claims;
        var rows = File.ReadLines(Shared("article-claims.jsonl"))
            .Where(l => l.Length > 0)
            .Select(ReferenceRow.Parse)
            .Where(r => !r.Contract.StartsWith("(document field", StringComparison.Ordinal))
            .ToList();
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var fitting = row.Candidates(claims).Where(c => ArgumentsOf.Fit(row, c)).ToList();
            var isFound = ArgumentsOf.IsComplete(row, fitting);
            var isStrict = isFound && fitting.Exists(row.HasStatus);
            board["rows found"].Add(isFound);
            board["rows found, status and hedges kept (strict recall)"].Add(isStrict);
            if (row.Contract.Contains("hedge", StringComparison.Ordinal))
            {
                board["hedges kept"].Add(isStrict);
            }

            used.UnionWith(fitting.Where(row.HasStatus).Select(c => c.Id));
            if (!isStrict)
            {
                board.Notes.Add($"{(isFound ? "status" : "missed")} {row.Id} {row.Contract} | {row.Quote}");
            }
        }

        var noise = document.Text.IndexOf("Tata and Hyundai", StringComparison.Ordinal);
        foreach (var claim in claims.Where(c => !s_unjudged.Contains(c.Predicate, StringComparer.Ordinal)))
        {
            board["claims outside the noise"].Add(claim.Evidence.All(e => e.End <= noise));
            if (claim.Predicate == "hasAttribute" && !used.Contains(claim.Id))
            {
                // What else a party is said to be is true of the text and not asked for.
                continue;
            }

            board["claims of the key (precision)"].Add(used.Contains(claim.Id));
            if (!used.Contains(claim.Id))
            {
                board.Notes.Add($"beside {ShownClaim.Of(claim)}");
            }
        }

        return Task.CompletedTask;
    }

    private static Document Read(CancellationToken cancellationToken) =>
        new DocumentReader(new ReadLimits())
            .Read("article.txt", File.ReadAllBytes(Shared("article.txt")), cancellationToken)
            .Documents.Single()
            .Document;

    private static string Shared(string name) =>
        Path.Combine(Path.GetDirectoryName(SuiteOptions.Data("score.py"))!, "..", "reference", name);
}
