namespace Throughline.Cli.Files;

/// <summary>Where imported watchlists are kept when no case is named: <c>THROUGHLINE_HOME</c>, else the user's data folder.</summary>
internal static class ListFolder
{
    /// <summary>The folder; it may not exist yet.</summary>
    public static string Path { get; } =
        System.IO.Path.Combine(
            Environment.GetEnvironmentVariable("THROUGHLINE_HOME")
                ?? System.IO.Path.Combine(
                    Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create),
                    "throughline"
                ),
            "lists"
        );
}
