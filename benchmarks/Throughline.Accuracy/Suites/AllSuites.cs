using Throughline.Accuracy.Suites.Aurora;

namespace Throughline.Accuracy.Suites;

/// <summary>The suites, one line each.</summary>
internal static class AllSuites
{
    public static IReadOnlyList<ISuite> All { get; } = [new AuroraSuite()];
}
