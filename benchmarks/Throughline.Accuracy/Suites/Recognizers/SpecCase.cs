using System.Text.Json;

namespace Throughline.Accuracy.Suites.Recognizers;

/// <summary>A case of the recognizers' specifications: an input and what it holds.</summary>
internal sealed class SpecCase
{
    private static readonly string[] s_leads =
    [
        "the ",
        "or ",
        "about ",
        "year ",
        "in ",
        "on ",
        "of ",
        "at ",
        "during ",
        "for ",
        "a ",
        "в ",
        "во ",
        "на ",
        "за ",
        "在",
        "于",
        "于",
        "从",
        "從",
        "自",
        "的",
    ];

    private SpecCase(JsonElement json)
    {
        Input = json.GetProperty(nameof(Input)).GetString()!;
        Reference =
            json.TryGetProperty("Context", out var context) && context.TryGetProperty("ReferenceDateTime", out var date)
                ? date.GetString()![..10]
                : null;
        IsOut = json.TryGetProperty("NotSupported", out var not) && not.GetString()!.Contains("dotnet", StringComparison.OrdinalIgnoreCase);
        Results = [.. json.GetProperty(nameof(Results)).EnumerateArray()];
    }

    /// <summary>The text.</summary>
    public string Input { get; }

    /// <summary>The day on which it was written; null where the case gives none.</summary>
    public string? Reference { get; }

    /// <summary>True where the specification itself exempts .NET.</summary>
    public bool IsOut { get; }

    /// <summary>What the text holds.</summary>
    public IReadOnlyList<JsonElement> Results { get; }

    /// <summary>The type of a result without its family.</summary>
    public static string TypeOf(JsonElement result) =>
        result.TryGetProperty("TypeName", out var name) ? name.GetString()!.Replace("datetimeV2.", "", StringComparison.Ordinal) : "";

    /// <summary>The cases of a file.</summary>
    public static IEnumerable<SpecCase> Read(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        foreach (var element in json.RootElement.Clone().EnumerateArray())
        {
            yield return new SpecCase(element);
        }
    }

    /// <summary>What is wrong with the found stretches; null where every result is found at its place with its value and nothing else is.</summary>
    public string? Judge(IReadOnlyList<Found> found, Func<JsonElement, bool> counts)
    {
        var free = found.ToList();
        foreach (var result in Results)
        {
            var (start, end) = PlaceOf(result);
            var place = Trimmed(start, end);
            var hit = free.FirstOrDefault(f => Trimmed(f.Start, f.End) == place);
            if (!counts(result))
            {
                // The specification names the stretch but leaves its value open: it is neither asked for nor held against anyone.
                free.RemoveAll(f => f.Start < end && start < f.End);
                continue;
            }

            if (hit is null)
            {
                return $"'{result.GetProperty("Text").GetString()}' not found; found [{string.Join("; ", found.Select(f => Input[f.Start..f.End]))}]";
            }

            free.Remove(hit);
            if (!hit.Means(result.TryGetProperty("Resolution", out var resolution) ? resolution : default))
            {
                return $"'{Input[hit.Start..hit.End]}' read as {hit.Shown}, expected {resolution}";
            }
        }

        return free.Count == 0 ? null : $"beyond the truth: {string.Join("; ", free.Select(f => Input[f.Start..f.End] + " = " + f.Shown))}";
    }

    private (int Start, int End) PlaceOf(JsonElement result)
    {
        if (result.TryGetProperty("Start", out var start) && result.TryGetProperty("End", out var end))
        {
            return (start.GetInt32(), end.GetInt32() + 1);
        }

        var text = result.GetProperty("Text").GetString()!;
        var at = Math.Max(0, Input.IndexOf(text, StringComparison.OrdinalIgnoreCase));
        return (at, at + text.Length);
    }

    // Articles and prepositions at the edge are taken in by one convention and left out by another.
    private (int Start, int End) Trimmed(int start, int end)
    {
        for (var again = true; again; )
        {
            again = false;
            while (start < end && char.IsWhiteSpace(Input[start]))
            {
                start++;
            }

            foreach (var lead in s_leads)
            {
                if (
                    end - start > lead.Length
                    && string.Compare(Input, start, lead, 0, lead.Length, StringComparison.OrdinalIgnoreCase) == 0
                )
                {
                    start += lead.Length;
                    again = true;
                }
            }
        }

        while (end > start && Input[end - 1] is ' ' or '.' or '的')
        {
            end--;
        }

        return (start, end);
    }
}
