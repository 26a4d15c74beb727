namespace Throughline.Model;

/// <summary>A named part of a score that a person can read and disagree with.</summary>
/// <param name="Name">What was compared, camelCase: <c>name</c>, <c>inn</c>, <c>country</c>, <c>birthDate</c>, <c>goods</c>, <c>timeGap</c>.</param>
/// <param name="Weight">What it adds to the score (negative: what it takes away).</param>
/// <param name="Detail">The values compared, in words: <c>Ямщиков ~ Yamshchikov, transliteration</c>.</param>
public sealed record ScorePart(string Name, double Weight, string Detail);
