using System.Text;
using System.Text.Json;

namespace Throughline.Screening;

/// <summary>JSON objects of a file, one a line.</summary>
internal static class FtmLines
{
    // One entity with all its neighbours is at most some megabytes.
    private const int MostCharactersALine = 64 * 1024 * 1024;

    /// <summary>The objects with their lines; the caller uses each before it asks for the next.</summary>
    /// <exception cref="ListDamageException">A line is no JSON: the file is cut off or damaged.</exception>
    public static IEnumerable<(JsonElement Json, int Line)> Of(ListFile file, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(file.Open(), Encoding.UTF8);
        var line = 0;
        while (reader.ReadLine() is { } text)
        {
            cancellationToken.ThrowIfCancellationRequested();
            line++;
            if (string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            using var json = Parse(text, line);
            yield return (json.RootElement, line);
        }
    }

    private static JsonDocument Parse(string text, int line)
    {
        try
        {
            return text.Length <= MostCharactersALine
                ? JsonDocument.Parse(text)
                : throw new JsonException($"a line of {text.Length} characters");
        }
        catch (JsonException e)
        {
            throw new ListDamageException(
                "a whole JSON object on each line",
                e.Message.Split(" LineNumber", StringSplitOptions.None)[0].TrimEnd('.'),
                "the file is refused as a whole since it is cut off or damaged; fetch it again",
                line,
                (e.BytePositionInLine ?? -1) + 1
            );
        }
    }
}
