using System.Globalization;
using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>Checks a record against itself; what does not fit becomes a <c>checks</c> field, never a silent correction.</summary>
internal static class Arithmetic
{
    /// <summary>Quantity × price = amount, within rounding. True where it fits or cannot be checked.</summary>
    public static bool CheckLine(RecordContext context, RecordRow row, string line)
    {
        if (
            row.Figure(context.Style, "quantity") is not var (quantity, _, _)
            || row.Figure(context.Style, "price") is not var (price, _, _)
            || row.Figure(context.Style, "amount", "net", "total") is not var (amount, cell, _)
        )
        {
            return true;
        }

        var expected = quantity.Value * price.Value;
        // A price may be net and the amount gross; only a gap that no usual tax rate explains is a misfit.
        var ratio = expected == 0 ? 1 : amount.Value / expected;
        if (Math.Abs(expected - amount.Value) <= Math.Max(0.02m, 0.005m * quantity.Value) || (ratio > 1 && IsTaxed(ratio)))
        {
            return true;
        }

        Report(
            context,
            $"line {line}: {Plain.Of(quantity.Value)} × {Plain.Of(price.Value)} = {Plain.Of(expected)}, found {Plain.Of(amount.Value)}",
            Evidence.In(context.Document, cell.Start, cell.End, cell.Address)
        );
        return false;
    }

    /// <summary>Sum of the lines = net or total, and net + tax = total. True where they fit or cannot be checked.</summary>
    public static bool CheckTotals(RecordContext context, IReadOnlyList<RecordTable> lines)
    {
        var (total, net, tax) = (Value(context, "total"), Value(context, "net"), Value(context, "tax"));
        var fits = true;
        if (
            total is { } t
            && net is { } n
            && tax is { } x
            && Math.Abs(n.Value + x.Value - t.Value) > 0.02m
            && Math.Abs(n.Value - t.Value) > 0.02m
        )
        {
            Report(
                context,
                $"net {Plain.Of(n.Value)} + tax {Plain.Of(x.Value)} = {Plain.Of(n.Value + x.Value)}, found total {Plain.Of(t.Value)}",
                t.At
            );
            fits = false;
        }

        var rows = lines.SelectMany(l => l.Rows).Select(r => r.Figure(context.Style, "amount", "total", "net")?.Figure.Value).ToList();
        if (rows.Count == 0 || rows.Contains(null) || (total ?? net) is not { } goal)
        {
            return fits;
        }

        var sum = rows.Sum(v => v ?? 0);
        decimal?[] goals = [total?.Value, net?.Value, total is { } g && tax is { } y ? g.Value - y.Value : null];
        if (sum != 0 && !goals.Any(v => v is { } value && Math.Abs(value - sum) <= 0.02m) && !IsTaxed(goal.Value / sum))
        {
            Report(context, $"lines add up to {Plain.Of(sum)}, found total {Plain.Of(goal.Value)}", goal.At);
            return false;
        }

        return fits;
    }

    private static bool IsTaxed(decimal ratio)
    {
        foreach (
            var rate in (ReadOnlySpan<decimal>)
                [0.03m, 0.05m, 0.06m, 0.07m, 0.09m, 0.10m, 0.13m, 0.16m, 0.17m, 0.18m, 0.19m, 0.20m, 0.21m, 0.22m, 0.23m]
        )
        {
            if (Math.Abs(ratio - 1 - rate) < 0.0015m)
            {
                return true;
            }
        }

        return false;
    }

    private static (decimal Value, Evidence At)? Value(RecordContext context, string key) =>
        context.Label(key) is { } label && Figures.LastOrNull(label.Text, context.Style) is { } figure
            ? (figure.Value, context.At(label))
            : null;

    private static void Report(RecordContext context, string message, Evidence at)
    {
        var name = string.Create(
            CultureInfo.InvariantCulture,
            $"checks[{context.Fields.Count(f => f.Name.StartsWith("checks[", StringComparison.Ordinal))}]"
        );
        if (!context.Fields.Exists(f => f.Value == message))
        {
            context.Fields.Add(new(name, message, at));
        }
    }
}
