namespace Throughline.Accuracy.Truth;

/// <summary>Documents that go back to one report.</summary>
internal sealed record TruthOrigin(string Origin, string[] Documents);
