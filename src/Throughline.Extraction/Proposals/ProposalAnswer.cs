using System.Collections.Immutable;

namespace Throughline.Extraction.Proposals;

/// <summary>What a language model answered for one window.</summary>
/// <param name="Claims">What it proposes; empty where the answer cannot be used.</param>
/// <param name="Fault">Why the answer cannot be used, or null.</param>
/// <param name="InputTokens">Tokens that the question took; 0 where the endpoint does not say.</param>
/// <param name="OutputTokens">Tokens that the answer took.</param>
public sealed record ProposalAnswer(ImmutableArray<ProposedClaim> Claims, string? Fault, long InputTokens, long OutputTokens);
