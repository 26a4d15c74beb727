using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using Throughline.Model;
using Throughline.Network;

namespace Throughline.Cases;

/// <summary>The case at one moment: immutable, safe for several threads.</summary>
/// <remarks>Claims that a reviewer rejected, or that a language model proposed and nobody accepted yet, feed no projection but stay in <see cref="Claims"/>.</remarks>
public sealed class CaseSnapshot
{
    private readonly Lazy<EvidenceNetwork> _network;
    private readonly Lazy<ImmutableDictionary<string, Claim>> _claimById;
    private readonly Lazy<ImmutableDictionary<string, Party>> _partyById;

    private readonly Lazy<Dictionary<string, (string? First, string? Last)>> _seen;

    /// <summary>An empty case.</summary>
    public CaseSnapshot()
    {
        _network = new(() => new EvidenceNetwork([.. Claims.Where(Feeds)], Parties, PartyOf));
        _claimById = new(() => Claims.ToImmutableDictionary(c => c.Id, StringComparer.Ordinal));
        _seen = new(Seen);
        _partyById = new(() => Parties.ToImmutableDictionary(p => p.Id, StringComparer.Ordinal));
    }

    /// <summary>The case's name (its folder's).</summary>
    public string Name { get; init; } = "";

    /// <summary>The inventory, sorted by path, then id.</summary>
    public ImmutableArray<DocumentInfo> Documents { get; init; } = [];

    /// <summary>Every claim with its origin assigned, sorted by document path, place in the text, id; rejected ones included.</summary>
    public ImmutableArray<Claim> Claims { get; init; } = [];

    /// <summary>What reviewers decided, by claim id; a claim that nobody looked at is not in it.</summary>
    public ImmutableSortedDictionary<string, ReviewStatus> Reviews { get; init; } = Empty<ReviewStatus>();

    /// <summary>The parties with their watchlist hits, sorted by id.</summary>
    public ImmutableArray<Party> Parties { get; init; } = [];

    /// <summary>Party id by mention id.</summary>
    public ImmutableSortedDictionary<string, string> PartyOf { get; init; } = Empty<string>();

    /// <summary>The leads, best first.</summary>
    public ImmutableArray<Lead> Leads { get; init; } = [];

    /// <summary>The contradictions, sorted by id.</summary>
    public ImmutableArray<Contradiction> Contradictions { get; init; } = [];

    /// <summary>The open questions.</summary>
    public ImmutableArray<OpenQuestion> Questions { get; init; } = [];

    /// <summary>Dated events in order.</summary>
    public ImmutableArray<TimelineEvent> Timeline { get; init; } = [];

    /// <summary>The watchlist files in use; <see cref="ListSource.Source"/> is the path inside the case.</summary>
    public ImmutableArray<ListSource> Lists { get; init; } = [];

    /// <summary>The listed entities that hits point to, by id.</summary>
    public ImmutableSortedDictionary<string, Entity> Listed { get; init; } = Empty<Entity>();

    /// <summary>The day for which hits and leads were computed.</summary>
    public LocalDate AsOf { get; init; }

    /// <summary>Fingerprint of everything that the projections were computed from.</summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>The evidence network over the claims that feed it; built when first asked for.</summary>
    public EvidenceNetwork Network => _network.Value;

    /// <summary>A claim by id; null where the case has none.</summary>
    public Claim? ClaimOrNull(string id) => _claimById.Value.GetValueOrDefault(id);

    /// <summary>A party by its id or the id of one of its mentions; null where the case has none.</summary>
    public Party? PartyOrNull(string id) => _partyById.Value.GetValueOrDefault(PartyOf.GetValueOrDefault(id, id));

    /// <summary>The decision about a claim.</summary>
    public ReviewStatus ReviewOf(string claimId) => Reviews.GetValueOrDefault(claimId, ReviewStatus.Unreviewed);

    /// <summary>Whether a claim feeds the projections.</summary>
    public bool Feeds(Claim claim) => claim.Feeds(ReviewOf(claim.Id));

    /// <summary>The same case with what was found in its network.</summary>
    internal CaseSnapshot With(Findings findings) =>
        new()
        {
            Name = Name,
            Documents = Documents,
            Claims = Claims,
            Reviews = Reviews,
            Parties = Parties,
            PartyOf = PartyOf,
            Leads = findings.Leads,
            Contradictions = findings.Contradictions,
            Questions = findings.Questions,
            Timeline = findings.Timeline,
            Lists = Lists,
            Listed = Listed,
            AsOf = AsOf,
            Fingerprint = Fingerprint,
        };

    /// <summary>The first and the last day, as ISO text, that the claims about a party speak of; null where none has a date.</summary>
    public (string? First, string? Last) SeenOf(string partyId) => _seen.Value.GetValueOrDefault(partyId);

    private Dictionary<string, (string? First, string? Last)> Seen()
    {
        var days = new Dictionary<string, (LocalDate? First, LocalDate? Last)>(StringComparer.Ordinal);
        foreach (var claim in Claims.Where(c => c.Time is not null && Feeds(c)))
        {
            foreach (var mention in new[] { claim.Subject, claim.Object }.OfType<EntityRef>())
            {
                var id = PartyOf.GetValueOrDefault(mention.Id, mention.Id);
                var (first, last) = days.GetValueOrDefault(id);
                var (start, end) = (claim.Time!.Value.Start?.Earliest, claim.Time.Value.End?.Latest);
                days[id] = (start < first || first is null ? start ?? first : first, end > last || last is null ? end ?? last : last);
            }
        }

        return days.ToDictionary(d => d.Key, d => (Iso(d.Value.First), Iso(d.Value.Last)), StringComparer.Ordinal);
    }

    private static string? Iso(LocalDate? day) => day is { } date ? LocalDatePattern.Iso.Format(date) : null;

    private static ImmutableSortedDictionary<string, T> Empty<T>() => ImmutableSortedDictionary.Create<string, T>(StringComparer.Ordinal);
}
