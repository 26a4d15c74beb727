using System.Text.Json;

namespace Throughline.Extraction.Records;

/// <summary>Opens the data files that are embedded in this project.</summary>
internal static class Lexicons
{
    /// <summary>The parsed file, such as <c>records/terms.json</c>.</summary>
    public static JsonDocument Open(string path)
    {
        using var stream =
            typeof(Lexicons).Assembly.GetManifestResourceStream("extraction/" + path)
            ?? throw new InvalidOperationException($"data file extraction/{path} is not embedded");
        return JsonDocument.Parse(stream);
    }

    /// <summary>A table of phrases from an object whose members are meanings and whose values are lists of phrases.</summary>
    public static PhraseTable Table(JsonElement meanings)
    {
        var table = new PhraseTable();
        foreach (var meaning in meanings.EnumerateObject())
        {
            foreach (var phrase in meaning.Value.EnumerateArray())
            {
                table.Add(phrase.GetString() ?? "", meaning.Name);
            }
        }

        return table;
    }

    /// <summary>A table of phrases that all mean <paramref name="meaning"/>.</summary>
    public static PhraseTable List(JsonElement phrases, string meaning)
    {
        var table = new PhraseTable();
        foreach (var phrase in phrases.EnumerateArray())
        {
            table.Add(phrase.GetString() ?? "", meaning);
        }

        return table;
    }
}
