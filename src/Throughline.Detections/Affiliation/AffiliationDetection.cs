using Throughline.Model;
using Throughline.Network;

namespace Throughline.Detections;

/// <summary>D45: papers declare somebody as the staff of one party while other evidence points to another. Both claims stay live.</summary>
/// <remarks>
/// Kinds of evidence: papers that declare another employer for the same time, a source's assessment, the employer column of a record, the domain of an e-mail address, who paid the ticket, who was billed.
/// Two kinds make the lead strong; an assessment or other papers alone make a weak one; any other single kind makes none.
/// </remarks>
public sealed class AffiliationDetection : IDetection
{
    private const string OtherPapers = "otherPapers";

    /// <inheritdoc/>
    public string Code => "D45";

    /// <inheritdoc/>
    public string Version => "1";

    /// <inheritdoc/>
    public IEnumerable<Lead> Find(DetectionInput input)
    {
        var network = input.Network;
        var domains = Domains(network);
        var claims = network.Claims.Where(c => c.SaysSomething()).ToLookup(c => network.NodeOf(c.Subject), StringComparer.Ordinal);
        var related = RelatedPairs(network);
        return network
            .Parties.Where(p => p.Schema is "Person" or "Group" || Schemata.IsA(p.Schema, "Person"))
            .Select(p => LeadOrNull(network, p, [.. claims[p.Id]], domains, related))
            .OfType<Lead>()
            .OrderByDescending(l => l.Score)
            .ThenBy(l => l.Id, StringComparer.Ordinal);
    }

    private Lead? LeadOrNull(
        EvidenceNetwork network,
        Party person,
        List<Claim> claims,
        Dictionary<string, string> domains,
        HashSet<(string, string)> related
    )
    {
        var declared = claims
            .Where(c => c is { Predicate: "employedBy" or "represents", Object: not null } && c.Qualifiers.Basis == "declared")
            .ToList();
        if (declared.Count == 0)
        {
            return null;
        }

        // Papers can declare two employers: those that most documents declare are held against the others.
        var main = declared
            .GroupBy(c => network.NodeOf(c.Object!), StringComparer.Ordinal)
            .OrderByDescending(g => g.Select(c => c.Evidence[0].Document).Distinct(StringComparer.Ordinal).Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .First();
        var elsewhere = declared
            .Where(c => network.NodeOf(c.Object!) is var other && other != main.Key && !related.Contains((main.Key, other)))
            .Where(c => main.All(m => m.Evidence[0].Document != c.Evidence[0].Document) && main.Any(m => CanBeAtOnce(m, c)))
            .ToList();
        declared.RemoveAll(elsewhere.Contains);
        var declaredIds = declared.Select(c => network.NodeOf(c.Object!)).ToHashSet(StringComparer.Ordinal);
        var clues = Clues(network, person, claims, domains)
            .Concat(elsewhere.Select(c => new Clue(network.NodeOf(c.Object!), OtherPapers, c, ClaimSentence.Of(network, c))))
            .Where(c => !declaredIds.Contains(c.Employer) && !declaredIds.Any(d => related.Contains((d, c.Employer))))
            .ToList();
        var kinds = clues.Select(c => c.Kind).Distinct(StringComparer.Ordinal).ToList();
        if (kinds.Count == 0 || (kinds.Count == 1 && kinds[0] is not ("assessment" or OtherPapers)))
        {
            return null;
        }

        // Evidence that the declared employer is the true one speaks against.
        var support = Clues(network, person, claims, domains)
            .Where(c => declaredIds.Contains(c.Employer))
            .Select(c => c.Kind)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var draft = new LeadDraft(this, network);
        var employers = clues.Select(c => c.Employer).Distinct(StringComparer.Ordinal).Select(network.PartyOrNull).OfType<Party>().ToList();
        draft.Subjects.AddRange([
            person,
            .. declaredIds.Order(StringComparer.Ordinal).Select(network.PartyOrNull).OfType<Party>(),
            .. employers,
        ]);
        draft.Claims.AddRange(declared.Concat(clues.Select(c => c.Claim)));
        draft.Part("declared", 0.2, ClaimSentence.Of(network, declared[0]));
        foreach (var kind in kinds.Order(StringComparer.Ordinal))
        {
            var clue = clues.First(c => c.Kind == kind);
            draft.Part(kind, Weight(kind), clue.Detail);
        }

        if (support.Count > 0)
        {
            draft.Part("supportsDeclared", -0.15 * support.Count, string.Join(", ", support));
        }

        draft.Parameter("evidenceKinds", kinds.Count);
        draft.Parameter("declared", string.Join("; ", declared.Select(c => network.NameOf(c.Object!)).Distinct(StringComparer.Ordinal)));
        draft.Parameter("assessed", string.Join("; ", employers.Select(e => e.Caption)));
        draft.Alternatives.Add("another person of the same name, or a change of employer between the papers");
        draft.Alternatives.Add("seconded staff, or an agent who works for both");
        draft.RefutedBy.Add("an employment contract or payroll record of the declared employer");
        var who = person.Schema == "Group" ? "are" : "is";
        var assessed = clues.Any(c => c.Kind == "assessment") ? "assessed as employed by" : "tied by the records to";
        return draft.ToLead(
            $"{person.Caption} {who} declared as employed by {Words.List([.. declared.Select(c => network.NameOf(c.Object!)).Distinct(StringComparer.Ordinal)])}, but {assessed} {Words.List([.. employers.Select(e => e.Caption)])}",
            person.Mentions[0]
        );
    }

    private static bool CanBeAtOnce(Claim a, Claim b) => a.Time is not { } x || b.Time is not { } y || x.CanOverlap(y);

    private static double Weight(string kind) =>
        kind switch
        {
            "assessment" => 0.3,
            "employerColumn" => 0.25,
            "emailDomain" => 0.25,
            OtherPapers => 0.25,
            "payer" => 0.2,
            _ => 0.15,
        };

    private static IEnumerable<Clue> Clues(EvidenceNetwork network, Party person, List<Claim> claims, Dictionary<string, string> domains)
    {
        foreach (var claim in claims)
        {
            switch (claim)
            {
                case { Predicate: "employedBy", Object: { } employer } when claim.Qualifiers.Basis != "declared":
                    yield return new(
                        network.NodeOf(employer),
                        claim.Qualifiers.Basis == "assessed" ? "assessment" : "employerColumn",
                        claim,
                        ClaimSentence.Of(network, claim)
                    );
                    break;
                case { Predicate: "hasIdentifier" } when claim.ObjectText.Contains('@', StringComparison.Ordinal):
                    if (domains.TryGetValue(DomainOf(claim.ObjectText), out var owner))
                    {
                        yield return new(owner, "emailDomain", claim, claim.ObjectText);
                    }

                    break;
                default:
                    break;
            }

            if (claim.DetailOrNull("payer") is { } payer && FindByName(network, payer) is { } paidBy && paidBy.Id != person.Id)
            {
                yield return new(paidBy.Id, "payer", claim, $"{payer} paid for: {ClaimSentence.Of(network, claim)}");
            }
        }
    }

    private static Party? FindByName(EvidenceNetwork network, string name)
    {
        var key = Words.Fold(name);
        return network.Parties.FirstOrDefault(p => p.Names.Any(n => Words.Fold(n) == key));
    }

    /// <summary>Party by the domain of its web site or e-mail; a domain of two parties (free mail) belongs to none.</summary>
    private static Dictionary<string, string> Domains(EvidenceNetwork network)
    {
        var owners = network
            .Parties.Where(p => p.Schema is not ("Person" or "Group"))
            .SelectMany(p =>
                p.Identifiers.Where(i => i.Kind is IdentifierKind.Email or IdentifierKind.Website)
                    .Select(i => (Domain: DomainOf(i.Value), p.Id))
            )
            .Where(o => o.Domain.Contains('.', StringComparison.Ordinal))
            .Distinct()
            .GroupBy(o => o.Domain, StringComparer.Ordinal);
        return owners.Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.First().Id, StringComparer.Ordinal);
    }

    private static string DomainOf(string address)
    {
        var domain = address.Trim().ToLowerInvariant();
        domain = domain[(domain.LastIndexOf('@') + 1)..];
        var scheme = domain.IndexOf("://", StringComparison.Ordinal);
        domain = scheme >= 0 ? domain[(scheme + 3)..] : domain;
        domain = domain.StartsWith("www.", StringComparison.Ordinal) ? domain[4..] : domain;
        return domain.Split('/')[0].TrimEnd('.');
    }

    /// <summary>Parties that own one another: staff of the one may be declared as the other's.</summary>
    private static HashSet<(string, string)> RelatedPairs(EvidenceNetwork network) =>
        [
            .. network
                .Links.Where(l => l.Predicate is "owns" && l.Role == LinkRole.Direct)
                .SelectMany(l => ((string, string)[])[(l.From, l.To), (l.To, l.From)]),
        ];

    private sealed record Clue(string Employer, string Kind, Claim Claim, string Detail);
}
