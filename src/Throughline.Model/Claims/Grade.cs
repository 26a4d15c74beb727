namespace Throughline.Model;

/// <summary>Reliability of the source (A to F) and credibility of the information (1 to 6), judged apart (STANAG 2511).</summary>
/// <param name="Reliability">A (reliable) to F (cannot be judged).</param>
/// <param name="Credibility">1 (confirmed by another origin) to 6 (cannot be judged).</param>
public readonly record struct Grade(char Reliability, int Credibility)
{
    /// <summary>Nothing is judged yet.</summary>
    public static Grade Default => new('F', 6);

    /// <summary>Reads <c>B2</c>; null where it is no grade.</summary>
    public static Grade? ParseOrNull(string? text) =>
        text is [>= 'A' and <= 'F', >= '1' and <= '6'] ? new Grade(text[0], text[1] - '0') : null;

    /// <summary>The letter and the digit.</summary>
    public override string ToString() => $"{Reliability}{Credibility}";
}
