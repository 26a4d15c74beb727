using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>Turns what a structured format states into fields and claims; nothing is guessed from labels or layout.</summary>
internal static class StatedRecords
{
    /// <summary>Reads a document with a stated record.</summary>
    public static RecordReading Read(Document document, StatedRecord stated)
    {
        var context = new RecordContext(document, stated.Kind, RecordStyle.Of(document), []);
        var groups = StatedGroup.Of(stated);
        if (
            groups.Exists(g => g.List == "events")
            && Itinerary.ReadEvents(document, groups) is { Count: > 0 } trips
            && !groups.Exists(g => g.List == "reservations")
        )
        {
            stated = stated with { Kind = "booking", Values = [.. stated.Values, .. trips] };
            groups = StatedGroup.Of(stated);
            context.Kind = "booking";
        }

        Fields(context, stated, groups);
        if (!stated.IsCopy)
        {
            if (stated.Kind is "bankStatement" or "paymentOrder")
            {
                StatedPayments.Read(context, groups);
            }
            else if (stated.Kind is "booking" or "event")
            {
                StatedBookings.Read(context, groups);
            }
            else if (stated.Kind == "entities")
            {
                StatedEntities.Read(context, stated);
            }
            else
            {
                StatedInvoices.Read(context, groups);
            }
        }

        return new(
            stated.Kind,
            [.. context.Fields.OrderBy(f => f.At.Start).ThenBy(f => f.Name, StringComparer.Ordinal)],
            [
                .. context
                    .Claims.OrderBy(c => c.Evidence[0].Start)
                    .ThenBy(c => c.Evidence[0].End)
                    .ThenBy(c => c.Predicate, StringComparer.Ordinal)
                    .ThenBy(c => c.Id, StringComparer.Ordinal),
            ],
            [(0, document.Text.Length)]
        );
    }

    // The head of the first statement, the first account to pay into, and a single payment stand as the document's own fields too.
    private static void Fields(RecordContext context, StatedRecord stated, List<StatedGroup> groups)
    {
        var isSingle = stated.Kind == "paymentOrder" && groups.Count(g => g.List == "transactions") == 1;
        var own = stated
            .Values.Where(v => !v.Name.Contains('[', StringComparison.Ordinal))
            .Select(v => v.Name)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var value in stated.Values)
        {
            var at = Evidence.In(context.Document, value.Start, value.End, value.Cell);
            context.Fields.Add(new(value.Name, value.Value, at));
            var alias =
                value.Name.StartsWith("statements[0].", StringComparison.Ordinal) ? value.Name["statements[0].".Length..]
                : value.Name.StartsWith("accounts[0].", StringComparison.Ordinal) ? value.Name["accounts[0].".Length..]
                : isSingle && value.Name.StartsWith("transactions[0].", StringComparison.Ordinal) ? value.Name["transactions[0].".Length..]
                : null;
            if (alias is not null && own.Add(alias))
            {
                context.Fields.Add(new(alias, value.Value, at));
            }
        }
    }
}
