using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Extraction.Records.Trade;

/// <summary>A paper read as one form: its fields by name and its lines of goods.</summary>
internal sealed class TradePaper(Form form, Document document, RecordContext context, GoodsTable goods)
{
    private readonly SortedDictionary<string, TradeValue> _values = new(StringComparer.Ordinal);

    /// <summary>The form.</summary>
    public Form Form => form;

    /// <summary>The document.</summary>
    public Document Document => document;

    /// <summary>Where its claims go.</summary>
    public RecordContext Context => context;

    /// <summary>Its table of goods.</summary>
    public GoodsTable Goods => goods;

    /// <summary>The values by name.</summary>
    public IReadOnlyDictionary<string, TradeValue> Values => _values;

    /// <summary>The value of a field; null where it was not read.</summary>
    public TradeValue? this[string name] => _values.GetValueOrDefault(name);

    /// <summary>Adds a value unless its name has one.</summary>
    public void Add(TradeValue value) => _values.TryAdd(value.Name, value);

    /// <summary>Sets a value that goes before what a label gave.</summary>
    public void Set(TradeValue value) => _values[value.Name] = value;

    /// <summary>Takes away a value that a label gave wrongly.</summary>
    public void Remove(string name) => _values.Remove(name);

    /// <summary>The first of the names that has a value.</summary>
    public TradeValue? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_values.TryGetValue(name, out var value))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>The party of a field; null where there is none.</summary>
    public EntityRef? Party(string name) => this[name] is { } value ? context.Party(value.Value) : null;

    /// <summary>The day of the first of the fields that has one.</summary>
    public TimeRange? Day(params ReadOnlySpan<string> names) =>
        First(names) is { } value && Dates.FindOrNull(value.Value, context.Style) is var (date, _, _) ? TimeRange.At(date) : null;

    /// <summary>The anchor of a value: the label and the value where they stand together, with the cell's address.</summary>
    public Evidence At(TradeValue value) => Evidence.In(document, Math.Min(value.AnchorStart, value.Start), value.End, CellOf(value.Start));

    /// <summary>The anchor of a line of goods.</summary>
    public Evidence At(GoodsLine line) => Evidence.In(document, line.Start, line.End, CellOf(line.Start));

    /// <summary>The anchors of values, without repeats; those that are missing are left out.</summary>
    public ImmutableArray<Evidence> At(params ReadOnlySpan<TradeValue?> values)
    {
        var anchors = ImmutableArray.CreateBuilder<Evidence>();
        foreach (var value in values)
        {
            if (value is not null && At(value) is var at && !anchors.Any(a => a.Start <= at.Start && a.End >= at.End))
            {
                anchors.Add(at);
            }
        }

        return anchors.ToImmutable();
    }

    /// <summary>The details of a claim from fields of the same or another name.</summary>
    public ImmutableSortedDictionary<string, string> Details(params ReadOnlySpan<(string Detail, string Field)> pairs)
    {
        var details = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (detail, field) in pairs)
        {
            if (this[field] is { } value)
            {
                details[detail] = value.Value;
            }
        }

        return details.ToImmutable();
    }

    private string? CellOf(int at)
    {
        foreach (var table in document.Tables)
        {
            if (at < table.Start || at >= table.End)
            {
                continue;
            }

            foreach (var row in table.Rows)
            {
                foreach (var cell in row)
                {
                    if (at >= cell.Start && at < cell.End)
                    {
                        return cell.Address;
                    }
                }
            }
        }

        return null;
    }
}
