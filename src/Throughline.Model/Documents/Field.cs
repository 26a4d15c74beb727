namespace Throughline.Model;

/// <summary>A named value read from a record, with its place.</summary>
/// <param name="Name">camelCase name (<c>number</c>, <c>date</c>, <c>seller</c>, <c>total</c>); a line's field is <c>lines[0].quantity</c>.</param>
/// <param name="Value">Normal form: ISO date, plain decimal, ISO currency, or the text itself.</param>
/// <param name="At">Where it stands; the quote is the text as it stands there.</param>
public sealed record Field(string Name, string Value, Evidence At);
