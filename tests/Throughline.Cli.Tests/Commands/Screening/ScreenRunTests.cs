using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Throughline.Cli.Tests.Running;

namespace Throughline.Cli.Tests;

public sealed class ScreenRunTests : IDisposable
{
    private const string List =
        "authority,entryId,name,instrument,from,to\nEU,1,Blue Kettle LLC,Order 7,2024-03-01,\nUN,2,Red Pot Trading,Order 9,2020-01-01,2023-01-01\n";

    private readonly TempFolder _folder = new();

    public ScreenRunTests() => _folder.Write("lists/list.csv", List);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_is_answered_row_by_row_in_order_and_alike_in_every_form()
    {
        var people = Customers(5000);
        var lines = await ScreenAsync("--in", people);
        lines.Code.ShouldBe(ExitCode.Done, lines.Error);
        lines.Jsonl.Select(l => l.GetProperty("query").GetProperty("row").GetInt32()).ShouldBe(Enumerable.Range(1, 5000));
        lines.Jsonl.Count(l => l.GetProperty("matches").GetArrayLength() > 0).ShouldBe(50);

        (await ScreenAsync("--in", people, "--out", _folder["a.jsonl"])).Out.ShouldBeEmpty();
        File.ReadAllText(_folder["a.jsonl"]).ShouldBe(lines.Out);
        await ScreenAsync("--in", people, "--out", _folder["a.json"]);
        using var json = JsonDocument.Parse(File.ReadAllText(_folder["a.json"]));
        json.RootElement.EnumerateArray().Select(e => e.GetRawText()).ShouldBe(lines.Lines);
        await ScreenAsync("--in", people, "--out", _folder["a.csv"]);
        File.ReadAllLines(_folder["a.csv"]).Length.ShouldBe(5001);
        Directory.GetFiles(_folder.Root, "a.*").Length.ShouldBe(3);
    }

    [Fact]
    public async Task A_stopped_run_goes_on_and_ends_with_the_answer_of_one_clean_run()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "sends SIGINT by kill");
        var (people, answer) = (Customers(40_000), _folder["answer.jsonl"]);
        string[] command = ["screen", "--lists", _folder["lists"], "--as-of", "2025-01-01", "--in", people, "--out", answer];
        using var process = ProgramRun.StartInterruptible(command);
        while (!process.HasExited && (!File.Exists(answer + ".journal") || File.ReadAllLines(answer + ".journal").Length < 4))
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        using (var kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var stopped = await ProgramRun.EndAsync(process);
        stopped.Code.ShouldBe(ExitCode.Stopped, stopped.Error);
        stopped.Error.ShouldContain("the same command with --resume goes on from there");
        File.Exists(answer).ShouldBeFalse();

        var other = await ProgramRun.OfAsync([.. command, "--resume", "--limit", "3"]);
        other.Code.ShouldBe(ExitCode.Usage);
        other.Error.ShouldContain("--limit: expected 5, found 3");

        // What stands behind the last block that the journal knows is dropped.
        File.AppendAllText(answer + ".partial", "{\"half a li");
        var resumed = await ProgramRun.OfAsync([.. command, "--resume", "--receipt", _folder["receipt.json"]]);
        resumed.Code.ShouldBe(ExitCode.Done, resumed.Error);
        resumed.Error.ShouldContain("rows are answered already");
        var clean = await ProgramRun.OfAsync([.. command[..^2], "--out", _folder["clean.jsonl"], "--receipt", _folder["clean.json"]]);
        clean.Code.ShouldBe(ExitCode.Done, clean.Error);
        File.ReadAllBytes(answer).ShouldBe(File.ReadAllBytes(_folder["clean.jsonl"]));
        Result("receipt.json").ShouldBe(Result("clean.json"));
        var again = await ProgramRun.OfAsync([.. command, "--resume"]);
        again.Code.ShouldBe(ExitCode.Usage);
        again.Error.ShouldContain("nothing to resume");

        string Result(string receipt) =>
            JsonDocument.Parse(File.ReadAllText(_folder[receipt])).RootElement.GetProperty("result").GetRawText();
    }

    [Fact]
    public async Task A_bad_row_stops_the_run_or_is_answered_with_its_fault()
    {
        var people = _folder.Write("people.csv", "name,country\nBlue Kettle,\nDoe, John,us\nRed Pot Trading,\n");
        var stopped = await ScreenAsync("--in", people);
        stopped.Code.ShouldBe(ExitCode.Usage);
        stopped.Error.ShouldContain("people.csv, line 3: expected 2 cells as in the header, found 3");
        stopped.Jsonl.ShouldHaveSingleItem();

        var kept = await ScreenAsync("--in", people, "--keep-going");
        kept.Code.ShouldBe(ExitCode.Attention);
        kept.Jsonl.Count.ShouldBe(3);
        kept.Jsonl[1].GetProperty("error").GetString()!.ShouldContain("line 3");
        kept.Jsonl[2].GetProperty("matches").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Hits_can_be_had_of_some_authorities_and_of_what_is_in_force_only()
    {
        (await Hits()).ShouldBe(2);
        (await Hits("--authority", "eu")).ShouldBe(1);
        (await Hits("--authority", "UN", "EU")).ShouldBe(2);
        (await Hits("--active-only")).ShouldBe(1);

        async Task<int> Hits(params string[] options) =>
            (await ScreenAsync(["Blue Kettle", "Red Pot Trading", .. options])).Jsonl.Sum(l => l.GetProperty("matches").GetArrayLength());
    }

    private Task<ProgramRun> ScreenAsync(params string[] arguments) =>
        ProgramRun.OfAsync(["screen", "--lists", _folder["lists"], "--as-of", "2025-01-01", .. arguments]);

    private string Customers(int count)
    {
        var path = _folder[$"customers-{count}.csv"];
        File.WriteAllLines(
            path,
            Enumerable.Range(0, count).Select(i => i % 100 == 7 ? $"{i},Blue Kettel LLC" : $"{i},Plain Person {i}").Prepend("id,name")
        );
        return path;
    }
}
