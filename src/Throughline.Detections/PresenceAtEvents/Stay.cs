using NodaTime;
using Throughline.Model;

namespace Throughline.Detections;

/// <summary>A person's presence at a place, as a record or a source gives it.</summary>
/// <param name="Person">Party id.</param>
/// <param name="First">First day.</param>
/// <param name="Last">Last day: the day of the next journey, else a few days after arrival.</param>
/// <param name="PlaceName">The place in the source's words.</param>
/// <param name="Party">Party id of the party visited; null where a place is.</param>
/// <param name="Claim">The claim.</param>
/// <param name="EndKnown">True where the last day is known.</param>
internal sealed record Stay(string Person, LocalDate First, LocalDate Last, string PlaceName, string? Party, Claim Claim, bool EndKnown);
