namespace Throughline.Model;

/// <summary>A value that a structured format states.</summary>
/// <param name="Name">camelCase name; a member of a list is <c>transactions[3].amount</c>.</param>
/// <param name="Value">Normal form: ISO date, plain decimal, ISO currency, or the text itself.</param>
/// <param name="Start">Start of the value in the document's text, in UTF-16 units.</param>
/// <param name="End">End (exclusive), after <paramref name="Start"/>.</param>
/// <param name="Cell">Address of the table cell it stands in; null outside tables.</param>
public readonly record struct StatedValue(string Name, string Value, int Start, int End, string? Cell = null);
