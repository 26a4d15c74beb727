using System.Collections.Immutable;

namespace Throughline.Extraction.Records;

/// <summary>Builds the details of record claims.</summary>
internal static class DetailSet
{
    /// <summary>The pairs whose value is not empty.</summary>
    public static ImmutableSortedDictionary<string, string> Of(params ReadOnlySpan<(string Name, string? Value)> pairs)
    {
        var details = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in pairs)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                details[name] = value.Trim();
            }
        }

        return details.ToImmutable();
    }
}
