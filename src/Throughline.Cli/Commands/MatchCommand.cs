using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Throughline.Cases.Contract;
using Throughline.Cli.Files;
using Throughline.Cli.Output;
using Throughline.Screening;

namespace Throughline.Cli.Commands;

/// <summary><c>match</c>: scores given pairs of entities.</summary>
internal sealed class MatchCommand : ICommandSource
{
    private readonly Option<string> _in = new("--in") { Description = "JSON lines {left, right, judgement?}", Required = true };
    private readonly Option<double> _threshold = new("--threshold")
    {
        Description = "Score at and over which a pair matches",
        DefaultValueFactory = _ => 0.7,
    };
    private readonly Option<bool> _summary = new("--summary") { Description = "Prints precision, recall and F1 against the judgements" };

    public IEnumerable<Command> Commands(TimeProvider time)
    {
        var command = new Command(
            "match",
            "Scores pairs of FollowTheMoney entities, with reasons.\n\nExample: throughline match --in pairs.jsonl --summary"
        )
        {
            _in,
            _threshold,
            _summary,
        };
        command.SetAction(parsed => Run(parsed));
        yield return command;
    }

    private int Run(ParseResult parsed)
    {
        var (threshold, path) = (parsed.GetValue(_threshold), parsed.GetValue(_in)!);
        var scored = JsonLines.Read(path).Select(line => Score(path, line.Line, line.Value, threshold));
        if (!parsed.GetValue(_summary))
        {
            Results.Write(Terminal.Of(parsed), scored.Select(s => s.Line), ("Score", "score"), ("Match", "match"));
            return ExitCode.Done;
        }

        var (tp, fp, fn, tn) = (0, 0, 0, 0);
        foreach (var (_, match, judgement) in scored)
        {
            _ = (match, judgement) switch
            {
                (true, "positive") => tp++,
                (true, "negative") => fp++,
                (false, "positive") => fn++,
                (false, "negative") => tn++,
                _ => 0,
            };
        }

        var (precision, recall) = (tp + fp == 0 ? 0 : (double)tp / (tp + fp), tp + fn == 0 ? 0 : (double)tp / (tp + fn));
        var f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        var line = ContractLine.Of(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("precision", Math.Round(precision, 4));
            json.WriteNumber("recall", Math.Round(recall, 4));
            json.WriteNumber("f1", Math.Round(f1, 4));
            json.WriteNumber("truePositives", tp);
            json.WriteNumber("falsePositives", fp);
            json.WriteNumber("falseNegatives", fn);
            json.WriteNumber("trueNegatives", tn);
            json.WriteNumber("threshold", threshold);
            json.WriteEndObject();
        });
        var terminal = Terminal.Of(parsed, OutputFormat.Json);
        Results.Write(
            terminal,
            line,
            () =>
                terminal.Out.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"precision {precision:0.0000}  recall {recall:0.0000}  F1 {f1:0.0000}  ({tp} + {fp} + {fn} + {tn} pairs)"
                    )
                )
        );
        return ExitCode.Done;
    }

    private static (string Line, bool Match, string? Judgement) Score(string path, int number, JsonElement pair, double threshold)
    {
        if (!pair.TryGetProperty("left", out var left) || !pair.TryGetProperty("right", out var right))
        {
            throw new UsageException($"{path}, line {number}: expected properties left and right");
        }

        var comparison = EntityComparison.Of(EntityReader.Read(left, "left"), EntityReader.Read(right, "right"));
        var match = comparison.Score >= threshold;
        var line = ContractLine.Of(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("score", Math.Round(comparison.Score, 4));
            json.WriteBoolean("match", match);
            json.WriteParts("explanation", comparison.Parts);
            json.WriteEndObject();
        });
        return (line, match, pair.TryGetProperty("judgement", out var j) ? j.GetString() : null);
    }
}
