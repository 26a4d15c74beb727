namespace Throughline.Cases;

/// <summary>A claim as it is stored.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Document">Id of its document.</param>
/// <param name="Place">Its place among the document's claims, from 0.</param>
/// <param name="Json">The claim without its origin, see <see cref="CaseJson"/>.</param>
public sealed record StoredClaim(string Id, string Document, int Place, string Json);
