using System.Collections.Immutable;
using Throughline.Detections;
using Throughline.Model;

namespace Throughline.Cases;

/// <summary>What is found in a network.</summary>
/// <param name="Leads">Best first.</param>
/// <param name="Contradictions">Sorted by id.</param>
/// <param name="Questions">The open questions.</param>
/// <param name="Timeline">Dated events in order.</param>
public sealed record Findings(
    ImmutableArray<Lead> Leads,
    ImmutableArray<Contradiction> Contradictions,
    ImmutableArray<OpenQuestion> Questions,
    ImmutableArray<TimelineEvent> Timeline
)
{
    /// <summary>Runs every detection, puts contradictions side by side, lists what is open and tells the timeline.</summary>
    public static Findings Of(DetectionInput input) =>
        new(
            DetectionCatalog.Run(input),
            ContradictionFinder.Find(input.Network),
            QuestionRegister.Of(input.Network),
            Network.Timeline.Of(input.Network)
        );
}
