using System.Text.Json;

namespace Throughline.Cli.Commands;

/// <summary>A finished block in the journal of a run.</summary>
/// <param name="Rows">Rows answered up to its end.</param>
/// <param name="Bytes">Bytes of the answer up to its end.</param>
/// <param name="Matched">Rows with a match up to its end.</param>
/// <param name="Bad">Rows that were no records up to its end.</param>
/// <param name="Sha256">Hash of its JSON lines.</param>
internal sealed record JournalBlock(long Rows, long Bytes, long Matched, long Bad, string Sha256)
{
    private static readonly JsonSerializerOptions s_options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>The block in a line.</summary>
    public string ToLine() => JsonSerializer.Serialize(this, s_options);

    /// <summary>Reads a line; null where it is cut short.</summary>
    public static JournalBlock? OfLineOrNull(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<JournalBlock>(line, s_options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
