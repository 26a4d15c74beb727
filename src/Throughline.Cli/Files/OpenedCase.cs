using System.CommandLine;
using Throughline.Cases;
using Throughline.Storage;

namespace Throughline.Cli.Files;

/// <summary>The option that names a case, and opening it.</summary>
internal static class OpenedCase
{
    /// <summary>A new <c>--case</c> option.</summary>
    public static Option<string> Option() => new("--case") { Description = "The case's folder", Required = true };

    /// <summary>Opens the case.</summary>
    public static async Task<Case> OpenAsync(string folder, bool create, TimeProvider time, CancellationToken cancellationToken) =>
        new(await SqliteCaseStore.OpenAsync(folder, create, time, cancellationToken), time);
}
