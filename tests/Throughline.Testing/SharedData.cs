using Xunit;

namespace Throughline.Testing;

/// <summary>Finds the real lists, documents and labelled data that stand beside the checkout in <c>../shared</c> and are never committed.</summary>
public static class SharedData
{
    /// <summary>The checkout's root folder.</summary>
    public static string RepositoryRoot { get; } = Root();

    /// <summary>Full path of <paramref name="relative"/> under <c>../shared</c>; skips the test where it is absent (fails in CI).</summary>
    /// <remarks>Set THROUGHLINE_REQUIRE_DATA=1 (CI does, when the folder is there) to fail instead of skip.</remarks>
    public static string Need(string relative)
    {
        var path = Path.GetFullPath(Path.Combine(RepositoryRoot, "..", "shared", relative));
        if (File.Exists(path) || Directory.Exists(path))
        {
            return path;
        }

        var message = $"needs shared/{relative} beside the checkout";
        if (Environment.GetEnvironmentVariable("THROUGHLINE_REQUIRE_DATA") == "1")
        {
            Assert.Fail(message);
        }

        Assert.Skip(message);
        throw new InvalidOperationException(message);
    }

    // The compiler's caller paths are no help: a deterministic build in CI maps them away.
    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Throughline.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"no Throughline.slnx above {AppContext.BaseDirectory}");
    }
}
