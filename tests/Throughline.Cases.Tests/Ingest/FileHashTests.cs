using System.Diagnostics;

namespace Throughline.Cases.Tests.Ingest;

public sealed class FileHashTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("throughline-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task A_pipe_that_nobody_writes_to_does_not_keep_the_run_waiting()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "named pipes are no files there");
        using (var made = Process.Start("mkfifo", Path.Combine(_root, "pipe.txt")))
        {
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var pipe = FileWalk.Find([_root], TestContext.Current.CancellationToken).ShouldHaveSingleItem();
        var hashed = await FileHash.AddAsync(pipe, 100, TestContext.Current.CancellationToken);
        hashed.Sha256.ShouldBe(CaseJson.Sha256([]));
        hashed.Problem.ShouldBeNull();
    }

    [Fact]
    public async Task A_file_over_the_limit_keeps_its_hash_and_says_what_to_do()
    {
        await File.WriteAllTextAsync(Path.Combine(_root, "a.txt"), "abcdef", TestContext.Current.CancellationToken);
        var file = FileWalk.Find([_root], TestContext.Current.CancellationToken).ShouldHaveSingleItem();
        var hashed = await FileHash.AddAsync(file, 5, TestContext.Current.CancellationToken);
        hashed.Sha256.ShouldBe(CaseJson.Sha256("abcdef"u8));
        hashed.Problem.ShouldNotBeNull().ShouldEndWith("split it");
    }
}
