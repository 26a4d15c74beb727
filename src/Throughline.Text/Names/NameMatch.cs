namespace Throughline.Text;

/// <summary>Words of one name that were matched with words of another.</summary>
/// <param name="LeftAt">First word on the left.</param>
/// <param name="LeftCount">How many.</param>
/// <param name="RightAt">First word on the right.</param>
/// <param name="RightCount">How many.</param>
/// <param name="Similarity">0 to 1.</param>
/// <param name="Weight">The smaller weight of the two sides, so that neither side counts more than it has.</param>
/// <param name="How">How they match.</param>
internal readonly record struct NameMatch(
    byte LeftAt,
    byte LeftCount,
    byte RightAt,
    byte RightCount,
    float Similarity,
    double Weight,
    MatchHow How
)
{
    /// <summary>What the match is worth.</summary>
    public double Value => Similarity * Weight;
}
