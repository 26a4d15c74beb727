using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Text;

/// <summary>How like two names are, with the reasons.</summary>
/// <param name="Score">0 (unlike) to 1 (the same).</param>
/// <param name="Parts">The reasons, such as which tokens matched by which transliteration.</param>
public sealed record NameComparison(double Score, ImmutableArray<ScorePart> Parts);
