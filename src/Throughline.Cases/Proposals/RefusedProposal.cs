namespace Throughline.Cases;

/// <summary>A proposal of a language model that did not become a claim.</summary>
/// <param name="Path">The document.</param>
/// <param name="Proposal">Subject, predicate and object as the model worded them.</param>
/// <param name="Reason">The check that failed, with the values.</param>
public sealed record RefusedProposal(string Path, string Proposal, string Reason);
