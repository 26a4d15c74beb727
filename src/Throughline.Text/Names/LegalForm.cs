namespace Throughline.Text;

/// <summary>A legal form of companies.</summary>
/// <param name="Words">Its words, romanised.</param>
/// <param name="Class">What forms of the same purpose share (<c>llc</c>).</param>
internal sealed record LegalForm(string[] Words, string Class);
