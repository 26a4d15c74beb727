namespace Throughline.Server.Claims;

/// <summary>A named detail of a claim or document.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">The value.</param>
public sealed record DetailView(string Name, string Value);
