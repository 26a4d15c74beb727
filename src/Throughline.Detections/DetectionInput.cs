using System.Collections.Immutable;
using NodaTime;
using Throughline.Network;

namespace Throughline.Detections;

/// <summary>What a detection may look at.</summary>
/// <param name="Network">The evidence network; its parties carry their screening hits.</param>
/// <param name="Documents">The documents (kind by document id), to know what the corpus covers.</param>
/// <param name="AsOf">The day for which to look.</param>
public sealed record DetectionInput(EvidenceNetwork Network, ImmutableSortedDictionary<string, string> Documents, LocalDate AsOf);
