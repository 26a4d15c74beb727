using System.Text.Json;

namespace Throughline.Documents.Resources;

/// <summary>The project's tables under <c>data/documents</c>.</summary>
internal static class DocumentData
{
    /// <summary>The words of a text table: one or more on a line, <c>#</c> begins a note.</summary>
    public static IEnumerable<string> Words(string name) =>
        Lines(name).SelectMany(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary>The lines of a text table without its notes.</summary>
    public static List<string> Lines(string name)
    {
        using var reader = new StreamReader(Open(name));
        return [.. reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n').Where(l => !l.StartsWith('#'))];
    }

    /// <summary>A JSON object of word lists; the list <c>source</c> says where the words are from and is left out.</summary>
    public static Dictionary<string, string[]> Lists(string name)
    {
        using var stream = Open(name);
        using var json = JsonDocument.Parse(stream);
        return json
            .RootElement.EnumerateObject()
            .Where(p => p.Value.ValueKind == JsonValueKind.Array)
            .ToDictionary(p => p.Name, p => p.Value.EnumerateArray().Select(v => v.GetString()!).ToArray(), StringComparer.Ordinal);
    }

    private static Stream Open(string name) =>
        typeof(DocumentData).Assembly.GetManifestResourceStream("documents/" + name)
        ?? throw new InvalidOperationException($"the resource documents/{name} is not embedded");
}
