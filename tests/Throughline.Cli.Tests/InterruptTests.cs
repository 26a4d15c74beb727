using System.Diagnostics;
using System.Globalization;
using Throughline.Cli.Tests.Running;

namespace Throughline.Cli.Tests;

public sealed class InterruptTests : IDisposable
{
    private const int Papers = 400;

    private readonly TempFolder _folder = new();

    [Fact]
    public async Task Ctrl_C_in_the_middle_and_the_same_command_again_give_the_case_of_one_clean_run()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "sends SIGINT by kill");
        for (var i = 0; i < Papers; i++)
        {
            _folder.Write(
                string.Create(CultureInfo.InvariantCulture, $"in/paper-{i:000}.txt"),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"In March 2024 Alder {i % 37} Optics Ltd supplied {i + 2} gyroscopes to Bramwell Plant JSC.\n\nBramwell Plant JSC paid Corvin Trade GmbH {i + 1},500 EUR on {1 + (i % 28)} April 2024.\n"
                )
            );
        }

        // The case's name is part of its output, so both cases have the same.
        var (stopped, clean) = (_folder["stopped/river.case"], _folder["clean/river.case"]);
        Directory.CreateDirectory(_folder["stopped"]);
        Directory.CreateDirectory(_folder["clean"]);
        using var process = ProgramRun.StartInterruptible(Ingest(stopped));
        while (!process.HasExited && Originals(stopped) < 20)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        using (var kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var first = await ProgramRun.EndAsync(process);
        first.Code.ShouldBe(ExitCode.Stopped, first.Error);
        first.Out.ShouldBeEmpty();
        first.Error.Trim().ShouldBe("throughline: stopped; what was finished is kept, and the same command goes on from there");
        Originals(stopped).ShouldBeLessThan(Papers);

        (await ProgramRun.OfAsync(Ingest(stopped))).Code.ShouldBe(ExitCode.Done);
        (await ProgramRun.OfAsync(Ingest(clean))).Code.ShouldBe(ExitCode.Done);
        foreach (var command in new[] { "documents", "claims", "entities", "timeline", "detect", "unknowns" })
        {
            (await ProgramRun.OfAsync(command, "--case", stopped)).Out.ShouldBe(
                (await ProgramRun.OfAsync(command, "--case", clean)).Out,
                command
            );
        }

        (await ProgramRun.OfAsync("verify", "--case", stopped)).Code.ShouldBe(ExitCode.Done);
    }

    public void Dispose() => _folder.Dispose();

    private string[] Ingest(string folder) => ["ingest", _folder["in"], "--case", folder, "--as-of", "2024-12-31"];

    private static int Originals(string folder)
    {
        var documents = Path.Combine(folder, "documents");
        return Directory.Exists(documents) ? Directory.EnumerateFiles(documents, "*", SearchOption.AllDirectories).Count() : 0;
    }
}
