namespace Throughline.Screening;

/// <summary>A name of the index that is like the name asked for.</summary>
/// <param name="Name">Number of the name, in the order in which names were indexed.</param>
/// <param name="Entry">Number of the entry that has it.</param>
/// <param name="Score">What <see cref="Text.Names.Score"/> says of the two, at the threshold or over.</param>
/// <param name="IsWeak">True for a weak alias; the score does not count that.</param>
public readonly record struct NameHit(int Name, int Entry, double Score, bool IsWeak);
