using Throughline.Cli.Tests.Running;

namespace Throughline.Cli.Tests;

public class HelpTests
{
    [Theory]
    [InlineData("demo")]
    [InlineData("ingest")]
    [InlineData("documents")]
    [InlineData("read")]
    [InlineData("annotate")]
    [InlineData("claims")]
    [InlineData("entities")]
    [InlineData("screen")]
    [InlineData("match")]
    [InlineData("resolve")]
    [InlineData("trace")]
    [InlineData("detect")]
    [InlineData("contradictions")]
    [InlineData("unknowns")]
    [InlineData("timeline")]
    [InlineData("dossier")]
    [InlineData("verify")]
    [InlineData("export")]
    [InlineData("import")]
    [InlineData("lists")]
    [InlineData("serve")]
    [InlineData("doctor")]
    public async Task Every_command_of_the_contract_shows_an_example(string command)
    {
        var run = await ProgramRun.OfAsync(command, "--help");
        run.Code.ShouldBe(ExitCode.Done);
        run.Error.ShouldBeEmpty();
        run.Out.ShouldContain("Example");
        run.Out.ShouldContain($"throughline {command}");
    }

    [Theory]
    [InlineData("unknown command or option 'fly'", "fly")]
    [InlineData("--case", "claims")]
    [InlineData("--format takes", "doctor", "--format", "yaml")]
    [InlineData("--as-of takes a day", "screen", "Alder", "--as-of", "soon")]
    [InlineData("from 0 to 1", "screen", "Alder", "--threshold", "7")]
    [InlineData("screen needs a NAME", "screen")]
    public async Task Wrong_usage_is_one_clear_line_and_code_2(string expected, params string[] arguments)
    {
        var run = await ProgramRun.OfAsync(arguments);
        run.Code.ShouldBe(ExitCode.Usage);
        run.Out.ShouldBeEmpty();
        run.Error.ShouldStartWith("throughline: ");
        run.Error.ShouldContain(expected);
        run.Error.ShouldNotContain("   at ");
    }
}
