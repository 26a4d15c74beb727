using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Server.Parties;

/// <summary>Two mentions that were joined or kept apart, and why.</summary>
/// <param name="Left">A name and where it was read.</param>
/// <param name="Right">Another.</param>
/// <param name="Score">In [0, 1].</param>
/// <param name="Parts">The reasons.</param>
public sealed record MergeView(string Left, string Right, double Score, ImmutableArray<ScorePart> Parts);
