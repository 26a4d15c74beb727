using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Throughline.Cases;
using Throughline.Cases.Contract;
using Throughline.Model;

namespace Throughline.Server.Claims;

/// <summary>Claims and evidence of one snapshot as the workbench shows them.</summary>
internal sealed class ClaimViews
{
    // What is looked up per snapshot is kept as long as the snapshot itself.
    private static readonly ConditionalWeakTable<CaseSnapshot, Lookups> s_lookups = [];
    private static readonly ConditionalWeakTable<CaseSnapshot, Offsets> s_offsets = [];
    private readonly Lookups _lookups;
    private readonly Offsets _offsets;

    private ClaimViews(CaseSnapshot snapshot, Offsets offsets)
    {
        Snapshot = snapshot;
        _offsets = offsets;
        _lookups = s_lookups.GetValue(snapshot, static s => new Lookups(s));
    }

    public CaseSnapshot Snapshot { get; }

    /// <summary>The documents by id.</summary>
    public IReadOnlyDictionary<string, DocumentInfo> Documents => _lookups.Documents;

    public static async Task<ClaimViews> OfAsync(Case opened, CancellationToken stop)
    {
        var snapshot = await opened.SnapshotAsync(stop);
        if (!s_offsets.TryGetValue(snapshot, out var offsets))
        {
            offsets = await opened.OffsetsAsync(stop);
            s_offsets.AddOrUpdate(snapshot, offsets);
        }

        return new(snapshot, offsets);
    }

    public ClaimRow Row(Claim claim)
    {
        var main = claim.Evidence[0];
        var predicate = Predicates.FindOrNull(claim.Predicate);
        return new()
        {
            Id = claim.Id,
            Subject = Ref(claim.Subject),
            Predicate = claim.Predicate,
            Verb = predicate?.Verb ?? claim.Predicate,
            Kind = predicate?.Kind ?? PredicateKind.Statement,
            Object = RefOrNull(claim.Object),
            Value = claim.Disclosure == Disclosure.Open ? claim.Value : null,
            Concerns = RefOrNull(claim.Qualifiers.Concerns),
            Sentence = main.Quote,
            Language = main.Language,
            Time = claim.Time?.ToString(),
            Place = claim.Place?.Name,
            Amount = claim.Amount?.Verbatim,
            Quantity = claim.Quantity?.Verbatim,
            Denied = _lookups.Denied.Contains(claim.Id),
            Disputed = _lookups.Disputed.Contains(claim.Id),
            MachineProposed = claim.IsMachineProposed,
            Status = Snapshot.ReviewOf(claim.Id),
            Document = main.Document,
            Path = main.Path,
            Page = main.Page,
            Cell = main.Cell,
            Start = _offsets.Of(main.Document, main.Start),
            End = _offsets.Of(main.Document, main.End),
            Grade = claim.Grade.ToString(),
            Confidence = Math.Round(claim.Confidence, 4),
        };
    }

    public PartyRef Ref(EntityRef mention) => new(Snapshot.PartyOf.GetValueOrDefault(mention.Id, mention.Id), mention.Name, mention.Schema);

    public PartyRef? RefOrNull(EntityRef? mention) => mention is null ? null : Ref(mention);

    /// <summary>A party by id with its caption.</summary>
    public PartyRef Party(string id) => Snapshot.PartyOrNull(id) is { } party ? Of(party) : new(id, id, "Thing");

    public static PartyRef Of(Party party) => new(party.Id, party.Caption, party.Schema);

    public ImmutableArray<EvidenceView> Evidence(IEnumerable<Evidence> evidence, string? claim = null) =>
        [.. evidence.Select(e => Evidence(e, claim))];

    public EvidenceView Evidence(Evidence e, string? claim, string before = "", string after = "") =>
        new(
            claim,
            e.Document,
            e.Path,
            Documents.GetValueOrDefault(e.Document)?.Sha256 ?? "",
            e.Page,
            e.Cell,
            _offsets.Of(e.Document, e.Start),
            _offsets.Of(e.Document, e.End),
            e.Quote,
            before,
            after,
            e.Language,
            e.Boxes
        );

    /// <summary>The offset in code points.</summary>
    public int Offset(string document, int utf16) => _offsets.Of(document, utf16);

    /// <summary>How many claims rest on a document.</summary>
    public int ClaimsIn(string document) => _lookups.ClaimsByDocument.GetValueOrDefault(document);

    /// <summary>Contradictions that a claim stands in.</summary>
    public IEnumerable<Contradiction> Contradictions(string claim) => Snapshot.Contradictions.Where(c => c.Claims.Contains(claim));

    /// <summary>Answers (denials, silence, policy lines) to a claim.</summary>
    public IEnumerable<Claim> Answers(string claim) => _lookups.Answers[claim];

    /// <summary>The name that a mention id stands for, with where it was read.</summary>
    public string MentionName(string id) => _lookups.Mentions.GetValueOrDefault(id, id);

    /// <summary>Qualifiers as named details.</summary>
    public static ImmutableArray<DetailView> Details(Qualifiers q)
    {
        var named = new (string Name, string? Value)[]
        {
            ("Goods", q.Concerns?.Name),
            ("To", q.To?.Name),
            ("From", q.From?.Name),
            ("Via", q.Via?.Name),
            ("Basis", q.Basis),
            ("Percent", q.Percent?.ToString(CultureInfo.InvariantCulture)),
        };
        return
        [
            .. named.Where(n => n.Value is not null).Select(n => new DetailView(n.Name, n.Value!)),
            .. q.Details.Select(d => new DetailView(d.Key, d.Value)),
        ];
    }

    private sealed class Lookups
    {
        public Lookups(CaseSnapshot snapshot)
        {
            Documents = snapshot.Documents.ToDictionary(d => d.Id, StringComparer.Ordinal);
            Disputed = snapshot.Contradictions.SelectMany(c => c.Claims).ToHashSet(StringComparer.Ordinal);
            Answers = snapshot
                .Claims.SelectMany(c => c.Answers.Select(a => (Answered: a, Claim: c)))
                .ToLookup(x => x.Answered, x => x.Claim, StringComparer.Ordinal);
            Denied = snapshot
                .Claims.Where(c => c.Response == ResponseKind.Denied)
                .SelectMany(c => c.Answers)
                .ToHashSet(StringComparer.Ordinal);
            ClaimsByDocument = snapshot
                .Claims.GroupBy(c => c.Evidence[0].Document, StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
            Mentions = new(StringComparer.Ordinal);
            foreach (var claim in snapshot.Claims)
            {
                foreach (var mention in MentionsOf(claim))
                {
                    Mentions.TryAdd(mention.Id, $"{mention.Name} ({claim.Evidence[0].Path})");
                }
            }
        }

        public Dictionary<string, DocumentInfo> Documents { get; }
        public HashSet<string> Disputed { get; }
        public HashSet<string> Denied { get; }
        public ILookup<string, Claim> Answers { get; }
        public Dictionary<string, int> ClaimsByDocument { get; }
        public Dictionary<string, string> Mentions { get; }
    }

    /// <summary>Every mention in a claim.</summary>
    public static IEnumerable<EntityRef> MentionsOf(Claim claim) =>
        new[]
        {
            claim.Subject,
            claim.Object,
            claim.Qualifiers.Concerns,
            claim.Qualifiers.To,
            claim.Qualifiers.From,
            claim.Qualifiers.Via,
        }.OfType<EntityRef>();
}
