using System.CommandLine;
using System.Text.Json;
using Throughline.Cases.Contract;
using Throughline.Cli.Files;
using Throughline.Cli.Output;
using Throughline.Extraction.Mentions;
using Throughline.Model;
using Throughline.Text;

namespace Throughline.Cli.Commands;

/// <summary><c>annotate</c>: marks names, dates, money and quantities in plain texts, without a case.</summary>
internal sealed class AnnotateCommand : ICommandSource
{
    private readonly Option<string> _in = new("--in") { Description = "JSON lines {id, text}", Required = true };

    public IEnumerable<Command> Commands(TimeProvider time)
    {
        var command = new Command(
            "annotate",
            "Marks names and things in plain texts: PER, ORG, LOC, PRODUCT, DATE, MONEY, QUANTITY. Offsets count Unicode code points.\n\n"
                + "Example: throughline annotate --in texts.jsonl --format jsonl"
        )
        {
            _in,
        };
        command.SetAction(Run);
        yield return command;
    }

    private Task<int> Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (terminal, path) = (Terminal.Of(parsed), parsed.GetValue(_in)!);
        // A first pass finds a bad line before anything is written; texts are not held, so a file may be of any size.
        foreach (var (line, value) in JsonLines.Read(path))
        {
            Check(path, line, value);
        }

        var texts = JsonLines
            .Read(path)
            .Select(line =>
            {
                cancellationToken.ThrowIfCancellationRequested();
                return (Id: line.Value.GetProperty("id"), Text: line.Value.GetProperty("text").GetString()!);
            });
        if (terminal.Format is OutputFormat.Json or OutputFormat.Jsonl)
        {
            Results.Write(terminal, texts.Select(t => Line(t.Id, t.Text)));
        }
        else
        {
            Results.Write(
                terminal,
                texts.SelectMany(t => Rows(t.Id, t.Text)),
                ("Id", "id"),
                ("Start", "start"),
                ("End", "end"),
                ("Type", "type"),
                ("Text", "text")
            );
        }

        return Task.FromResult(ExitCode.Done);
    }

    private static void Check(string path, int line, JsonElement value)
    {
        if (!value.TryGetProperty("id", out var id) || id.ValueKind is not (JsonValueKind.String or JsonValueKind.Number))
        {
            throw new UsageException($"{path}, line {line}: expected a property 'id' with a string or number");
        }

        if (!value.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String)
        {
            throw new UsageException($"{path}, line {line}: expected a property 'text' with a string");
        }

        try
        {
            text.GetString();
        }
        catch (InvalidOperationException)
        {
            throw new UsageException($"{path}, line {line}: 'text' holds half of a surrogate pair, which is no Unicode text");
        }
    }

    private static IEnumerable<(int Start, int End, TextSpan Span)> Spans(string text)
    {
        var offsets = new CodePoints(text);
        return MentionFinder.Find(text, Languages.Of(text)).Select(s => (offsets.Of(s.Start), offsets.Of(s.End), s));
    }

    private static string Line(JsonElement id, string text) =>
        ContractLine.Of(json =>
        {
            json.WriteStartObject();
            json.WritePropertyName("id");
            id.WriteTo(json);
            json.WriteStartArray("entities");
            foreach (var (start, end, span) in Spans(text))
            {
                json.WriteStartArray();
                json.WriteNumberValue(start);
                json.WriteNumberValue(end);
                json.WriteStringValue(span.Type);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });

    // For a person and for CSV: one row for each marked stretch.
    private static IEnumerable<string> Rows(JsonElement id, string text) =>
        Spans(text)
            .Select(s =>
                ContractLine.Of(json =>
                {
                    json.WriteStartObject();
                    json.WritePropertyName("id");
                    id.WriteTo(json);
                    json.WriteNumber("start", s.Start);
                    json.WriteNumber("end", s.End);
                    json.WriteString("type", s.Span.Type);
                    json.WriteString("text", s.Span.Text);
                    json.WriteEndObject();
                })
            );
}
