using Throughline.Model;

namespace Throughline.Extraction;

/// <summary>A proposal that did not pass the verifier.</summary>
/// <param name="Proposal">The proposed claim.</param>
/// <param name="Reason">The check that failed, with the values.</param>
public sealed record RejectedProposal(Claim Proposal, string Reason);
