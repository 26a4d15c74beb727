namespace Throughline.Model;

/// <summary>A party that a lead concerns.</summary>
/// <param name="Id">Party id.</param>
/// <param name="Name">Its caption.</param>
public sealed record LeadSubject(string Id, string Name);
