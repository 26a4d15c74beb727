namespace Throughline.Accuracy.Suites.Kitinerary;

/// <summary>One document of the set.</summary>
/// <param name="Part">The kind of input, as it is scored.</param>
/// <param name="Path">Where it lies.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record TravelInput(string Part, string Path, byte[] Content);
