using System.Globalization;
using Throughline.Documents.Layers;
using Throughline.Documents.Probing;
using Throughline.Documents.Stated;

namespace Throughline.Documents.Invoices;

/// <summary>A PDF that carries its invoice as XML (ZUGFeRD, Factur-X, XRechnung): the XML's values become the PDF's own, on a page behind its visible ones, and are compared with what can be seen.</summary>
/// <remarks>The XML is a document of its own as well, which holds the claims; so no amount is counted twice.</remarks>
internal static class HybridInvoice
{
    /// <summary>What must be seen on the paper too: stated name and label.</summary>
    private static readonly (string Name, string Label)[] s_seen =
    [
        ("number", "number"),
        ("total", "total"),
        ("net", "net"),
        ("payable", "payable"),
    ];

    /// <summary>Adds the first embedded invoice to a layer; nothing where there is none.</summary>
    /// <param name="layer">The PDF's layer, its pages read, its embedded files among the members.</param>
    /// <param name="budget">Limits.</param>
    public static void Add(Layer layer, Budget budget)
    {
        foreach (var member in layer.Members)
        {
            if (
                !member.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
                || FormatProbe.Probe(member.Name, member.Content) is not { Format: Format.EInvoice } source
            )
            {
                continue;
            }

            EInvoice? invoice = null;
            var refusal = SafeXml.Read(
                source,
                layer,
                "an electronic invoice",
                xml =>
                {
                    xml.MoveToContent();
                    invoice = EInvoices.Read(SafeXml.Element(xml, budget)).Select(i => i.Invoice).FirstOrDefault();
                }
            );
            if (invoice is null)
            {
                layer.Warn($"the PDF carries {member.Name}: {refusal ?? "no invoice was found in it"}");
                continue;
            }

            var visible = layer.TextSoFar();
            layer.Property("hybrid", invoice.Syntax);
            layer.Property("embeddedInvoice", member.Name);
            layer.IsRecordCopy = true;
            layer.BeginPage(name: member.Name);
            EInvoiceReader.Write(invoice, layer);
            layer.EndPage();
            Compare(invoice, visible, member.Name, layer);
            return;
        }
    }

    private static void Compare(EInvoice invoice, string visible, string name, Layer layer)
    {
        if (visible.AsSpan().Trim().Length < 50)
        {
            return;
        }

        var flat = Flat(visible);
        foreach (var (key, label) in s_seen)
        {
            var stated = key == "number" ? invoice.HeadOrNull(key) : invoice.Totals.Find(t => t.Name == key).Text;
            if (stated is not null && !(key == "number" ? flat.Contains(Flat(stated), StringComparison.Ordinal) : Shows(visible, stated)))
            {
                Say(label, stated);
            }
        }

        foreach (var party in invoice.Parties.Where(p => p.Role is "seller" or "buyer" or "payee" && p.Name is not null))
        {
            if (!flat.Contains(Flat(party.Name!), StringComparison.Ordinal))
            {
                Say(party.Role, party.Name!);
            }
        }

        foreach (var account in invoice.Accounts.Select(a => a.Text("account")).Where(a => a.Length > 10).Distinct(StringComparer.Ordinal))
        {
            if (!flat.Contains(Flat(account), StringComparison.Ordinal))
            {
                Say("account", account);
            }
        }

        void Say(string what, string value) =>
            layer.Warn($"hybrid invoice: {name} states the {what} '{value}', which does not stand on the visible pages; compare the two");
    }

    // 1234.5 may be printed 1.234,50, 1 234,50, 1'234.50 or 1,234.50.
    private static bool Shows(string visible, string stated)
    {
        if (Normal.NumberOrNull(stated) is not { } value || value == 0)
        {
            return true;
        }

        var digits = Math.Abs(value).ToString("0.00", CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal);
        var run = new System.Text.StringBuilder(visible.Length);
        for (var i = 0; i < visible.Length; i++)
        {
            var c = visible[i];
            var isInside = i > 0 && i + 1 < visible.Length && char.IsAsciiDigit(visible[i - 1]) && char.IsAsciiDigit(visible[i + 1]);
            if (!(isInside && c is '.' or ',' or '\'' or '’' or ' ' or '\u00a0' or '\u202f'))
            {
                run.Append(c);
            }
        }

        var whole = value == Math.Truncate(value) ? Math.Abs(value).ToString("0", CultureInfo.InvariantCulture) : digits;
        var text = run.ToString();
        return text.Contains(digits, StringComparison.Ordinal) || text.Contains(whole, StringComparison.Ordinal);
    }

    private static string Flat(string text) =>
        new([.. text.Normalize(System.Text.NormalizationForm.FormKC).ToUpperInvariant().Where(char.IsLetterOrDigit)]);
}
