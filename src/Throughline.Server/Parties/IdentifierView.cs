namespace Throughline.Server.Parties;

/// <summary>An identifier.</summary>
/// <param name="Kind">The scheme.</param>
/// <param name="Value">Its normal form.</param>
/// <param name="WellFormed">False where a check digit is wrong.</param>
public sealed record IdentifierView(string Kind, string Value, bool WellFormed);
