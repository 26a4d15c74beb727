using System.CommandLine;
using Throughline.Cases.Contract;
using Throughline.Cli.Files;
using Throughline.Cli.Output;
using Throughline.Model;

namespace Throughline.Cli.Commands;

/// <summary>The commands that list what a case holds: documents, claims, entities, leads, contradictions, unknowns, timeline, audit.</summary>
internal sealed class CaseListCommands : ICommandSource
{
    private readonly Option<string?> _about = new("--about") { Description = "Only claims about a party: a name, an identifier or an id" };

    public IEnumerable<Command> Commands(TimeProvider time)
    {
        yield return List(
            time,
            "documents",
            "Lists what was taken in.",
            context => context.Snapshot.Documents.Select(d => ContractLine.Of(json => DocumentJson.Write(json, d))),
            ("Path", "path"),
            ("Kind", "kind"),
            ("Language", "language"),
            ("Pages", "pages"),
            ("Status", "status"),
            ("Why", "reason")
        );
        yield return Claims(time);
        yield return List(
            time,
            "entities",
            "Lists the resolved parties and things as FollowTheMoney entities.",
            context => context.Snapshot.Parties.Select(p => ContractLine.Of(json => EntityJson.Write(json, p, context.Snapshot))),
            ("Id", "id"),
            ("Name", "caption"),
            ("Schema", "schema"),
            ("Names", "properties.name"),
            ("First", "firstSeen"),
            ("Last", "lastSeen")
        );
        yield return List(
            time,
            "detect",
            "Lists the leads: patterns to look at, with their evidence, innocent explanations and what would refute them.",
            context => context.Snapshot.Leads.Select(l => ContractLine.Of(json => LeadJson.Write(json, l, context))),
            ("Score", "score"),
            ("Pattern", "detection"),
            ("Lead", "title"),
            ("Id", "id")
        );
        yield return List(
            time,
            "contradictions",
            "Lists disputed facts, the sides next to each other.",
            context => context.Snapshot.Contradictions.Select(c => ContractLine.Of(json => ContradictionJson.Write(json, c, context))),
            ("Kind", "kind"),
            ("What", "text"),
            ("Quotes", "evidence.quote")
        );
        yield return List(
            time,
            "unknowns",
            "Lists open questions: what the material does not say, withholds or leaves without a document.",
            context => context.Snapshot.Questions.Select(q => ContractLine.Of(json => QuestionJson.Write(json, q, context))),
            ("Kind", "kind"),
            ("Question", "text"),
            ("Answered by", "answeredBy")
        );
        yield return List(
            time,
            "timeline",
            "Lists dated events in order.",
            context => context.Snapshot.Timeline.Select(e => ContractLine.Of(json => TimelineJson.Write(json, e))),
            ("When", "time"),
            ("Lane", "kind"),
            ("What", "text")
        );
    }

    private Command Claims(TimeProvider time)
    {
        var folder = OpenedCase.Option();
        var command = new Command(
            "claims",
            "Lists the claims, each with its quote and place.\n\nExample: throughline claims --case river.case --about \"Plant JSC\""
        )
        {
            folder,
            _about,
        };
        command.SetAction(
            async (parsed, ct) =>
            {
                var terminal = Terminal.Of(parsed);
                await using var opened = await OpenedCase.OpenAsync(parsed.GetValue(folder)!, create: false, time, ct);
                var context = new ContractContext(await opened.SnapshotAsync(ct), await opened.OffsetsAsync(ct));
                IEnumerable<Claim> claims = context.Snapshot.Claims;
                if (parsed.GetValue(_about) is { } about)
                {
                    var parties = (await opened.FindPartiesAsync(about, ct)).Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
                    claims = claims.Where(c =>
                        Mentions(c).Any(m => parties.Contains(context.Snapshot.PartyOf.GetValueOrDefault(m.Id, m.Id)))
                    );
                }

                Results.Write(
                    terminal,
                    claims.Select(c => ContractLine.Of(json => ClaimJson.Write(json, c, context))),
                    ("Subject", "subject.name"),
                    ("Predicate", "predicate"),
                    ("Object", "object.name"),
                    ("Value", "object.value"),
                    ("When", "time"),
                    ("Quote", "evidence.quote"),
                    ("Path", "evidence.path")
                );
                return ExitCode.Done;
            }
        );
        return command;
    }

    private static IEnumerable<EntityRef> Mentions(Claim claim) =>
        new[]
        {
            claim.Subject,
            claim.Object,
            claim.Qualifiers.Concerns,
            claim.Qualifiers.To,
            claim.Qualifiers.From,
            claim.Qualifiers.Via,
        }.OfType<EntityRef>();

    private static Command List(
        TimeProvider time,
        string name,
        string description,
        Func<ContractContext, IEnumerable<string>> lines,
        params (string Title, string Path)[] columns
    )
    {
        var folder = OpenedCase.Option();
        var command = new Command(name, $"{description}\n\nExample: throughline {name} --case river.case --format jsonl") { folder };
        command.SetAction(
            async (parsed, ct) =>
            {
                var terminal = Terminal.Of(parsed);
                await using var opened = await OpenedCase.OpenAsync(parsed.GetValue(folder)!, create: false, time, ct);
                var context = new ContractContext(await opened.SnapshotAsync(ct), await opened.OffsetsAsync(ct));
                Results.Write(terminal, lines(context), columns);
                return ExitCode.Done;
            }
        );
        return command;
    }
}
