namespace Throughline.Documents.Travel.Wallet;

/// <summary>A field of a pass as it is shown.</summary>
/// <param name="Group">The list it stands in: <c>headerFields</c>, <c>primaryFields</c>, <c>secondaryFields</c>, <c>auxiliaryFields</c>, <c>backFields</c>.</param>
/// <param name="Key">Its key inside the pass.</param>
/// <param name="Label">The label, translated.</param>
/// <param name="Value">The value, translated.</param>
internal sealed record PassField(string Group, string Key, string Label, string Value);
