using System.Collections.Immutable;

namespace Throughline.Server.Claims;

/// <summary>What speaks against a claim.</summary>
/// <param name="Contradiction">Id of the contradiction or of the answer.</param>
/// <param name="Kind">What about.</param>
/// <param name="Text">In plain words.</param>
/// <param name="Evidence">The quotes of the other side.</param>
public sealed record AgainstView(string Contradiction, string Kind, string Text, ImmutableArray<EvidenceView> Evidence);
