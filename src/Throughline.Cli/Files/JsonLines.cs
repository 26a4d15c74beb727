using System.Text.Json;

namespace Throughline.Cli.Files;

/// <summary>Reads JSON-lines files; a bad line is named with its number.</summary>
internal static class JsonLines
{
    /// <summary>The objects of a file in order, with line numbers from 1; blank lines are passed over.</summary>
    /// <exception cref="UsageException">The file is absent, or a line is no JSON object.</exception>
    public static IEnumerable<(int Line, JsonElement Value)> Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new UsageException($"{path}: no such file");
        }

        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Trim('\uFEFF', ' ', '\t', '\r').Length == 0)
            {
                continue;
            }

            yield return (number, Parse(path, number, line));
        }
    }

    private static JsonElement Parse(string path, int number, string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line.TrimStart('\uFEFF'));
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? json.RootElement.Clone()
                : throw new UsageException(
                    $"{path}, line {number}: expected a JSON object, found {json.RootElement.ValueKind.ToString().ToLowerInvariant()}"
                );
        }
        catch (JsonException e)
        {
            throw new UsageException($"{path}, line {number}: not JSON ({e.Message.Split('.')[0]})");
        }
    }
}
