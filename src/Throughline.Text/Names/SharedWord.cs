namespace Throughline.Text;

/// <summary>A word that many names share.</summary>
/// <param name="Concept">What it means (<c>trading</c>).</param>
/// <param name="Weight">How much it tells apart, 0 to 1.</param>
/// <param name="Role">What it does in a name.</param>
internal sealed record SharedWord(string Concept, double Weight, NameTokenRole Role);
