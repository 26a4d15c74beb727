using System.CommandLine;
using Throughline.Cases.Contract;
using Throughline.Cli.Files;
using Throughline.Cli.Output;

namespace Throughline.Cli.Commands;

/// <summary><c>search</c>: full-text search over the case's documents.</summary>
internal sealed class SearchCommand : ICommandSource
{
    private readonly Argument<string> _text = new("TEXT") { Description = "Words; Chinese by any two or more characters" };
    private readonly Option<string> _case = OpenedCase.Option();
    private readonly Option<int> _limit = new("--limit") { Description = "Most hits", DefaultValueFactory = _ => 50 };

    public IEnumerable<Command> Commands(TimeProvider time)
    {
        var command = new Command(
            "search",
            "Finds words in the documents, in any script.\n\nExample: throughline search 航空 --case river.case"
        )
        {
            _text,
            _case,
            _limit,
        };
        command.SetAction(
            async (parsed, ct) =>
            {
                var terminal = Terminal.Of(parsed);
                await using var opened = await OpenedCase.OpenAsync(parsed.GetValue(_case)!, create: false, time, ct);
                var hits = await opened.SearchAsync(parsed.GetValue(_text)!, parsed.GetValue(_limit), ct);
                var offsets = await opened.OffsetsAsync(ct);
                Results.Write(
                    terminal,
                    hits.Select(h =>
                        ContractLine.Of(json =>
                        {
                            json.WriteStartObject();
                            json.WriteString("document", h.Document);
                            json.WriteString("path", h.Path);
                            json.WriteNumber("start", offsets.Of(h.Document, h.Start));
                            json.WriteNumber("end", offsets.Of(h.Document, h.End));
                            json.WriteString("snippet", h.Snippet);
                            json.WriteEndObject();
                        })
                    ),
                    ("Path", "path"),
                    ("Passage", "snippet")
                );
                return ExitCode.Done;
            }
        );
        yield return command;
    }
}
