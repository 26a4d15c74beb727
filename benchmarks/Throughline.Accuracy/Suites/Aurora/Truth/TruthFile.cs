using System.Text.Json;

namespace Throughline.Accuracy.Truth;

/// <summary>A sample's <c>expected.json</c>.</summary>
internal sealed record TruthFile(
    TruthParty[] Parties,
    TruthDocument[] Documents,
    TruthFinding[] Chains,
    TruthFinding[] Leads,
    TruthFinding[] Listings,
    TruthFinding[] HardNegatives,
    TruthFinding[] Contradictions,
    TruthFinding[] Unknowns,
    TruthOrigin[] Origins
)
{
    private static readonly JsonSerializerOptions s_options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Reads the file.</summary>
    /// <exception cref="JsonException">The file is no truth file.</exception>
    public static TruthFile Load(string path) =>
        JsonSerializer.Deserialize<TruthFile>(File.ReadAllBytes(path), s_options) ?? throw new JsonException($"{path} is empty");
}
