using Throughline.Extraction.Kinds;

namespace Throughline.Extraction.Records;

/// <summary>Tells what the rows of a table are by its set of columns.</summary>
internal static class TableKinds
{
    /// <summary>The kind of a table; <paramref name="titles"/> are the title scores of its document, which settle what columns leave open.</summary>
    public static TableKind Of(RecordTable table, IReadOnlyDictionary<string, double> titles)
    {
        bool Titled(string kind) => titles.GetValueOrDefault(kind) >= 2 || DocumentKinds.IsTitled(table.Name, kind);
        var goods = table.Has("goods", "model", "declared") || (table.Has("name") && table.Has("quantity", "price"));
        var money = table.Has("amount", "total", "net");
        var sides = table.Has("debit") && table.Has("credit");
        var people = table.Has("passenger", "person", "visitor");
        var supplier = table.Has("seller", "shipper", "sender");
        var receiver = table.Has("buyer", "consignee", "receiver");
        var lineLike = table.Has("price") && table.Has("quantity");

        if (
            table.Has("authority")
            && table.Has("listedDate", "instrument", "sanctionedParty", "dateFrom")
            && table.Has("sanctionedParty", "organisation", "name", "person", "counterparty")
        )
        {
            return TableKind.Sanctions;
        }

        if (table.Has("flight") && table.Has("from", "to", "route") && !goods && Titled("booking"))
        {
            return TableKind.Bookings;
        }

        if (
            (people || table.Has("name"))
            && !goods
            && (table.Has("flight", "pnr", "ticket") || (table.Has("passenger") && table.Has("to", "route")))
        )
        {
            return TableKind.Bookings;
        }

        if (
            (people || table.Has("name"))
            && !goods
            && !table.Has("host")
            && (table.Has("room", "hotel", "nights") || Titled("booking"))
            && table.Has("dateFrom", "arrivalDate")
            && table.Has("dateTo", "departureDate", "room", "nights")
        )
        {
            return TableKind.Stays;
        }

        // A rooming list has its days in the head of the paper; a directory of a house has offices in its rooms.
        if (
            (people || table.Has("name"))
            && !goods
            && table.Has("room")
            && table.Has("passport", "country", "birthDate", "firstName")
            && !table.Has("position", "department", "phone", "email", "host")
        )
        {
            return TableKind.Stays;
        }

        if (IsPayments(table, Titled("bankStatement") || Titled("paymentOrder"), money, sides, lineLike))
        {
            return TableKind.Payments;
        }

        if (goods && table.Has("plannedDate") && (supplier || receiver) && !money)
        {
            return TableKind.PlannedDeliveries;
        }

        var tested = table.Columns.Any(c => c.Meaning.IsTest) || table.Has("tester", "testWord");
        if ((tested || Titled("testReport")) && (goods || table.Has("serial", "name")) && !money && !table.Has("price"))
        {
            return TableKind.Tests;
        }

        if (table.Has("owner") && table.Has("percent") && (table.Has("owned", "organisation") || table.Has("name")))
        {
            return TableKind.Ownership;
        }

        if (
            table.Has("visitor", "host", "visitDate")
            && (people || table.Has("name"))
            && (table.Has("host") || table.Has("visitDate", "date", "dateFrom", "arrivalDate"))
            && !money
        )
        {
            return TableKind.Visits;
        }

        // Goods with a tariff code and a weight or declaration are customs rows, whatever value stands beside them.
        if (
            goods
            && table.Has("hsCode", "declared")
            && table.Has("netWeight", "grossWeight", "declaration", "waybill", "packages")
            && !lineLike
        )
        {
            return TableKind.Shipments;
        }

        if (
            table.Has("invoice", "invoice.date")
            && money
            && !lineLike
            && table.Has("seller", "buyer", "counterparty", "organisation", "consignee", "shipper", "payer")
        )
        {
            return TableKind.InvoiceRegister;
        }

        if (
            (table.Has("seller") || table.Has("sender"))
            && (table.Has("buyer") || table.Has("receiver"))
            && money
            && !table.Has("waybill", "declaration")
            && (table.Has("invoice") || (Titled("invoice") && table.Has("number", "date", "lineNo")))
        )
        {
            return TableKind.InvoiceRegister;
        }

        if (
            table.Has("contract", "contract.date")
            && !lineLike
            && !table.Has("invoice", "waybill", "serial", "declaration", "deliveryDate", "plannedDate", "shipDate")
            && (table.Has("counterparty") || (supplier && receiver) || ((supplier || receiver) && money))
        )
        {
            return TableKind.Contracts;
        }

        var shipping = table.Has(
            "waybill",
            "declaration",
            "shipper",
            "consignee",
            "carrier",
            "grossWeight",
            "netWeight",
            "notify",
            "declared",
            "shipDate",
            "packages"
        );
        if (goods && table.Has("plannedDate") && !shipping)
        {
            return TableKind.PlannedDeliveries;
        }

        if (
            goods
            && (supplier || receiver || table.Has("from", "to"))
            && table.Has("deliveryDate", "serial", "act")
            && !table.Has("declared", "declaration", "waybill")
        )
        {
            return TableKind.Deliveries;
        }

        var paper = Titled("packingList") || Titled("waybill") || Titled("customsDeclaration");
        if (
            (goods || table.Has("name"))
            && (shipping || (table.Has("hsCode") && paper))
            && (!Titled("invoice") || Titled("packingList") || (table.Has("grossWeight") && !money))
        )
        {
            return TableKind.Shipments;
        }

        if (shipping && supplier && receiver && table.Has("waybill", "declaration"))
        {
            return TableKind.Shipments;
        }

        if (goods && supplier && receiver && table.Has("quantity", "date"))
        {
            return money && table.Has("price") && Titled("invoice") ? TableKind.InvoiceRegister : TableKind.Deliveries;
        }

        if (goods && (lineLike || (money && table.Has("quantity", "price", "hsCode", "lineNo")) || (money && Titled("invoice"))))
        {
            return TableKind.GoodsLines;
        }

        if (goods && table.Has("quantity", "serial") && !money)
        {
            return paper ? TableKind.Shipments : TableKind.Deliveries;
        }

        if (people && table.Has("employer", "organisation", "position", "passport", "birthDate", "department") && !money)
        {
            return TableKind.Staff;
        }

        if (
            table.Has("organisation", "name", "owned", "counterparty")
            && table.Has("inn", "ogrn", "uscc", "regNumber", "taxId", "director", "owner", "formed")
            && !money
            && !goods
        )
        {
            return TableKind.Companies;
        }

        return table.Has("name") && table.Has("position") && table.Has("employer", "organisation", "birthDate", "passport")
            ? TableKind.Staff
            : TableKind.Unknown;
    }

    private static bool IsPayments(RecordTable table, bool titled, bool money, bool sides, bool lineLike)
    {
        if (lineLike || table.Has("quantity", "hsCode", "passenger"))
        {
            return false;
        }

        var payer = table.Has("payer", "sender");
        var payee = table.Has("payee", "receiver");
        var other = table.Has("counterparty", "payer", "payee") || (titled && table.Has("receiver", "sender"));
        return (payer && payee && (money || sides || table.Has("debit", "credit")) && (table.Has("payer", "payee") || titled))
            || (
                (sides || (table.Has("balance") && (money || table.Has("debit", "credit"))))
                && (other || payer || payee || titled || table.Has("name", "organisation"))
            )
            // The text of the entry names the other side.
            || (
                titled
                && money
                && table.Has("purpose")
                && table.Has("date", "valueDate", "payment.date")
                && !table.Has("invoice", "contract")
            )
            || (
                money
                && other
                && !table.Has("contract.date", "invoice.date")
                && (
                    titled
                    || table.Has("payer", "payee", "direction") && table.Has("purpose", "date", "payment")
                    || (table.Has("counterparty.account", "direction") && table.Has("purpose"))
                )
            );
    }
}
