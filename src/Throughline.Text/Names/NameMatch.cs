namespace Throughline.Text;

/// <summary>Words of one name that were matched with words of another.</summary>
/// <param name="Left">First word on the left, and how many.</param>
/// <param name="Right">First word on the right, and how many.</param>
/// <param name="Similarity">0 to 1.</param>
/// <param name="Weight">Mean weight of the two sides.</param>
/// <param name="How">How they match, in words; empty for equal spelling.</param>
internal readonly record struct NameMatch(
    (int At, int Count) Left,
    (int At, int Count) Right,
    double Similarity,
    double Weight,
    string How
);
