using Xunit;

namespace Throughline.Testing;

/// <summary>Finds the programs some tests need; without them a test is skipped, or fails where the machine promises them.</summary>
public static class Tool
{
    /// <summary>Path of the first of <paramref name="names"/> found; skips the test when there is none.</summary>
    /// <remarks>Set THROUGHLINE_REQUIRE_TOOLS=1 (CI does) to fail instead of skip.</remarks>
    public static string Need(params string[] names)
    {
        var found = Find(names);
        if (found is not null)
        {
            return found;
        }

        var message = $"needs {string.Join(" or ", names)}; see eng/install-tools.sh";
        if (Environment.GetEnvironmentVariable("THROUGHLINE_REQUIRE_TOOLS") == "1")
        {
            Assert.Fail(message);
        }

        Assert.Skip(message);
        throw new InvalidOperationException(message);
    }

    private static string? Find(string[] names)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Concat(
                Directory.Exists("/usr/lib/postgresql")
                    ? Directory.GetDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin"))
                    : []
            );
        return folders.SelectMany(_ => names, Path.Combine).FirstOrDefault(File.Exists);
    }
}
