using Throughline.Accuracy.Suites.Aurora;
using Throughline.Accuracy.Suites.Checks;
using Throughline.Accuracy.Suites.Pairs;

namespace Throughline.Accuracy.Suites;

/// <summary>The suites, one line each.</summary>
internal static class AllSuites
{
    public static IReadOnlyList<ISuite> All { get; } = [new AuroraSuite(), new PairsSuite(), new ChecksSuite()];
}
