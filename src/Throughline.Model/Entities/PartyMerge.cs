using System.Collections.Immutable;

namespace Throughline.Model;

/// <summary>Why two mentions are held to be one party.</summary>
/// <param name="Left">Mention id.</param>
/// <param name="Right">Mention id.</param>
/// <param name="Score">Probability-like score in [0, 1].</param>
/// <param name="Parts">The reasons.</param>
public sealed record PartyMerge(string Left, string Right, double Score, ImmutableArray<ScorePart> Parts);
