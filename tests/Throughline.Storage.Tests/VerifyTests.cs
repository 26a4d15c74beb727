using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;
using Throughline.Cases;

namespace Throughline.Storage.Tests;

public sealed class VerifyTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Folder => Path.Combine(_folder.Path, "case");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_untouched_case_passes()
    {
        await IngestAsync();
        var report = await VerifyAsync();
        report.Failed.ShouldBeEmpty();
        report.Checked.ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task An_altered_original_is_found()
    {
        await IngestAsync();
        var original = Directory.EnumerateFiles(Path.Combine(Folder, "documents"), "*", SearchOption.AllDirectories).First();
        File.SetAttributes(original, FileAttributes.Normal);
        await File.AppendAllTextAsync(original, "!", Cancel);
        var failure = (await VerifyAsync()).Failed.ShouldHaveSingleItem();
        failure.What.ShouldBe("original");
        failure.Expected.ShouldBe(Path.GetFileName(original));
    }

    [Fact]
    public async Task A_lost_original_is_found()
    {
        await IngestAsync();
        File.Delete(Directory.EnumerateFiles(Path.Combine(Folder, "documents"), "*", SearchOption.AllDirectories).First());
        (await VerifyAsync()).Failed.ShouldHaveSingleItem().Found.ShouldBe("no file");
    }

    [Fact]
    public async Task An_altered_text_layer_is_found_with_the_quotes_that_no_longer_stand()
    {
        await IngestAsync();
        using (var db = Open())
        {
            var (id, content) = db.QueryFirst<(string, byte[])>("SELECT document, content FROM layers ORDER BY document LIMIT 1");
            var json = Encoding.UTF8.GetString(CaseJson.Unpack(content)).Replace(" paid ", " owes ", StringComparison.Ordinal);
            db.Execute(
                "UPDATE layers SET content = @content WHERE document = @id",
                new { id, content = CaseJson.Pack(Encoding.UTF8.GetBytes(json)) }
            );
        }

        (await VerifyAsync()).Failed.Select(f => f.What).ShouldBe(["textLayer", "quote"]);
    }

    [Fact]
    public async Task A_damaged_text_layer_is_found()
    {
        await IngestAsync();
        Change("UPDATE layers SET content = x'00ff00'");
        (await VerifyAsync()).Failed.ShouldContain(f => f.What == "textLayer" && f.Found == "a damaged text layer");
    }

    [Fact]
    public async Task An_altered_quote_is_found()
    {
        await IngestAsync();
        Change("UPDATE claims SET json = replace(json, '\"quote\":\"Alpha paid', '\"quote\":\"Omega paid')");
        var failed = (await VerifyAsync()).Failed;
        failed.Select(f => f.What).ShouldBe(["claims", "quote"]);
        failed[1].ShouldSatisfyAllConditions(f => f.Expected.ShouldBe("Omega paid Beta"), f => f.Found.ShouldBe("Alpha paid Beta"));
    }

    [Fact]
    public async Task A_claim_altered_beside_its_quote_is_found()
    {
        await IngestAsync();
        Change("UPDATE claims SET json = replace(json, '\"predicate\":\"paid\"', '\"predicate\":\"owns\"')");
        (await VerifyAsync()).Failed.ShouldAllBe(f => f.What == "claims");
    }

    [Fact]
    public async Task A_dropped_claim_is_found()
    {
        await IngestAsync();
        Change("DELETE FROM claims WHERE id = (SELECT min(id) FROM claims)");
        (await VerifyAsync()).Failed.ShouldHaveSingleItem().What.ShouldBe("claims");
    }

    [Fact]
    public async Task Hashes_altered_together_with_what_they_cover_are_found_by_the_log()
    {
        await IngestAsync();
        Change(
            "DELETE FROM documents WHERE path = 'b.txt'; UPDATE documents SET row = replace(row, '\"layerSha256\":\"', '\"layerSha256\":\"0')"
        );
        (await VerifyAsync()).Failed.ShouldContain(f => f.What == "documents");
    }

    [Theory]
    [InlineData("UPDATE audit SET payload = '{}' WHERE sequence = 2")]
    [InlineData("UPDATE audit SET actor = 'nobody' WHERE sequence = 2")]
    [InlineData("DELETE FROM audit WHERE sequence = 2")]
    [InlineData("UPDATE audit SET time = '2020-01-01T00:00:00Z' WHERE sequence = 3")]
    public async Task A_broken_chain_is_found(string change)
    {
        await IngestAsync();
        Change(change);
        (await VerifyAsync()).Failed.ShouldAllBe(f => f.What == "audit");
    }

    [Fact]
    public async Task A_decision_that_the_log_does_not_know_is_found()
    {
        await IngestAsync();
        Change("INSERT INTO reviews (claim, status) SELECT id, 'Rejected' FROM claims LIMIT 1");
        (await VerifyAsync()).Failed.ShouldHaveSingleItem().Where.ShouldBe("reviews");
    }

    private async Task IngestAsync()
    {
        _folder.Write("papers/a.txt", "Alpha paid Beta");
        _folder.Write("papers/b.txt", "Beta paid Gamma");
        _folder.Write("papers/copy.txt", "Beta paid Gamma");
        await using var opened = await OpenAsync();
        await opened.IngestAsync(new IngestRequest { Paths = [Path.Combine(_folder.Path, "papers")] }, null, Cancel);
    }

    private async Task<VerifyReport> VerifyAsync()
    {
        await using var opened = await OpenAsync();
        return await opened.VerifyAsync(null, Cancel);
    }

    private async Task<Case> OpenAsync()
    {
        var time = new FixedTime();
        return new Case(await SqliteCaseStore.OpenAsync(Folder, true, time, Cancel), time, PlainStages.Create());
    }

    private void Change(string sql)
    {
        using var db = Open();
        db.Execute(sql).ShouldBeGreaterThan(0);
    }

    private SqliteConnection Open()
    {
        var db = new SqliteConnection($"Data Source={Path.Combine(Folder, "case.db")};Pooling=False;Foreign Keys=True");
        db.Open();
        return db;
    }
}
