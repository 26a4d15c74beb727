using Throughline.Model;

namespace Throughline.Server.Documents;

/// <summary>A stretch of the text and what it is. Offsets count code points.</summary>
/// <param name="Start">Start in the text layer.</param>
/// <param name="End">End (exclusive).</param>
/// <param name="Kind">What it is.</param>
public sealed record ZoneView(int Start, int End, ZoneKind Kind);
