using Throughline.Cases.Contract;

namespace Throughline.Storage.Tests;

/// <summary>Everything that a case puts out, as text to compare.</summary>
internal static class Outputs
{
    public static async Task<string> OfAsync(Case opened, CancellationToken cancellationToken)
    {
        var snapshot = await opened.SnapshotAsync(cancellationToken);
        var context = new ContractContext(snapshot, await opened.OffsetsAsync(cancellationToken));
        IEnumerable<string> lines =
        [
            .. snapshot.Documents.Select(d => ContractLine.Of(j => DocumentJson.Write(j, d))),
            .. snapshot.Claims.Select(c => ContractLine.Of(j => ClaimJson.Write(j, c, context))),
            .. snapshot.Parties.Select(p => ContractLine.Of(j => EntityJson.Write(j, p, snapshot))),
            .. snapshot.Parties.Select(p =>
                ContractLine.Of(j =>
                {
                    j.WriteStartObject();
                    ScreenJson.WriteMatches(j, p.Hits, snapshot.AsOf);
                    j.WriteEndObject();
                })
            ),
            .. snapshot.Leads.Select(l => ContractLine.Of(j => LeadJson.Write(j, l, context))),
            .. snapshot.Lists.Select(l => l.Source),
            snapshot.Fingerprint,
        ];
        return string.Join('\n', lines);
    }
}
