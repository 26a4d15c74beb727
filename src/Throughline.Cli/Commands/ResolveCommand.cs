using System.CommandLine;
using System.Globalization;
using System.Text;
using Throughline.Cases.Records;
using Throughline.Cli.Files;
using Throughline.Cli.Output;
using Throughline.Model;
using Throughline.Resolution;

namespace Throughline.Cli.Commands;

/// <summary><c>resolve</c>: which records are the same party, without a case.</summary>
internal sealed class ResolveCommand : ICommandSource
{
    private readonly Option<string[]> _in = new("--in")
    {
        Description = "FollowTheMoney JSON lines, or CSV with a column 'name'",
        Required = true,
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string> _out = new("--out") { Description = "CSV to write: id, canonical_id, probability", Required = true };
    private readonly Option<string?> _map = new("--map") { Description = "A mapping file (not built yet)" };

    public IEnumerable<Command> Commands(TimeProvider time)
    {
        var command = new Command(
            "resolve",
            "Finds which records are the same party.\n\nExample: throughline resolve --in customers.csv suppliers.jsonl --out clusters.csv"
        )
        {
            _in,
            _out,
            _map,
        };
        command.SetAction((parsed, ct) => RunAsync(parsed, ct));
        yield return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(_map) is not null)
        {
            throw new UsageException(
                "--map is not built yet; rename the columns to FollowTheMoney properties (name, country, birthDate, address, identifier)"
            );
        }

        var terminal = Terminal.Of(parsed);
        var (records, claims) = (new List<(string Id, string Mention)>(), new List<Claim>());
        foreach (var path in parsed.GetValue(_in)!)
        {
            foreach (var row in RecordFile.Read(path))
            {
                records.Add((row.Entity.Id, EntityClaims.MentionId(row.Entity, path, row.Number)));
                claims.AddRange(EntityClaims.Of(row.Entity, path, row.Number));
            }
        }

        var resolved = new Resolver().Resolve(claims, [], cancellationToken);
        var idOf = records.DistinctBy(r => r.Mention).ToDictionary(r => r.Mention, r => r.Id, StringComparer.Ordinal);
        var canonical = new Dictionary<string, (string Id, double Probability)>(StringComparer.Ordinal);
        foreach (var party in resolved.Parties)
        {
            var members = party.Mentions.Where(idOf.ContainsKey).ToList();
            var name = members.Select(m => idOf[m]).Order(StringComparer.Ordinal).FirstOrDefault();
            foreach (var member in members)
            {
                var best = party.Merges.Where(m => m.Left == member || m.Right == member).Select(m => m.Score).DefaultIfEmpty(1).Max();
                canonical[member] = (name!, best);
            }
        }

        await WholeFile.WriteAsync(
            parsed.GetValue(_out)!,
            stream =>
            {
                using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\n" };
                writer.WriteLine("id,canonical_id,probability");
                foreach (var (id, mention) in records)
                {
                    var (root, probability) = canonical.GetValueOrDefault(mention, (id, 1));
                    writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Cell(id)},{Cell(root)},{probability:0.####}"));
                }
            }
        );
        terminal.Hint($"{records.Count} records, {canonical.Values.Select(c => c.Id).Distinct(StringComparer.Ordinal).Count()} parties");
        return ExitCode.Done;
    }

    private static string Cell(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
