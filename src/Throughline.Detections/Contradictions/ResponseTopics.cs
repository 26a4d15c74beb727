using Throughline.Model;
using Throughline.Network;

namespace Throughline.Detections;

/// <summary>What the papers say against a denial whose text does not tell which claim it answers (<c>data/detections/response-topics.tsv</c>).</summary>
internal static class ResponseTopics
{
    private static readonly List<(PredicateKind[] Kinds, string[] Stems)> s_topics =
    [
        .. Table.Lines("response-topics.tsv").Select(l => l.Split('\t')).Select(c => (KindsOf(c[0]), c[1].Split('|'))),
    ];

    /// <summary>Records of other documents that have the responder do what it denies, best evidence first; empty where the topic is not known.</summary>
    public static List<Claim> Against(EvidenceNetwork network, Claim response)
    {
        var said = (response.ObjectText + " " + response.Evidence[0].Quote).ToLowerInvariant();
        var kinds = s_topics
            .Where(t => t.Stems.Any(s => said.Contains(s, StringComparison.Ordinal)))
            .SelectMany(t => t.Kinds)
            .Distinct()
            .ToList();
        var who = network.NodeOf(response.Subject);
        return
        [
            .. network
                .Claims.Where(c =>
                    c.IsRecord()
                    && c.SaysSomething()
                    && c.Modality == Modality.Fact
                    && c.Evidence[0].Document != response.Evidence[0].Document
                    && Predicates.FindOrNull(c.Predicate)?.Kind is { } kind
                    && kinds.Contains(kind)
                    && IsDoneBy(network, c, who)
                )
                .OrderBy(c => c.Epistemic)
                .ThenBy(c => c.Id, StringComparer.Ordinal),
        ];
    }

    // Who delivers is the subject; whose people went somewhere is the object of their employment.
    private static bool IsDoneBy(EvidenceNetwork network, Claim claim, string who) =>
        network.NodeOf(claim.Subject) == who
        || (claim is { Predicate: "employedBy", Object: { } employer } && network.NodeOf(employer) == who);

    private static PredicateKind[] KindsOf(string topic) =>
        topic switch
        {
            "goods" => [PredicateKind.Goods],
            "money" => [PredicateKind.Money],
            _ => [PredicateKind.People],
        };
}
