using Throughline.Documents.Stated;

namespace Throughline.Documents.Invoices;

/// <summary>An electronic invoice (or order, or despatch advice) as its syntax states it, ready to be written as a readable sheet.</summary>
/// <param name="Kind">The record's kind: <c>invoice</c>, <c>order</c>, <c>despatchAdvice</c>.</param>
/// <param name="Syntax">The syntax in words, such as <c>UBL 2.1</c>.</param>
internal sealed record EInvoice(string Kind, string Syntax)
{
    /// <summary>Number, dates, references: label, stated name, text, normal form.</summary>
    public List<(string Label, string Name, string? Text, string? Value)> Head { get; } = [];

    /// <summary>The parties, in the order of the paper.</summary>
    public List<EParty> Parties { get; } = [];

    /// <summary>The lines.</summary>
    public List<SheetRow> Lines { get; } = [];

    /// <summary>The tax breakdown.</summary>
    public List<SheetRow> Taxes { get; } = [];

    /// <summary>Allowances and charges of the whole.</summary>
    public List<SheetRow> Allowances { get; } = [];

    /// <summary>Accounts to pay into.</summary>
    public List<SheetRow> Accounts { get; } = [];

    /// <summary>The sums by stated name: <c>lineTotal</c>, <c>allowanceTotal</c>, <c>chargeTotal</c>, <c>net</c>, <c>tax</c>, <c>total</c>, <c>prepaid</c>, <c>rounding</c>, <c>payable</c>.</summary>
    public List<(string Label, string Name, string? Text)> Totals { get; } = [];

    /// <summary>What each line is checked by.</summary>
    public List<ELineSum> Sums { get; } = [];

    /// <summary>Adds a head line; a date is normalised by the caller.</summary>
    public void Say(string label, string name, string? text, string? value = null) => Head.Add((label, name, text, value));

    /// <summary>Adds a date of the head.</summary>
    public void SayDay(string label, string name, string? text)
    {
        var day = Normal.DateOrNull(text);
        Head.Add((label, name, text is { Length: 8 } ? day ?? text : text, day));
    }

    /// <summary>Adds a sum.</summary>
    public void Sum(string label, string name, string? text) => Totals.Add((label, name, text));

    /// <summary>The number of a sum; null where it is not stated.</summary>
    public decimal? SumOrNull(string name) => Normal.NumberOrNull(Totals.Find(t => t.Name == name && t.Text is not null).Text);

    /// <summary>The text of a head line; null where it is not stated.</summary>
    public string? HeadOrNull(string name) =>
        Head.Find(h => h.Name == name && !string.IsNullOrWhiteSpace(h.Text)) is { Text: { } text } line ? line.Value ?? text : null;
}
