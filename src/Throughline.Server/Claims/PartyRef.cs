namespace Throughline.Server.Claims;

/// <summary>A party or thing as a claim names it.</summary>
/// <param name="Id">Party id; the mention's id where it was not resolved.</param>
/// <param name="Name">The name.</param>
/// <param name="Schema">Schema name.</param>
public sealed record PartyRef(string Id, string Name, string Schema);
