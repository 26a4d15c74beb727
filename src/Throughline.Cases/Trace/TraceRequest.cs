using System.Collections.Immutable;
using NodaTime;
using Throughline.Model;

namespace Throughline.Cases;

/// <summary>A question for routes.</summary>
/// <param name="From">A name, an identifier, a party id or a mention id.</param>
/// <param name="To">The same.</param>
/// <param name="AsOf">Only claims that may hold by this day; null for all.</param>
/// <param name="Kinds">The kinds of links to follow; empty for all.</param>
/// <param name="Limit">Most routes.</param>
public sealed record TraceRequest(string From, string To, LocalDate? AsOf, ImmutableArray<PredicateKind> Kinds, int Limit = 5);
