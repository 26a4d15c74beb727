using System.Diagnostics;

namespace Throughline.Cases.Tests.Ingest;

public sealed class FileWalkTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("throughline-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Paths_are_relative_to_the_folder_with_forward_slashes_and_sorted()
    {
        Write("papers/b/2.txt", "papers/b.txt", "papers/B/1.txt", "papers/.DS_Store");
        Find("papers").ShouldBe(["B/1.txt", "b.txt", "b/2.txt"]);
    }

    [Fact]
    public void A_single_file_goes_by_its_name()
    {
        Write("papers/b/2.txt");
        Find("papers/b/2.txt").ShouldBe(["2.txt"]);
    }

    [Fact]
    public void Roots_that_share_a_path_are_told_apart_by_their_names()
    {
        Write("east/a.txt", "west/a.txt", "west/b.txt", "north/c.txt");
        Find("east", "west", "north").ShouldBe(["c.txt", "east/a.txt", "west/a.txt", "west/b.txt"]);
    }

    [Fact]
    public void Roots_that_share_a_name_as_well_are_numbered()
    {
        Write("1/in/a.txt", "2/in/a.txt");
        Find("2/in", "1/in").ShouldBe(["in/a.txt", "in~2/a.txt"]);
    }

    [Fact]
    public void A_file_named_twice_is_found_once()
    {
        Write("papers/a.txt");
        Find("papers", "papers/a.txt", "papers/").ShouldBe(["a.txt"]);
    }

    [Fact]
    public void A_link_is_put_aside_and_not_followed()
    {
        Write("secret.txt", "papers/a.txt");
        File.CreateSymbolicLink(Path.Combine(_root, "papers", "link.txt"), Path.Combine(_root, "secret.txt"));
        var found = FileWalk.Find([Path.Combine(_root, "papers")], TestContext.Current.CancellationToken);
        found.Single(f => f.Path == "link.txt").Problem.ShouldNotBeNull().ShouldStartWith("is a link");
    }

    [Fact]
    public void A_name_that_is_no_text_says_what_to_do()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "file names are text there");
        Write("papers/a.txt");
        using (
            var made = Process.Start(
                new ProcessStartInfo("sh", ["-c", "printf x > \"$(printf 'bad\\377name.txt')\""]) { WorkingDirectory = _root }
            )!
        )
        {
            made.WaitForExit();
        }

        FileWalk
            .Find([_root], TestContext.Current.CancellationToken)
            .Single(f => f.Path.Contains("bad", StringComparison.Ordinal))
            .Problem.ShouldNotBeNull()
            .ShouldContain("rename it");
        // The framework cannot name the file to delete it either.
        using var swept = Process.Start("rm", ["-r", _root]);
        swept.WaitForExit();
        Directory.CreateDirectory(_root);
    }

    [Fact]
    public void A_case_inside_the_folder_is_left_out()
    {
        Write("papers/a.txt", "papers/case/case.db", "papers/case/case.lock", "papers/case/documents/x");
        Find("papers").ShouldBe(["a.txt"]);
    }

    private string[] Find(params string[] roots) =>
        [.. FileWalk.Find(roots.Select(r => Path.Combine(_root, r)), TestContext.Current.CancellationToken).Select(f => f.Path)];

    private void Write(params string[] paths)
    {
        foreach (var path in paths.Select(p => Path.Combine(_root, p)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, path);
        }
    }
}
