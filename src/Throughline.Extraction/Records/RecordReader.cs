using System.Collections.Immutable;
using Throughline.Extraction.Kinds;
using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>Reads the structured half of a document: its kind, its fields, and the claims of its tables and labels.</summary>
internal static class RecordReader
{
    /// <summary>Reads a document. Pure: the same document gives the same reading.</summary>
    public static RecordReading Read(Document document)
    {
        if (document.Stated is { } stated)
        {
            return StatedRecords.Read(document, stated);
        }

        var style = RecordStyle.Of(document);
        var scores = DocumentKinds.Scores(document);
        var lines = new PageLines(document);
        var tables = Tables(document, lines, style);
        var kinds = tables.ConvertAll(t => TableKinds.Of(t, scores));
        var covered = Covered(tables, kinds);
        var labels = new LabelScanner(document, style, lines, at => covered.Exists(c => at >= c.Start && at < c.End)).Scan();
        if (SwiftText.Read(document) is { Count: > 0 } swift)
        {
            // Days and papers that stand outside of the tagged fields are those of the form.
            labels = [.. swift, .. labels.Where(l => l.Key is "date" or "invoice" or "contract" && !swift.Exists(s => s.Key == l.Key))];
            scores["paymentOrder"] = scores.GetValueOrDefault("paymentOrder") + 4;
        }

        labels.InsertRange(0, tables.Where((_, i) => kinds[i] == TableKind.GoodsLines).SelectMany(t => SumRows.Of(t, document, style)));
        Votes.Add(scores, kinds, labels);
        var paper = PaperMerge.ReadOrNull(document, style, scores, kinds);
        var hasRecords = paper is not null || kinds.Exists(k => k != TableKind.Unknown) || Votes.HasRecordLabels(labels);
        var kind = DocumentKinds.Of(document, scores, hasRecords);
        var isWhole = paper is not null && PaperMerge.IsWhole(paper, labels, tables, kinds, style);
        if (paper is not null && kind == "invoice" && !isWhole)
        {
            labels = PaperMerge.Labels(paper, labels);
            PaperMerge.Tables(paper, tables, kinds, style);
            covered = Covered(tables, kinds);
        }

        if (isWhole && kind == "invoice" && !labels.Exists(l => l.Key == "currency"))
        {
            labels.AddRange(paper!.Labels.Where(l => l.Key == "currency"));
        }

        var context = new RecordContext(document, kind, style, Letterhead.WithSeller(document, kind, scores, labels));
        if (paper is not null && kind == "invoice")
        {
            context.Fields.AddRange(
                paper.Fields.Where(f =>
                    !isWhole || !f.Name.StartsWith("lines[", StringComparison.Ordinal) || PaperMerge.HasMore(paper, tables, kinds)
                )
            );
        }

        // Whoever writes an invitation does not employ those whom it invites.
        context.Head = Invitees.IsInvitation(document, kind) ? Invitees.EmployerOrNull(document) : HeadParty.FindOrNull(document, tables);
        context.Travellers.AddRange(BookingClaims.ListedTravellers(tables, kinds));
        ReadTables(context, tables, kinds, scores);
        if (context.Kind == "booking" && kinds.Contains(TableKind.Bookings))
        {
            BookingClaims.Identity(context);
        }

        LabelClaims.Read(context, tables, kinds, scores);
        if (paper is not null && kind == "invoice")
        {
            InvoiceParties.Read(context, paper.Details);
        }

        if (context.Kind is "paymentOrder" or "invoice" or "letter" or "other")
        {
            RemittanceClaims.Read(context, tables);
        }

        InvitationClaims.Read(context, tables, kinds);
        MeetingClaims.Read(context, tables, kinds);
        LabelFields.Read(context, tables, kinds);
        FreeBookings.Read(context);

        return new(
            context.Kind,
            [.. context.Fields.OrderBy(f => f.At.Start).ThenBy(f => f.Name, StringComparer.Ordinal)],
            [
                .. context
                    .Claims.OrderBy(c => c.Evidence[0].Start)
                    .ThenBy(c => c.Evidence[0].End)
                    .ThenBy(c => c.Predicate, StringComparer.Ordinal)
                    .ThenBy(c => c.Id, StringComparer.Ordinal),
            ],
            [.. covered]
        );
    }

    private static List<RecordTable> Tables(Document document, PageLines lines, RecordStyle style)
    {
        var tables = new List<RecordTable>();
        foreach (var table in TextTables.With(document, lines))
        {
            tables.AddRange(HeadFinder.Read(table, style, tables.Count > 0 ? tables[^1] : null));
        }

        return tables;
    }

    private static List<(int Start, int End)> Covered(List<RecordTable> tables, List<TableKind> kinds)
    {
        var covered = new List<(int Start, int End)>();
        for (var i = 0; i < tables.Count; i++)
        {
            var (table, kind) = (tables[i], kinds[i]);
            // One row under a head nobody understands may still be labels over values.
            if (kind == TableKind.Unknown && table.Rows.Length < 2)
            {
                continue;
            }

            if (!table.Head.IsEmpty)
            {
                covered.Add((table.Head.Min(c => c.Start), table.HeadEnd + 1));
            }

            covered.AddRange(table.Rows.Select(r => (r.Start, r.End + 1)));
            if (kind == TableKind.GoodsLines)
            {
                covered.AddRange(table.Sums.Select(r => (r.Start, r.End + 1)));
            }
        }

        return covered;
    }

    private static void ReadTables(
        RecordContext context,
        List<RecordTable> tables,
        List<TableKind> kinds,
        Dictionary<string, double> scores
    )
    {
        for (var i = 0; i < tables.Count; i++)
        {
            var table = tables[i];
            switch (kinds[i])
            {
                case TableKind.GoodsLines when context.Kind is "waybill" or "packingList" or "customsDeclaration":
                    ShipmentClaims.Shipped(context, table);
                    break;
                case TableKind.GoodsLines
                    when scores.GetValueOrDefault("priceList") < 2 && LabelClaims.LinesPredicate(context, scores) is { } predicate:
                    InvoiceClaims.FromLines(context, table, predicate);
                    break;
                case TableKind.InvoiceRegister:
                    InvoiceClaims.FromRegister(context, table);
                    break;
                case TableKind.Payments:
                    PaymentClaims.FromTable(context, table);
                    break;
                case TableKind.Bookings:
                    BookingClaims.FromTable(context, table);
                    break;
                case TableKind.Shipments:
                    ShipmentClaims.Shipped(context, table);
                    break;
                case TableKind.Deliveries or TableKind.PlannedDeliveries:
                    ShipmentClaims.Delivered(context, table, kinds[i] == TableKind.PlannedDeliveries);
                    break;
                case TableKind.Companies:
                    RegisterClaims.Companies(context, table);
                    break;
                case TableKind.Ownership:
                    RegisterClaims.Ownership(context, table);
                    break;
                // A manifest names the flight over its list of people.
                case TableKind.Staff when context.Kind == "booking" && context.Label("flight") is not null:
                    BookingClaims.FromTable(context, table);
                    break;
                case TableKind.Staff when context.Kind == "testReport":
                    TestClaims.Participants(context, table);
                    break;
                case TableKind.Staff:
                    RegisterClaims.Staff(context, table);
                    break;
                case TableKind.Stays:
                    StayClaims.FromTable(context, table);
                    break;
                case TableKind.Visits:
                    VisitClaims.FromTable(context, table);
                    break;
                case TableKind.Tests:
                    TestClaims.FromTable(context, table);
                    break;
                case TableKind.Contracts:
                    RegisterClaims.Contracts(context, table);
                    break;
                case TableKind.Sanctions:
                    RegisterClaims.Sanctions(context, table);
                    break;
            }
        }
    }
}
