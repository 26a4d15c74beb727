using System.Globalization;
using System.Xml.Linq;
using Throughline.Documents.Stated;

namespace Throughline.Documents.Invoices;

/// <summary>FatturaPA, the Italian electronic invoice, ordinary (FPA12, FPR12) and of older versions; one body is one invoice.</summary>
/// <remarks>By the technical specification of the Agenzia delle Entrate, annex A to provision 89757/2018, version 1.8.</remarks>
internal static class FatturaReading
{
    private static readonly (string Path, string Label, string Name)[] s_references =
    [
        ("DatiOrdineAcquisto", "Order", "order"),
        ("DatiContratto", "Contract", "contract"),
        ("DatiConvenzione", "Convention", "convention"),
        ("DatiRicezione", "Receipt", "receipt"),
        ("DatiFattureCollegate", "Preceding invoice", "precedingInvoice"),
    ];

    /// <summary>Reads one body with the header that is common to all.</summary>
    public static EInvoice Read(XElement header, XElement body)
    {
        var invoice = new EInvoice("invoice", "FatturaPA");
        var general = body.At("DatiGenerali");
        var document = general.At("DatiGeneraliDocumento");
        Head(invoice, body, general, document);
        invoice.Parties.Add(Party(header.At("CedentePrestatore"), "seller", "Seller"));
        invoice.Parties.Add(Party(header.At("CessionarioCommittente"), "buyer", "Buyer"));
        Optional(header.At("RappresentanteFiscale"), "taxRepresentative", "Tax representative");
        Optional(header.At("TerzoIntermediarioOSoggettoEmittente"), "invoicer", "Invoicer");
        Optional(general.At("DatiTrasporto", "DatiAnagraficiVettore"), "carrier", "Carrier");
        foreach (var line in body.All("DatiBeniServizi", "DettaglioLinee"))
        {
            Line(invoice, line);
        }

        Money(invoice, body, document);
        return invoice;

        void Optional(XElement? party, string role, string label)
        {
            if (party is not null)
            {
                invoice.Parties.Add(Party(party, role, label));
            }
        }
    }

    private static void Head(EInvoice invoice, XElement body, XElement? general, XElement? document)
    {
        var code = document.Text("TipoDocumento");
        var type = InvoiceTypes.Of(code);
        invoice.Say("Number", "number", document.Text("Numero"));
        invoice.SayDay("Date", "date", document.Text("Data"));
        invoice.Say("Type", "documentType", InvoiceTypes.Say(type), type);
        invoice.Say("Type code", "typeCode", code);
        invoice.Say("Currency", "currency", document.Text("Divisa"));
        invoice.SayDay(
            "Due",
            "dueDate",
            body.All("DatiPagamento").Select(p => p.Text("DettaglioPagamento", "DataScadenzaPagamento")).FirstOrDefault(d => d is not null)
        );
        foreach (var (path, label, name) in s_references)
        {
            var reference = general.At(path);
            invoice.Say(label, name, reference.Text("IdDocumento"));
            invoice.SayDay(label + " of", name + "Date", reference.Text("Data"));
        }

        invoice.Say("Tender code (CIG)", "tenderCode", general.Text("DatiOrdineAcquisto|DatiContratto", "CodiceCIG"));
        invoice.Say("Project code (CUP)", "project", general.Text("DatiOrdineAcquisto|DatiContratto", "CodiceCUP"));
        invoice.Say("Delivery note", "deliveryNote", general.Text("DatiDDT", "NumeroDDT"));
        invoice.SayDay("Delivered", "deliveryDate", general.Text("DatiTrasporto", "DataOraConsegna") ?? general.Text("DatiDDT", "DataDDT"));
        invoice.Say("Note", "note", string.Join(' ', document.All("Causale").Select(c => c.Value.Trim())));
    }

    private static EParty Party(XElement? element, string role, string label)
    {
        var party = new EParty(role, label);
        var identity = element.At("DatiAnagrafici") ?? element;
        var vat = identity.At("IdFiscaleIVA") ?? element.At("IdentificativiFiscali", "IdFiscaleIVA");
        var name = identity.At("Anagrafica") ?? identity;
        var person = string.Join(' ', new[] { name.Text("Nome"), name.Text("Cognome") }.Where(n => n is not null));
        party.Add("", name.Text("Denominazione") ?? (person.Length > 0 ? person : null));
        party.Add("Kind", name.Text("Denominazione") is null && person.Length > 0 ? "person" : null);
        party.Add("Vat", vat is null ? null : vat.Text("IdPaese") + vat.Text("IdCodice"));
        party.Add("TaxId", identity.Text("CodiceFiscale") ?? element.Text("IdentificativiFiscali", "CodiceFiscale"));
        var register = element.At("IscrizioneREA");
        party.Add("CompanyId", register is null ? null : $"{register.Text("Ufficio")}-{register.Text("NumeroREA")}");
        var seat = element.At("Sede");
        var street = string.Join(", ", new[] { seat.Text("Indirizzo"), seat.Text("NumeroCivico") }.Where(p => p is not null));
        party.Address(
            street.Length > 0 ? street : null,
            seat.Text("CAP"),
            seat.Text("Comune"),
            seat.Text("Provincia"),
            seat.Text("Nazione")
        );
        party.Add("Phone", element.Text("Contatti", "Telefono"));
        party.Add("Email", element.Text("Contatti", "Email"));
        return party;
    }

    private static void Line(EInvoice invoice, XElement line)
    {
        var row = new SheetRow(string.Create(CultureInfo.InvariantCulture, $"lines[{invoice.Lines.Count}]."));
        row.Add("number", line.Text("NumeroLinea"));
        row.Add("description", line.Text("Descrizione"));
        foreach (var code in line.All("CodiceArticolo"))
        {
            row.Add(
                code.Text("CodiceTipo")?.ToUpperInvariant() switch
                {
                    "EAN" or "GTIN" => "gtin",
                    "TARIC" or "CN" or "NC" or "HS" => "hsCode",
                    _ => "code",
                },
                code.Text("CodiceValore")
            );
        }

        UblReading.Number(row, "quantity", line.Text("Quantita"));
        row.Add("unit", line.Text("UnitaMisura"));
        UblReading.Number(row, "price", line.Text("PrezzoUnitario"));
        UblReading.Number(row, "amount", line.Text("PrezzoTotale"));
        UblReading.Number(row, "taxRate", line.Text("AliquotaIVA"));
        row.Add("taxCategory", line.Text("Natura"));
        row.Add("periodStart", line.Text("DataInizioPeriodo"), Normal.DateOrNull(line.Text("DataInizioPeriodo")));
        row.Add("periodEnd", line.Text("DataFinePeriodo"), Normal.DateOrNull(line.Text("DataFinePeriodo")));
        invoice.Lines.Add(row);

        // Discounts are by the unit and in sequence; they change the price that is multiplied.
        var price = Normal.NumberOrNull(line.Text("PrezzoUnitario"));
        foreach (var change in line.All("ScontoMaggiorazione"))
        {
            var sign = change.Text("Tipo") == "MG" ? 1 : -1;
            price +=
                Normal.NumberOrNull(change.Text("Importo")) is { } amount && amount != 0 ? sign * amount
                : Normal.NumberOrNull(change.Text("Percentuale")) is { } percent ? sign * price * percent / 100
                : 0;
        }

        invoice.Sums.Add(
            new(
                line.Text("NumeroLinea") ?? "",
                Normal.NumberOrNull(line.Text("Quantita")) ?? 1,
                price,
                1,
                0,
                Normal.NumberOrNull(line.Text("PrezzoTotale"))
            )
        );
    }

    private static void Money(EInvoice invoice, XElement body, XElement? document)
    {
        var (net, tax) = (0m, 0m);
        var summary = body.All("DatiBeniServizi", "DatiRiepilogo").ToList();
        foreach (var part in summary)
        {
            var row = new SheetRow(string.Create(CultureInfo.InvariantCulture, $"taxes[{invoice.Taxes.Count}]."));
            row.Add("category", part.Text("Natura"));
            UblReading.Number(row, "rate", part.Text("AliquotaIVA"));
            UblReading.Number(row, "base", part.Text("ImponibileImporto"));
            UblReading.Number(row, "amount", part.Text("Imposta"));
            row.Add("reason", part.Text("RiferimentoNormativo"));
            invoice.Taxes.Add(row);
            net += Normal.NumberOrNull(part.Text("ImponibileImporto")) ?? 0;
            tax += Normal.NumberOrNull(part.Text("Imposta")) ?? 0;
        }

        if (summary.Count > 0)
        {
            invoice.Sum("Net by the tax summary", "net", Normal.Of(net));
            invoice.Sum("Tax by the tax summary", "tax", Normal.Of(tax));
        }

        var stated = document.Text("ImportoTotaleDocumento");
        invoice.Sum("Total", "total", stated);
        if (stated is null && summary.Count > 0)
        {
            invoice.Sum("Total by the tax summary", "total", Normal.Of(net + tax));
        }

        invoice.Sum("Withheld", "withheld", document.Text("DatiRitenuta", "ImportoRitenuta"));
        invoice.Sum("Stamp duty", "stampDuty", document.Text("DatiBollo", "ImportoBollo"));
        foreach (var payment in body.All("DatiPagamento").SelectMany(p => p.All("DettaglioPagamento")))
        {
            var row = new SheetRow(string.Create(CultureInfo.InvariantCulture, $"accounts[{invoice.Accounts.Count}]."));
            row.Add("account", payment.Text("IBAN"));
            row.Add("holder", payment.Text("Beneficiario"));
            row.Add("bank", payment.Text("BIC"));
            row.Add("bankName", payment.Text("IstitutoFinanziario"));
            row.Add("means", payment.Text("ModalitaPagamento"));
            row.Add("dueDate", payment.Text("DataScadenzaPagamento"), Normal.DateOrNull(payment.Text("DataScadenzaPagamento")));
            UblReading.Number(row, "amount", payment.Text("ImportoPagamento"));
            invoice.Accounts.Add(row);
        }
    }
}
