namespace Throughline.Accuracy.Truth;

/// <summary>A party or thing with its names.</summary>
internal sealed record TruthParty(string Key, string Schema, string[] Names, Dictionary<string, string> Identifiers);
