using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Spectre.Console;

namespace Throughline.Cli.Output;

/// <summary>Writes a command's results in the form that was asked for; each result is one JSON object.</summary>
internal static class Results
{
    private static readonly JsonSerializerOptions s_indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes many results.</summary>
    /// <param name="terminal">Where and how.</param>
    /// <param name="lines">JSON objects without line ends, in order; read once.</param>
    /// <param name="columns">For people: column titles with the path of the value (<c>subject.name</c>).</param>
    public static void Write(Terminal terminal, IEnumerable<string> lines, params (string Title, string Path)[] columns)
    {
        switch (terminal.Format)
        {
            case OutputFormat.Jsonl:
                foreach (var line in lines)
                {
                    terminal.Out.WriteLine(line);
                }

                break;
            case OutputFormat.Json:
                terminal.Out.Write('[');
                terminal.Out.Write(string.Join(",\n", lines));
                terminal.Out.WriteLine(']');
                break;
            case OutputFormat.Csv:
                Csv(terminal.Out, lines);
                break;
            default:
                ShowTable(terminal, lines, columns);
                break;
        }

        terminal.Out.Flush();
    }

    /// <summary>Writes one result.</summary>
    /// <param name="terminal">Where and how.</param>
    /// <param name="line">The JSON object.</param>
    /// <param name="show">Shows it to a person; null shows the JSON indented.</param>
    public static void Write(Terminal terminal, string line, Action? show = null)
    {
        if (terminal.Format == OutputFormat.Csv)
        {
            Csv(terminal.Out, [line]);
        }
        else if (terminal.Format != OutputFormat.Text)
        {
            terminal.Out.WriteLine(line);
        }
        else if (show is not null)
        {
            show();
        }
        else
        {
            using var json = JsonDocument.Parse(line);
            terminal.Out.WriteLine(JsonSerializer.Serialize(json.RootElement, s_indented));
        }

        terminal.Out.Flush();
    }

    private static void ShowTable(Terminal terminal, IEnumerable<string> lines, (string Title, string Path)[] columns)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var (title, _) in columns)
        {
            table.AddColumn(new TableColumn($"[grey]{Markup.Escape(title)}[/]"));
        }

        foreach (var line in lines)
        {
            using var json = JsonDocument.Parse(line);
            table.AddRow(columns.Select(c => Markup.Escape(Short(At(json.RootElement, c.Path)))).ToArray());
        }

        if (table.Rows.Count == 0)
        {
            terminal.Hint("Nothing found.");
            return;
        }

        terminal.Screen.Write(table);
    }

    private static string At(JsonElement element, string path)
    {
        foreach (var step in path.Split('.'))
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                return string.Join("; ", element.EnumerateArray().Select(e => At(e, path[path.IndexOf(step, StringComparison.Ordinal)..])));
            }

            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(step, out element))
            {
                return "";
            }
        }

        return Text(element);
    }

    private static string Text(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.String => element.GetString()!,
            JsonValueKind.Null or JsonValueKind.Undefined => "",
            JsonValueKind.Array when element.EnumerateArray().All(e => e.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array)) =>
                string.Join("; ", element.EnumerateArray().Select(Text)),
            _ => element.GetRawText(),
        };

    private static string Short(string text)
    {
        text = text.ReplaceLineEndings(" ").Replace('\t', ' ');
        return text.Length <= 120 ? text : text[..117] + "...";
    }

    /// <summary>A JSON object as a row of CSV, with its line end.</summary>
    public static string CsvRow(string line, string[] header)
    {
        using var json = JsonDocument.Parse(line);
        var cells = header.Select(h => Cell(json.RootElement.TryGetProperty(h, out var value) ? Flat(value) : ""));
        return string.Join(',', cells) + "\r\n";
    }

    private static void Csv(StreamWriter output, IEnumerable<string> lines)
    {
        string[]? header = null;
        foreach (var line in lines)
        {
            if (header is null)
            {
                using var json = JsonDocument.Parse(line);
                header = [.. json.RootElement.EnumerateObject().Select(p => p.Name)];
                output.Write(string.Join(',', header.Select(Cell)) + "\r\n");
            }

            output.Write(CsvRow(line, header));
        }
    }

    // A party is shown by its name; other nested values stay JSON.
    private static string Flat(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && (value.TryGetProperty("name", out var inner) || value.TryGetProperty("value", out inner))
            ? Text(inner)
            : Text(value);

    private static string Cell(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0
            ? text
            : new StringBuilder(text).Replace("\"", "\"\"").Insert(0, '"').Append('"').ToString();
}
