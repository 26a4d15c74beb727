namespace Throughline.Screening;

/// <summary>An address and its words.</summary>
internal sealed record PreparedAddress(string Text, HashSet<string> Words);
