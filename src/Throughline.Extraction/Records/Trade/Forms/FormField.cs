namespace Throughline.Extraction.Records.Trade;

/// <summary>A field of a form.</summary>
/// <param name="Name">camelCase name, as results give it.</param>
/// <param name="Type">What value it takes.</param>
/// <param name="IsPart">It says something of the party that it stands with: an address, a tax number, an account.</param>
/// <param name="IsColumn">It may head a column of the table of goods.</param>
internal sealed record FormField(string Name, FieldType Type, bool IsPart = false, bool IsColumn = false);
