using System.Collections.Immutable;
using Throughline.Model;
using Throughline.Server.Claims;

namespace Throughline.Server.Graph;

/// <summary>A step of a route, with its claim in the claim's own words and direction.</summary>
/// <param name="From">Where the step starts.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Subject">The best claim's subject.</param>
/// <param name="Verb">Its verb.</param>
/// <param name="Object">Its object.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Claims">Ids of the claims, best first.</param>
/// <param name="Score">In [0, 1].</param>
/// <param name="Evidence">Quotes of the claims, best first.</param>
public sealed record HopView(
    PartyRef From,
    PartyRef To,
    string Subject,
    string Verb,
    string Object,
    PredicateKind Kind,
    ImmutableArray<string> Claims,
    double Score,
    ImmutableArray<EvidenceView> Evidence
);
