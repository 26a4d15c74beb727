using System.Collections.Immutable;

namespace Throughline.Cases;

/// <summary>What came of asking a language model.</summary>
/// <param name="Documents">Documents asked about.</param>
/// <param name="Windows">Stretches of text.</param>
/// <param name="Kept">Answers that the case already had.</param>
/// <param name="Added">Claims that passed the verifier and that the rules do not have; they wait for review.</param>
/// <param name="Agreed">Claims that the rules have too.</param>
/// <param name="Refused">What did not become a claim, with reasons, in the order of the text.</param>
/// <param name="Faults">Windows whose answer could not be used, with the cause.</param>
/// <param name="InputTokens">Tokens sent in this run.</param>
/// <param name="OutputTokens">Tokens received in this run.</param>
/// <param name="Agreement">Agreement with the rules, by predicate.</param>
public sealed record ProposeSummary(
    int Documents,
    int Windows,
    int Kept,
    int Added,
    int Agreed,
    ImmutableArray<RefusedProposal> Refused,
    ImmutableArray<string> Faults,
    long InputTokens,
    long OutputTokens,
    ImmutableArray<PredicateAgreement> Agreement
);
