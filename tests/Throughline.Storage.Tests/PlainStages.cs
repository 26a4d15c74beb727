using System.Collections.Immutable;
using System.Text;
using Throughline.Cases;
using Throughline.Documents;
using Throughline.Extraction;
using Throughline.Model;
using Throughline.Resolution;
using Throughline.Screening;

namespace Throughline.Storage.Tests;

/// <summary>Small real stages: UTF-8 text, a claim for each line "A paid B", one party for each name, a lead for each payment.
/// A line "--- name" begins a member, as in an archive.</summary>
internal static class PlainStages
{
    public static CaseStages Create() =>
        CaseStages.Default with
        {
            ReadVersion = "plain/1",
            DeriveVersion = "plain/1",
            Read = Read,
            Extract = Extract,
            Watch = null,
            Resolve = Resolve,
            LoadLists = (paths, _) => Task.FromResult(Lists(paths)),
            Screen = lists => query => Screen(lists, query),
            Detect = Detect,
        };

    private static ReadOutcome Read(string path, ReadOnlyMemory<byte> content, ReadLimits limits, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var text = Encoding.UTF8.GetString(content.Span);
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            return new([], [new(path, "expected text, found a zero byte: convert it", null)]);
        }

        var parts = text.Split("--- ");
        var members = parts
            .Skip(1)
            .Select(p => p.Split('\n', 2))
            .Select(p => Document($"{path}!/{p[0]}", p[1], Encoding.UTF8.GetBytes(p[1]), path));
        return new([Document(path, parts[0], content, null), .. members], []);
    }

    private static ReadDocument Document(string path, string text, ReadOnlyMemory<byte> bytes, string? container)
    {
        var sha256 = CaseJson.Sha256(bytes.Span);
        var document = new Document
        {
            Id = StableId.Of("d", sha256, path),
            Sha256 = sha256,
            Path = path,
            MediaType = "text/plain",
            Text = text,
            Reader = "plain/1",
            Length = bytes.Length,
            Pages = [new Page(1, 0, text.Length)],
        };
        return new(document, bytes, container);
    }

    private static ExtractionResult Extract(Document document)
    {
        var claims = ImmutableArray.CreateBuilder<Claim>();
        var start = 0;
        foreach (var line in document.Text.Split('\n'))
        {
            var names = line.Split(" paid ");
            if (names.Length == 2)
            {
                claims.Add(Claim(document, start, start + line.Length, names[0], names[1]));
            }

            start += line.Length + 1;
        }

        return new("memo", [], claims.ToImmutable(), []);
    }

    private static Claim Claim(Document document, int start, int end, string payer, string payee)
    {
        var at = Evidence.In(document, start, end);
        var (subject, target) = (Mention(document, payer), Mention(document, payee));
        return new Claim
        {
            Id = Model.Claim.IdOf(at, subject, "paid", target, null),
            Subject = subject,
            Predicate = "paid",
            Object = target,
            Epistemic = Epistemic.Documented,
            Evidence = [at],
            Extractor = "plain/1",
            Time = TimeRange.ParseOrNull("2024-06"),
        };
    }

    private static EntityRef Mention(Document document, string name) =>
        EntityRef.Mentioned(document.Id, name.ToLowerInvariant(), name, "Company");

    private static ResolvedParties Resolve(
        IReadOnlyList<Claim> claims,
        IReadOnlyList<Judgement> judgements,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        var mentions = claims
            .SelectMany(c => new[] { c.Subject, c.Object! })
            .DistinctBy(m => m.Id)
            .OrderBy(m => m.Id, StringComparer.Ordinal);
        var apart = judgements.Where(j => j.Verdict == JudgementVerdict.Different).Select(j => j.Left).ToHashSet(StringComparer.Ordinal);
        var parties = mentions
            .GroupBy(m => m.Name + (apart.Contains(m.Id) ? "#" : ""), StringComparer.Ordinal)
            .Select(g => new Party
            {
                Id = StableId.Of("p", g.First().Id),
                Caption = g.First().Name,
                Schema = "Company",
                Names = [g.First().Name],
                Mentions = [.. g.Select(m => m.Id)],
            })
            .OrderBy(p => p.Id, StringComparer.Ordinal)
            .ToImmutableArray();
        var partyOf = parties
            .SelectMany(p => p.Mentions.Select(m => (m, p.Id)))
            .ToImmutableSortedDictionary(m => m.m, m => m.Id, StringComparer.Ordinal);
        return new(parties, partyOf);
    }

    private static Watchlists Lists(IReadOnlyList<string> paths)
    {
        var listings = ImmutableArray.Create(
            new Listing
            {
                Authority = "EU",
                Instrument = "Test",
                EntryId = "1",
                SourceFile = "list.txt",
                SourceSha256 = "",
            }
        );
        var entities = paths
            .SelectMany(File.ReadLines)
            .Select(n => new ListedEntity(Entity.Of("l-" + n, "Company", [("name", n)]), listings))
            .ToImmutableArray();
        var sources = paths.Select(p => new ListSource("test", "EU", entities.Length, entities.Length, null, p, ""));
        return new([.. sources], entities, []);
    }

    private static ImmutableArray<ScreeningHit> Screen(Watchlists lists, ScreeningQuery query) =>
        [
            .. lists
                .Entities.Where(e => e.Entity.Caption == query.Entity.Caption)
                .Select(e => new ScreeningHit(e.Entity.Id, "Company", e.Entity.Caption, 1, true, [new("name", 1, "same")], e.Listings)),
        ];

    private static Findings Detect(Detections.DetectionInput input)
    {
        var leads = input.Network.Claims.Select(c => new Lead
        {
            Id = StableId.Of("l", c.Id),
            Detection = "D00",
            Title = $"{c.Subject.Name} paid {c.ObjectText}",
            Score = input.Network.Parties.Any(p => !p.Hits.IsEmpty && p.Caption == c.ObjectText) ? 1 : 0.5,
            Subjects = [new(input.Network.PartyOf[c.Subject.Id], c.Subject.Name)],
            Claims = [c.Id],
            Evidence = c.Evidence,
        });
        return new([.. leads.OrderBy(l => l.Id, StringComparer.Ordinal)], [], [], []);
    }
}
