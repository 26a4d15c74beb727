using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using System.Text.Json;

namespace Throughline.Extraction.Records.Trade;

/// <summary>The forms of <c>data/extraction/trade</c>; a new kind of paper is a new file there.</summary>
/// <remarks>
/// <c>common.json</c> holds the fields that many forms share, the parts of a party and the fillers; each other file is one form, which names the
/// shared fields that it uses and adds its own.
/// </remarks>
internal static class FormLibrary
{
    private const string Folder = "extraction/trade/";

    /// <summary>All forms, by name.</summary>
    public static ImmutableArray<Form> All { get; } = Load();

    private static ImmutableArray<Form> Load()
    {
        var names = Assembly
            .GetExecutingAssembly()
            .GetManifestResourceNames()
            .Where(n => n.StartsWith(Folder, StringComparison.Ordinal) && !n.EndsWith("/common.json", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        using var common = Lexicons.Open("trade/common.json");
        var forms = ImmutableArray.CreateBuilder<Form>();
        foreach (var name in names)
        {
            using var file = Lexicons.Open(name["extraction/".Length..]);
            forms.Add(Read(name[Folder.Length..^".json".Length], file.RootElement, common.RootElement));
        }

        return forms.ToImmutable();
    }

    private static Form Read(string name, JsonElement form, JsonElement common)
    {
        var labels = new PhraseTable();
        var fields = ImmutableSortedDictionary.CreateBuilder<string, FormField>(StringComparer.Ordinal);
        AddWords(labels, common.GetProperty("fillers"), Form.Filler);
        AddWords(labels, common.GetProperty("nameWords"), Form.NameWord);
        foreach (var part in common.GetProperty("parts").EnumerateObject())
        {
            Add(part, isPart: true);
        }

        var shared = common.GetProperty("fields");
        if (form.TryGetProperty("uses", out var uses))
        {
            foreach (var use in uses.EnumerateArray())
            {
                var key = use.GetString() ?? "";
                Add(shared.EnumerateObject().First(p => p.NameEquals(key)), isPart: false);
            }
        }

        foreach (var field in form.GetProperty("fields").EnumerateObject())
        {
            Add(field, isPart: false);
        }

        var titles = new PhraseTable();
        AddWords(titles, form.GetProperty("titles"), name);
        return new(
            name,
            form.GetProperty("kind").GetString() ?? "",
            titles,
            labels,
            fields.ToImmutable(),
            Values(form),
            Text(form, "issuer"),
            Text(form, "receiver"),
            form.TryGetProperty("needs", out var needs) ? [.. needs.EnumerateArray().Select(n => n.GetString() ?? "")] : [],
            form.TryGetProperty("isPlan", out var plan) && plan.GetBoolean()
        );

        void Add(JsonProperty field, bool isPart)
        {
            var type = Enum.Parse<FieldType>(field.Value.GetProperty("type").GetString() ?? "", ignoreCase: true);
            var isColumn = field.Value.TryGetProperty("column", out var column) && column.GetBoolean();
            fields[field.Name] = new(field.Name, type, isPart, isColumn);
            AddWords(labels, field.Value.GetProperty("labels"), field.Name);
        }
    }

    private static string? Text(JsonElement form, string name) => form.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static ImmutableArray<(string, string, PhraseTable)> Values(JsonElement form)
    {
        var values = ImmutableArray.CreateBuilder<(string, string, PhraseTable)>();
        if (form.TryGetProperty("values", out var stated))
        {
            foreach (var field in stated.EnumerateObject())
            {
                foreach (var value in field.Value.EnumerateObject())
                {
                    values.Add((field.Name, value.Name, Lexicons.List(value.Value, value.Name)));
                }
            }
        }

        return values.ToImmutable();
    }

    private static string Plain(string phrase) =>
        phrase.Any(c => c is >= '\u00c0' and < '\u0250')
            ? string.Concat(phrase.Normalize(NormalizationForm.FormD).Where(c => c is < '\u0300' or > '\u036f'))
                .Replace('ı', 'i')
                .Replace('ł', 'l')
                .Replace('ø', 'o')
            : phrase;

    private static void AddWords(PhraseTable table, JsonElement byLanguage, string meaning)
    {
        foreach (var language in byLanguage.EnumerateObject())
        {
            foreach (var word in language.Value.EnumerateArray())
            {
                var phrase = word.GetString() ?? "";
                table.Add(phrase, meaning);
                // Recognition and typists drop the marks of Latin letters: "Empfanger", "Expediteur".
                if (Plain(phrase) is var plain && plain != phrase)
                {
                    table.Add(plain, meaning);
                }
            }
        }
    }
}
