namespace Throughline.Screening;

/// <summary>How the reading of one list file went.</summary>
/// <param name="File">The file.</param>
/// <param name="Damage">Why the file as a whole is unusable, in one line with its place; null where it is usable.</param>
/// <param name="BadRows">How many rows or entries could not be read.</param>
internal sealed record FileReading(ListFile File, string? Damage, int BadRows);
