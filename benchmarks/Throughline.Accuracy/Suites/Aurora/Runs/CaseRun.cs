using NodaTime;
using Throughline.Cases;
using Throughline.Storage;

namespace Throughline.Accuracy.Runs;

/// <summary>Builds a case of a sample in a scratch folder, as a user would.</summary>
internal static class CaseRun
{
    public static async Task<(CaseSnapshot Snapshot, IngestSummary Summary)> IngestAsync(
        string sample,
        LocalDate asOf,
        CancellationToken cancellationToken
    )
    {
        var folder = Directory.CreateTempSubdirectory("throughline-accuracy-").FullName;
        try
        {
            var store = await SqliteCaseStore.OpenAsync(Path.Combine(folder, "aurora.case"), true, TimeProvider.System, cancellationToken);
            await using var opened = new Case(store, TimeProvider.System);
            var request = new IngestRequest
            {
                Paths = [Path.Combine(sample, "documents")],
                Lists = [Path.Combine(sample, "lists", "listed.csv")],
                AsOf = asOf,
                Actor = "accuracy",
            };
            var summary = await opened.IngestAsync(request, null, cancellationToken);
            return (await opened.SnapshotAsync(cancellationToken), summary);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
