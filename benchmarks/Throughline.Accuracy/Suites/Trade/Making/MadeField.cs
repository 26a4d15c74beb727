namespace Throughline.Accuracy.Suites.Trade.Making;

/// <summary>A field of a made paper.</summary>
/// <param name="Label">The label as printed.</param>
/// <param name="Lines">The value as printed, line by line.</param>
/// <param name="Expected">The values that a reader should give, by name.</param>
internal sealed record MadeField(string Label, IReadOnlyList<string> Lines, IReadOnlyList<(string Name, string Value)> Expected);
