using Throughline.Documents.Layers;
using Throughline.Documents.Stated;

namespace Throughline.Documents.Invoices;

/// <summary>Writes an electronic invoice as a readable sheet, and states its values there.</summary>
internal static class InvoiceSheet
{
    private static readonly string[] s_lines =
    [
        "number",
        "code",
        "description",
        "quantity",
        "unit",
        "price",
        "amount",
        "taxRate",
        "taxCategory",
        "gtin",
        "hsCode",
        "origin",
        "grossPrice",
        "priceBase",
        "allowance",
    ];

    private static readonly string[] s_taxes = ["category", "rate", "base", "amount", "reason"];
    private static readonly string[] s_accounts = ["account", "bank", "holder", "bankName", "means", "reference"];
    private static readonly string[] s_allowances = ["kind", "reason", "amount", "base", "taxRate"];

    /// <summary>Writes the sheet.</summary>
    public static void Write(EInvoice invoice, Layer layer)
    {
        var sheet = new Sheet(layer);
        var type = invoice.HeadOrNull("documentType");
        var number = invoice.HeadOrNull("number");
        var kind = invoice.Kind switch
        {
            "order" => "Order",
            "despatchAdvice" => "Despatch advice",
            _ => InvoiceTypes.Say(type ?? ""),
        };
        sheet.Title($"{kind} {number} ({invoice.Syntax})");
        layer.Title ??= $"{kind} {number}";
        foreach (var (label, name, text, value) in invoice.Head)
        {
            sheet.Say(label, name, text, value);
        }

        foreach (var party in invoice.Parties.Where(p => p.Facts.Count > 0))
        {
            sheet.Heading(party.Label);
            foreach (var (suffix, text) in party.Facts.OrderBy(f => f.Suffix.Length == 0 ? 0 : 1))
            {
                sheet.Say(suffix.Length == 0 ? "Name" : Words(suffix), party.Role + suffix, text);
            }
        }

        Part(sheet, "Lines", s_lines, invoice.Lines);
        Part(sheet, "Allowances and charges", s_allowances, invoice.Allowances);
        Part(sheet, "Taxes", s_taxes, invoice.Taxes);
        if (invoice.Totals.Exists(t => t.Text is not null))
        {
            sheet.Heading("Totals");
            foreach (var (label, name, text) in invoice.Totals)
            {
                sheet.Say(label, name, text, Normal.OrNull(text));
            }
        }

        Part(sheet, "Payment", s_accounts, invoice.Accounts);
    }

    private static void Part(Sheet sheet, string heading, string[] columns, List<SheetRow> rows)
    {
        if (rows.Count > 0)
        {
            sheet.Heading(heading);
            sheet.Table(heading, columns, rows);
        }
    }

    private static string Words(string suffix) =>
        suffix switch
        {
            "Vat" => "VAT number",
            "TaxId" => "Tax number",
            "CompanyId" => "Registration number",
            "Gln" => "GLN",
            "Id" => "Number",
            "CreditorId" => "Creditor number",
            "ElectronicAddress" => "Electronic address",
            "TradeName" => "Trading name",
            "Email" => "E-mail",
            "TaxCode" => "Tax code",
            _ => suffix,
        };
}
