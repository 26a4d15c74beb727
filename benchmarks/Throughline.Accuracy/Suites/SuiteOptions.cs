namespace Throughline.Accuracy.Suites;

/// <summary>What follows the suite's name on the command line.</summary>
internal sealed class SuiteOptions(string[] args)
{
    /// <summary>True where a flag stands there.</summary>
    public bool Has(string flag) => args.Contains(flag, StringComparer.Ordinal);

    /// <summary>The word after an option; null where it is absent.</summary>
    public string? ValueOrNull(string option) =>
        Array.IndexOf(args, option) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

    /// <summary>A file or folder of the labelled data that stand beside a checkout of the team.</summary>
    /// <exception cref="FileNotFoundException">This checkout has none.</exception>
    public static string Data(string relative)
    {
        for (var folder = Directory.GetCurrentDirectory(); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var path = Path.Combine(folder, "shared", "data", relative);
            if (File.Exists(path) || Directory.Exists(path))
            {
                return path;
            }
        }

        throw new FileNotFoundException($"labelled data '{relative}': expected in a folder shared/data beside the checkout, found none");
    }
}
