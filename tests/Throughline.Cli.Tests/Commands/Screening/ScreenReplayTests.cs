using System.Text.Json;
using Throughline.Cli.Tests.Running;

namespace Throughline.Cli.Tests;

public sealed class ScreenReplayTests : IDisposable
{
    private const string List = "authority,entryId,name,instrument,from,to\nEU,1,Blue Kettle LLC,Order 7,2024-03-01,\n";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_same_lists_and_the_same_program_give_the_same_answer()
    {
        await ReceiptAsync();
        var replay = await ReplayAsync();
        replay.Code.ShouldBe(ExitCode.Done, replay.Out + replay.Error);
        replay.Json.GetProperty("same").GetBoolean().ShouldBeTrue();
        replay.Json.GetProperty("differences").GetArrayLength().ShouldBe(0);
        var receipt = JsonDocument.Parse(File.ReadAllText(_folder["receipt.json"])).RootElement;
        receipt.GetProperty("lists")[0].GetProperty("lists")[0].GetProperty("entities").GetInt32().ShouldBe(1);
        receipt.GetProperty("result").GetProperty("answers").GetArrayLength().ShouldBe(3);
        receipt.GetProperty("parameters").GetProperty("asOf").GetString().ShouldBe("2025-01-01");
    }

    [Fact]
    public async Task A_list_that_changed_is_named_and_so_is_the_answer_that_changed()
    {
        await ReceiptAsync();
        _folder.Write("lists/list.csv", List.Replace("2024-03-01", "2025-03-01", StringComparison.Ordinal));
        var replay = await ReplayAsync();
        replay.Code.ShouldBe(ExitCode.Attention);
        var said = Differences(replay);
        said[0].ShouldContain("lists/list.csv");
        said[1].ShouldStartWith("answer 1, from character");
    }

    [Fact]
    public async Task Another_build_of_the_rules_is_named_though_the_answer_is_the_same()
    {
        await ReceiptAsync();
        var receipt = Screening.Receipt.Read(_folder["receipt.json"]);
        File.WriteAllBytes(_folder["receipt.json"], (receipt with { Rules = "older", Seal = "" }).ToBytes());
        var replay = await ReplayAsync();
        replay.Code.ShouldBe(ExitCode.Attention);
        replay.Json.GetProperty("sameAnswer").GetBoolean().ShouldBeTrue();
        Differences(replay).ShouldHaveSingleItem().ShouldBe("rules");
    }

    [Fact]
    public async Task List_files_that_were_moved_are_known_by_their_content()
    {
        await ReceiptAsync();
        Directory.Move(_folder["lists"], _folder["moved"]);
        (await ReplayAsync()).Error.ShouldContain("say with --lists where they are");
        (await ReplayAsync("--lists", _folder["moved"])).Code.ShouldBe(ExitCode.Done);
    }

    [Fact]
    public async Task A_receipt_that_was_changed_is_refused()
    {
        await ReceiptAsync();
        _folder.Write(
            "receipt.json",
            File.ReadAllText(_folder["receipt.json"]).Replace("\"rows\": 3", "\"rows\": 4", StringComparison.Ordinal)
        );
        var replay = await ReplayAsync();
        replay.Code.ShouldBe(ExitCode.Usage);
        replay.Error.ShouldContain("the receipt was changed after it was written");
        _folder.Write("receipt.json", "[1]");
        (await ReplayAsync()).Error.ShouldContain("expected a receipt of 'screen', found other content");
    }

    [Fact]
    public async Task What_the_receipt_says_cannot_be_asked_otherwise()
    {
        await ReceiptAsync();
        var replay = await ReplayAsync("--limit", "3");
        replay.Code.ShouldBe(ExitCode.Usage);
        replay.Error.ShouldContain("leave --limit out");
    }

    private async Task ReceiptAsync()
    {
        _folder.Write("lists/list.csv", List);
        var people = _folder.Write("people.csv", "name\nBlue Kettle\nSomebody Else\n");
        var run = await ProgramRun.OfAsync(
            "screen",
            "Kettle Blue Ltd",
            "--in",
            people,
            "--lists",
            _folder["lists"],
            "--as-of",
            "2025-01-01",
            "--receipt",
            _folder["receipt.json"]
        );
        run.Code.ShouldBe(ExitCode.Done, run.Error);
    }

    private Task<ProgramRun> ReplayAsync(params string[] options) =>
        ProgramRun.OfAsync(["screen", "--replay", _folder["receipt.json"], .. options]);

    private static List<string> Differences(ProgramRun replay) =>
        [.. replay.Json.GetProperty("differences").EnumerateArray().Select(d => d.GetProperty("what").GetString()!)];
}
