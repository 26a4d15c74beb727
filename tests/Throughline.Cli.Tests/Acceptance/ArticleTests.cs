using Throughline.Cli.Tests.Running;
using Throughline.Extraction.Tests;
using Throughline.Testing;

namespace Throughline.Cli.Tests.Acceptance;

/// <summary>The reference article through <c>ingest</c> and <c>claims</c>, against its answer key.</summary>
public sealed class ArticleTests(ITestOutputHelper output) : IDisposable
{
    // Page noise follows from here on: headlines of other articles.
    private const int Noise = 3907;

    private readonly TempFolder _folder = new();

    [Fact]
    public async Task The_article_gives_its_claims_from_ingest_to_output()
    {
        var article = SharedData.Need("reference/article.txt");
        var ingest = await ProgramRun.OfAsync("ingest", article, "--case", _folder["article.case"], "--as-of", "2025-09-26");
        ingest.Code.ShouldBe(ExitCode.Done, ingest.Error + ingest.Out);
        ingest.Json.GetProperty("documents").GetInt32().ShouldBe(1);
        (await ProgramRun.OfAsync("documents", "--case", _folder["article.case"])).Lines.Count.ShouldBe(1);
        var claims = (await ProgramRun.OfAsync("claims", "--case", _folder["article.case"])).Jsonl.Select(ContractClaim.Of).ToList();

        var rows = ReferenceArticle.Rows();
        var (found, status) = (0, 0);
        foreach (var row in rows)
        {
            var candidates = row.Candidates(claims).Where(c => ArgumentsOf.Fit(row, c)).ToList();
            var isFound = ArgumentsOf.IsComplete(row, candidates);
            var hasStatus = isFound && candidates.Any(row.HasStatus);
            found += isFound ? 1 : 0;
            status += hasStatus ? 1 : 0;
            output.WriteLine($"{row.Id} {(isFound ? hasStatus ? "ok    " : "status" : "MISSED")} {row.Contract} | {row.Quote}");
        }

        output.WriteLine($"recall {found}/{rows.Length}, status {status}/{found}, {claims.Count} claims");
        var text = (await File.ReadAllTextAsync(article, TestContext.Current.CancellationToken)).EnumerateRunes().ToList();
        foreach (var at in claims.SelectMany(c => c.Evidence))
        {
            string.Concat(text[at.Start..at.End]).ShouldBe(at.Quote);
            at.Start.ShouldBeLessThan(Noise);
        }

        claims.ShouldNotContain(c => c.Subject.Name.Contains("Rani", StringComparison.Ordinal));
        ((double)found / rows.Length).ShouldBeGreaterThanOrEqualTo(0.80);
        ((double)status / found).ShouldBeGreaterThanOrEqualTo(0.95);
    }

    public void Dispose() => _folder.Dispose();
}
