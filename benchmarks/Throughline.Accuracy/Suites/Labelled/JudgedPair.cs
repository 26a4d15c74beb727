using Throughline.Model;

namespace Throughline.Accuracy.Suites.Labelled;

/// <summary>Two entities and whether an analyst held them to be one.</summary>
/// <param name="Left">One.</param>
/// <param name="Right">The other.</param>
/// <param name="IsSame">The judgement.</param>
/// <param name="Place">Where it stands, for notes.</param>
internal sealed record JudgedPair(Entity Left, Entity Right, bool IsSame, string Place);
