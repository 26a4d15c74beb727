using Throughline.Cli.Tests.Running;

namespace Throughline.Cli.Tests.Commands;

public sealed class ImportTests(SmallCase small) : IClassFixture<SmallCase>, IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task What_one_case_exports_another_imports_with_its_parties_links_and_quotes()
    {
        var file = _folder["network.ftm.json"];
        (await ProgramRun.OfAsync("export", "--case", small.Case, "--to", "ftm", "--out", file)).Code.ShouldBe(ExitCode.Done);
        var run = await ProgramRun.OfAsync("import", file, "--case", _folder["other.case"]);
        run.Code.ShouldBe(ExitCode.Done, run.Error);
        var claims = (await ProgramRun.OfAsync("claims", "--case", _folder["other.case"], "--format", "jsonl")).Jsonl;
        var paid = claims.First(c => c.GetProperty("predicate").GetString() == "paid" && c.GetProperty("time").GetString() == "2024-04-05");
        paid.GetProperty("subject").GetProperty("name").GetString().ShouldBe("Bramwell Plant JSC");
        paid.GetProperty("evidence")[0].GetProperty("quote").GetString().ShouldBe("Payer: Bramwell Plant JSC");
        (await ProgramRun.OfAsync("verify", "--case", _folder["other.case"])).Code.ShouldBe(ExitCode.Done);
    }

    [Fact]
    public async Task An_import_extends_a_case_and_its_parties_are_resolved_with_those_of_the_papers()
    {
        var paper = _folder.Write("letter.txt", "In March 2024 Alder Optics Ltd supplied 40 gyroscopes to Bramwell Plant JSC.\n");
        await ProgramRun.OfAsync("ingest", paper, "--case", _folder["both.case"], "--as-of", "2024-12-31");
        var file = _folder.Write(
            "firm.ftm.json",
            """{"id": "x", "schema": "Company", "properties": {"name": ["Bramwell Plant JSC"], "innCode": ["7707083893"]}}""" + "\n"
        );
        (await ProgramRun.OfAsync("import", file, "--case", _folder["both.case"])).Code.ShouldBe(ExitCode.Done);
        var entities = (await ProgramRun.OfAsync("entities", "--case", _folder["both.case"], "--format", "jsonl")).Jsonl;
        entities
            .Where(e => e.GetProperty("caption").GetString() == "Bramwell Plant JSC")
            .ShouldHaveSingleItem()
            .GetProperty("properties")
            .GetProperty("innCode")[0]
            .GetString()
            .ShouldBe("7707083893");
    }

    [Fact]
    public async Task A_file_of_no_entities_is_refused_and_no_case_is_made()
    {
        var run = await ProgramRun.OfAsync(
            "import",
            _folder.Write("note.txt", "Dear all, see you there.\n"),
            "--case",
            _folder["none.case"]
        );
        run.Code.ShouldBe(ExitCode.Usage);
        run.Error.ShouldContain("expected FollowTheMoney entities");
        Directory.Exists(_folder["none.case"]).ShouldBeFalse();
    }

    public void Dispose() => _folder.Dispose();
}
