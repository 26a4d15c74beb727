using System.Text.Json;
using Throughline.Cli.Tests.Running;
using Throughline.Testing;

namespace Throughline.Cli.Tests.Lists;

/// <summary>The <c>lists</c> commands against a home of their own.</summary>
public sealed class ListsCommandTests : IDisposable
{
    private const string Head = "authority,instrument,entryId,name,schema,country,identifier,from,to,reason\n";
    private const string Kettle = "Freedonia,Order 7,1,Blue Kettle LLC,Company,ru,INN 7707083893,2024-03-01,,";
    private const string Reason = "\"Blue Kettle LLC supplied gyroscopes to Bramwell Plant JSC.\"";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Lists_are_imported_shown_compared_and_used_by_screen()
    {
        var first = await RunAsync("lists", "import", _folder.Write("own_2024-04-01.csv", $"{Head}{Kettle}{Reason}\n"));
        first.Code.ShouldBe(ExitCode.Done, first.Error);
        var line = first.Jsonl.ShouldHaveSingleItem();
        foreach (var field in new[] { "list", "authority", "entities", "names", "published", "source", "sha256", "state" })
        {
            line.TryGetProperty(field, out _).ShouldBeTrue(field);
        }

        // The list is called by its file's name without the day.
        var second = _folder.Write(
            "b/own_2024-04-01.csv",
            $"{Head}{Kettle}{Reason}\nFreedonia,Order 9,2,Red Pot Ltd,Company,gb,,2024-05-01,,\n"
        );
        var next = (await RunAsync("lists", "import", second)).Jsonl.ShouldHaveSingleItem();
        (next.GetProperty("listed").GetInt32(), next.GetProperty("delisted").GetInt32()).ShouldBe((1, 0));

        var shown = (await RunAsync("lists", "show", "--as-of", "2024-04-15")).Jsonl.ShouldHaveSingleItem();
        shown.GetProperty("versions").GetInt32().ShouldBe(2);
        shown.GetProperty("active").GetInt32().ShouldBe(1);
        var list = shown.GetProperty("list").GetString()!;
        (await RunAsync("lists", "show", "--list", list)).Jsonl.Count.ShouldBe(2);

        var screened = await RunAsync("screen", "Red Pot Ltd", "--as-of", "2024-06-01");
        screened.Jsonl.ShouldHaveSingleItem().GetProperty("matches")[0].GetProperty("caption").GetString().ShouldBe("Red Pot Ltd");
    }

    [Fact]
    public async Task A_bad_file_is_refused_with_code_1_and_the_list_in_use_stays()
    {
        await RunAsync("lists", "import", _folder.Write("own.csv", $"{Head}{Kettle}{Reason}\n"));
        var refused = await RunAsync("lists", "import", _folder.Write("x/own.csv", $"{Head}Freedonia,Order 7,1,Blue Ket"));
        refused.Code.ShouldBe(ExitCode.Attention);
        refused.Error.ShouldContain("own.csv");
        refused.Error.ShouldContain("cut off");
        refused.Error.ShouldContain("the lists in use are as before");
        (await RunAsync("lists", "show")).Jsonl.ShouldHaveSingleItem().GetProperty("versions").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Diff_says_what_changed_in_the_form_asked_for()
    {
        var (old, now) = (
            _folder.Write("old.csv", $"{Head}{Kettle}\n"),
            _folder.Write("now.csv", $"{Head}{Kettle.Replace("Order 7", "Order 8", StringComparison.Ordinal)}\n")
        );
        var change = (await RunAsync("lists", "diff", old, now)).Jsonl.First(c => c.GetProperty("field").GetString() == "programmes");
        change.GetProperty("kind").GetString().ShouldBe("changed");
        Strings(change.GetProperty("before")).ShouldBe(["Order 7"]);
        Strings(change.GetProperty("after")).ShouldBe(["Order 8"]);
        (await RunAsync("lists", "diff", old, now, "--format", "csv"))
            .Lines[0]
            .Trim()
            .ShouldBe("list,entry,name,kind,field,before,after,since,by,day");
        (await RunAsync("lists", "diff", old, now, "--format", "text")).Out.ShouldContain("Order 8");
        var wrong = await RunAsync("lists", "diff", "nothing", "--from", "2024-01-01");
        wrong.Code.ShouldBe(ExitCode.Usage);
        wrong.Error.ShouldContain("no list 'nothing' is kept");
    }

    [Fact]
    public async Task History_check_and_reasons_give_their_lines()
    {
        _folder.Write("days/own_2024-01-01.csv", $"{Head}{Kettle}{Reason}\n");
        _folder.Write(
            "days/own_2024-02-01.csv",
            $"{Head}{Kettle}{Reason}\nFreedonia,Order 9,2,Red Pot Ltd,Company,ru,INN 7707083894,2024-01-20,,\n"
        );
        var listed = (await RunAsync("lists", "history", "--lists", _folder["days"])).Jsonl.ShouldHaveSingleItem();
        (listed.GetProperty("since").GetString(), listed.GetProperty("by").GetString(), listed.GetProperty("day").GetString()).ShouldBe(
            ("2024-01-01", "2024-02-01", "2024-01-20")
        );

        var check = await RunAsync("lists", "check", "--lists", _folder["days/own_2024-02-01.csv"]);
        check.Code.ShouldBe(ExitCode.Attention);
        check.Jsonl.ShouldHaveSingleItem().GetProperty("kind").GetString().ShouldBe("badCheckDigit");

        var reasons = await RunAsync("lists", "reasons", "Blue Kettle", "--lists", _folder["days/own_2024-02-01.csv"]);
        var claim = reasons.Jsonl.First(c => c.GetProperty("predicate").GetString() == "supplied");
        claim.GetProperty("subject").GetProperty("name").GetString().ShouldBe("Blue Kettle LLC");
        claim.GetProperty("object").GetProperty("name").GetString().ShouldBe("Bramwell Plant JSC");
        claim.GetProperty("epistemic").GetString().ShouldBe("assessed");
        claim.GetProperty("attribution")[0].GetProperty("who").GetString().ShouldBe("Freedonia");
        claim.GetProperty("evidence")[0].GetProperty("cell").GetString().ShouldBe("line 2");
    }

    [Fact]
    public async Task An_update_without_a_network_says_so_and_changes_nothing()
    {
        // Nothing listens on port 1.
        var run = await RunAsync("lists", "update", "un-sc", "--from", "http://127.0.0.1:1/consolidated.xml");
        run.Code.ShouldBe(ExitCode.Attention);
        run.Error.ShouldContain("offline");
        run.Error.ShouldContain("nothing was changed");
        run.Jsonl.ShouldHaveSingleItem().GetProperty("state").GetString().ShouldBe("offline");
        (await RunAsync("lists", "show")).Out.ShouldBeEmpty();
    }

    [Fact]
    public async Task Addresses_are_shown_without_a_download()
    {
        var run = await RunAsync("lists", "update", "--addresses");
        run.Code.ShouldBe(ExitCode.Done);
        run.Jsonl.ShouldAllBe(l => l.GetProperty("address").GetString()!.StartsWith("https://", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("import")]
    [InlineData("update")]
    [InlineData("show")]
    [InlineData("diff")]
    [InlineData("history")]
    [InlineData("check")]
    [InlineData("reasons")]
    public async Task Every_command_shows_an_example(string command)
    {
        var run = await ProgramRun.OfAsync("lists", command, "--help");
        run.Code.ShouldBe(ExitCode.Done);
        run.Out.ShouldContain($"throughline lists {command}");
    }

    [Fact]
    public async Task A_real_list_is_kept_as_it_came()
    {
        await RunAsync("lists", "import", SharedData.Need("data/lists/us_ofac/sdn_2024-05-03.csv.xz"));
        var run = await RunAsync("lists", "show");
        var line = run.Jsonl.ShouldHaveSingleItem();
        line.GetProperty("list").GetString().ShouldBe("ofac-sdn");
        line.GetProperty("published").GetString().ShouldBe("2024-05-03");
        var same = await RunAsync(
            "lists",
            "diff",
            SharedData.Need("data/lists/us_ofac/sdn_2024-05-03.csv.xz"),
            line.GetProperty("source").GetString()!
        );
        same.Code.ShouldBe(ExitCode.Done, same.Error);
        same.Out.ShouldBeEmpty();
    }

    private static IEnumerable<string?> Strings(JsonElement array) => array.EnumerateArray().Select(e => e.GetString());

    private Task<ProgramRun> RunAsync(params string[] arguments) =>
        ProgramRun.OfShellAsync(
            "home=\"$2\"; program=\"$1\"; shift 2; THROUGHLINE_HOME=\"$home\" exec \"$0\" \"$program\" \"$@\"",
            [_folder["home"], .. arguments]
        );
}
