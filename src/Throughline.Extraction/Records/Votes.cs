namespace Throughline.Extraction.Records;

/// <summary>What tables and labels say about a document's kind.</summary>
internal static class Votes
{
    /// <summary>Adds the votes of tables and labels to the scores of the words.</summary>
    public static void Add(Dictionary<string, double> scores, List<TableKind> tables, List<Labelled> labels)
    {
        foreach (var group in tables.GroupBy(t => t))
        {
            var (kind, weight) = group.Key switch
            {
                TableKind.GoodsLines => ("invoice", 1.5),
                TableKind.InvoiceRegister => ("register", 2.5),
                TableKind.Payments => ("bankStatement", 3.5),
                TableKind.Bookings => ("booking", 4),
                // A hotel's letter about rooms is a booking, though it says "Dear".
                TableKind.Stays => ("booking", 3.5),
                TableKind.Shipments => ("waybill", 2),
                TableKind.Tests => ("testReport", 3),
                TableKind.Staff => ("register", 2),
                TableKind.Companies or TableKind.Ownership or TableKind.Visits or TableKind.Contracts or TableKind.Sanctions => (
                    "register",
                    4
                ),
                TableKind.Deliveries or TableKind.PlannedDeliveries => ("register", 1.5),
                _ => ("", 0.0),
            };
            if (weight > 0)
            {
                scores[kind] = scores.GetValueOrDefault(kind) + weight;
            }
        }

        void Vote(string kind, double weight, params ReadOnlySpan<string> keys)
        {
            foreach (var key in keys)
            {
                if (!labels.Exists(l => l.Key == key))
                {
                    return;
                }
            }

            scores[kind] = scores.GetValueOrDefault(kind) + weight;
        }

        Vote("invoice", 1.5, "invoice", "total");
        Vote("invoice", 1, "seller", "buyer", "total");
        Vote("paymentOrder", 2, "payer", "payee", "amount");
        Vote("booking", 1.5, "passenger", "flight");
        Vote("booking", 1, "pnr");
        Vote("waybill", 1.5, "shipper", "consignee");
        Vote("waybill", 1, "waybill", "consignee");
        Vote("customsDeclaration", 1, "declaration", "hsCode");
        Vote("testReport", 1.5, "model", "participant");
        Vote("bankStatement", 1, "balance", "holder");
        Vote("register", 1.5, "organisation", "director");
        Vote("register", 1.5, "organisation", "regNumber");
        Vote("register", 1.5, "organisation", "formed");
        Vote("register", 1, "organisation", "inn");
        Vote("register", 1, "organisation", "uscc");
    }

    /// <summary>True where the labels are those of a record: three or more different keys.</summary>
    public static bool HasRecordLabels(List<Labelled> labels) =>
        labels
            .Select(l => l.Key)
            .Where(k => k is not ("purpose" or "phone" or "email" or "website" or "signatory" or "address" or "toParty" or "subjectLine"))
            .Distinct(StringComparer.Ordinal)
            .Count() >= 3;
}
