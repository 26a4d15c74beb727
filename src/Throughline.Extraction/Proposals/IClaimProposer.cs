using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Extraction.Proposals;

/// <summary>Something outside the product that proposes claims: a language model.</summary>
public interface IClaimProposer
{
    /// <summary>Name and version, from model and prompt: the same name and the same window ask for the same. Begins with <see cref="Claim.MachinePrefix"/>.</summary>
    string Name { get; }

    /// <summary>Asks for the claims of a window.</summary>
    /// <param name="document">The document.</param>
    /// <param name="window">The stretch of it.</param>
    /// <param name="names">Names that the document is known to speak of.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The answer; one that cannot be used has its <see cref="ProposalAnswer.Fault"/>.</returns>
    Task<ProposalAnswer> AskAsync(Document document, TextWindow window, ImmutableArray<string> names, CancellationToken cancellationToken);
}
