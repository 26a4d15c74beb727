namespace Throughline.Model;

/// <summary>One link of the chain that says who says so; a claim lists the outermost link first.</summary>
/// <param name="Who">The source's words ("security officials", "airline booking records").</param>
/// <param name="Kind">The kind of source.</param>
/// <param name="Count">How many unnamed sources stand behind it, where the text says so.</param>
public sealed record Attribution(string Who, AttributionKind Kind, int? Count = null);
