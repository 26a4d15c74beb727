using System.Text.Json;

namespace Throughline.Accuracy.Suites.Trade.Making;

/// <summary>The titles and labels of made papers.</summary>
internal sealed class Wordings
{
    private readonly Dictionary<string, Dictionary<string, Dictionary<string, string[]>>> _forms;

    private Wordings(Dictionary<string, Dictionary<string, Dictionary<string, string[]>>> forms) => _forms = forms;

    /// <summary>The forms' names.</summary>
    public IReadOnlyList<string> Forms => [.. _forms.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Reads the file beside the program.</summary>
    public static Wordings Load()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "trade-wordings.json")));
        var forms = file
            .RootElement.EnumerateObject()
            .Where(f => f.Value.ValueKind == JsonValueKind.Object)
            .ToDictionary(
                f => f.Name,
                f => f.Value.Deserialize<Dictionary<string, Dictionary<string, string[]>>>()!,
                StringComparer.Ordinal
            );
        return new(forms);
    }

    /// <summary>The fields of a form; <c>@</c> marks a column, <c>#</c> a total.</summary>
    public IReadOnlyList<string> Fields(string form) => [.. _forms[form].Keys.Where(k => k != "title")];

    /// <summary>The languages of a form.</summary>
    public IReadOnlyList<string> Languages(string form) => [.. _forms[form]["title"].Keys];

    /// <summary>A drawn wording, of the development half or the other.</summary>
    public string Of(Draw draw, string form, string field, string language, bool isHeldOut)
    {
        var all = _forms[form][field][language];
        var half = all.Length / 2;
        return isHeldOut ? all[half + draw.Next(all.Length - half)] : all[draw.Next(half)];
    }
}
