namespace Throughline.Model;

/// <summary>A verb of the claim vocabulary.</summary>
/// <param name="Name">The name in outputs, subject to object: <c>invoiced</c>.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Verb">The words shown to people; always the claim's own verb ("invoiced" is never shown as "paid").</param>
/// <param name="FlowsForward">For goods and money: true where they move from subject to object, false where the other way (<c>received</c>, and
/// <c>invoiced</c>, whose money runs back to the subject), null where nothing moves.</param>
public sealed record Predicate(string Name, PredicateKind Kind, string Verb, bool? FlowsForward = null);
