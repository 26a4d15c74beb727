using Throughline.Model;

namespace Throughline.Documents.Zones;

/// <summary>A date and where it stands in the text that was searched.</summary>
/// <param name="Date">The date.</param>
/// <param name="Start">Start of it.</param>
/// <param name="End">End (exclusive).</param>
internal readonly record struct WrittenDate(PartialDate Date, int Start, int End);
