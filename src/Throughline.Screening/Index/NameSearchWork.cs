namespace Throughline.Screening;

/// <summary>What a search had to do.</summary>
/// <param name="Sieved">Names whose words were looked at by number.</param>
/// <param name="Scored">Names that were scored.</param>
public readonly record struct NameSearchWork(long Sieved, int Scored);
