using System.Text.Json;

namespace Throughline.Accuracy.Suites.Recognizers;

/// <summary>A stretch that the product found in a case's input.</summary>
/// <param name="Start">Start in UTF-16 units.</param>
/// <param name="End">End (exclusive).</param>
/// <param name="Means">True where the case's resolution means the same.</param>
/// <param name="Shown">The value for notes.</param>
internal sealed record Found(int Start, int End, Func<JsonElement, bool> Means, string Shown);
