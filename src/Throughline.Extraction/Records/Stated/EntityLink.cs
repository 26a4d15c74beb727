using System.Collections.Frozen;

namespace Throughline.Extraction.Records;

/// <summary>How a FollowTheMoney schema that links two entities says a claim.</summary>
/// <param name="Predicate">The claim's predicate.</param>
/// <param name="Subject">The property of its subject.</param>
/// <param name="Object">The property of its object.</param>
internal sealed record EntityLink(string Predicate, string Subject, string Object)
{
    private static readonly FrozenDictionary<string, EntityLink> s_links = new Dictionary<string, EntityLink>(StringComparer.Ordinal)
    {
        ["Ownership"] = new("owns", "owner", "asset"),
        ["Directorship"] = new("directs", "director", "organization"),
        ["Employment"] = new("employedBy", "employee", "employer"),
        ["Representation"] = new("represents", "agent", "client"),
        ["Payment"] = new("paid", "payer", "beneficiary"),
        ["Membership"] = new("relatedTo", "member", "organization"),
        ["Family"] = new("relatedTo", "person", "relative"),
        ["Associate"] = new("relatedTo", "person", "associate"),
        ["Succession"] = new("relatedTo", "predecessor", "successor"),
        ["Debt"] = new("relatedTo", "debtor", "creditor"),
        ["ContractAward"] = new("contractedWith", "supplier", "contract"),
        ["ProjectParticipant"] = new("contributedTo", "participant", "project"),
        ["Occupancy"] = new("directs", "holder", "post"),
        ["Call"] = new("contacted", "caller", "receiver"),
        ["EconomicActivity"] = new("shipped", "sender", "receiver"),
        ["UnknownLink"] = new("relatedTo", "subject", "object"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Links that an entity's own properties say, without an entity between: property, predicate, and whether the entity is the subject.
    private static readonly FrozenDictionary<string, (string Predicate, bool IsSubject)> s_inline = new Dictionary<string, (string, bool)>(
        StringComparer.Ordinal
    )
    {
        ["parent"] = ("owns", false),
        ["owner"] = ("owns", false),
        ["holder"] = ("owns", false),
        ["operator"] = ("directs", false),
        ["organizer"] = ("attended", false),
        ["involved"] = ("attended", false),
        ["maker"] = ("produces", false),
        ["componentOf"] = ("componentOf", true),
        ["issuer"] = ("relatedTo", true),
        ["bank"] = ("relatedTo", true),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The link of a schema; null for one that stands for a party or thing.</summary>
    public static EntityLink? OrNull(string schema) => s_links.GetValueOrDefault(schema);

    /// <summary>The link that a property of an entity is; null for a property that is none.</summary>
    public static (string Predicate, bool IsSubject)? InlineOrNull(string property) =>
        s_inline.TryGetValue(property, out var inline) ? inline : null;
}
