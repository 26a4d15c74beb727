using Throughline.Model;
using Throughline.Network;

namespace Throughline.Dossiers.Exports;

/// <summary>A claim between two parties or things, as a graph file shows it.</summary>
/// <param name="From">Party id of the subject.</param>
/// <param name="To">Party id of the object.</param>
/// <param name="Claim">The claim.</param>
internal sealed record ExportLink(string From, string To, Claim Claim)
{
    /// <summary>The links of a network, by claim id.</summary>
    public static IReadOnlyList<ExportLink> Of(EvidenceNetwork network) =>
        [
            .. network
                .Claims.Where(c => c.Object is not null && c.Disclosure == Disclosure.Open)
                .OrderBy(c => c.Id, StringComparer.Ordinal)
                .Select(c => new ExportLink(
                    network.PartyOf.GetValueOrDefault(c.Subject.Id, c.Subject.Id),
                    network.PartyOf.GetValueOrDefault(c.Object!.Id, c.Object.Id),
                    c
                )),
        ];

    /// <summary>Every node that the links or parties name: (id, label, schema), by id.</summary>
    public static IReadOnlyList<(string Id, string Label, string Schema)> Nodes(EvidenceNetwork network, IReadOnlyList<ExportLink> links)
    {
        var nodes = new SortedDictionary<string, (string, string, string)>(StringComparer.Ordinal);
        foreach (var party in network.Parties)
        {
            nodes[party.Id] = (party.Id, party.Caption, party.Schema);
        }

        foreach (var link in links)
        {
            nodes.TryAdd(link.From, (link.From, link.Claim.Subject.Name, link.Claim.Subject.Schema));
            nodes.TryAdd(link.To, (link.To, link.Claim.Object!.Name, link.Claim.Object.Schema));
        }

        return [.. nodes.Values];
    }
}
