using System.Globalization;
using Throughline.Documents.Layers;
using Throughline.Documents.Probing;

namespace Throughline.Documents.Csv;

/// <summary>Tables in text. Rows and columns are counted from 1, the header row is row 1.</summary>
internal sealed class CsvReader : IFormatReader
{
    public string Name => "csv 1";

    public string? Read(Source source, Layer layer, Budget budget)
    {
        var text = source.Text!;
        var delimiter = Delimiter.SniffOrNull(text.Text, named: true) ?? ',';
        layer.Property("encoding", text.Encoding);
        layer.Property("delimiter", delimiter == '\t' ? "tab" : delimiter.ToString());
        layer.BeginPage();
        layer.BeginTable();
        var row = 0;
        var widths = new SortedDictionary<int, int>();
        foreach (var record in CsvRecords.Of(text.Text, delimiter))
        {
            row++;
            if (row % 256 == 0)
            {
                budget.Check();
            }

            if (layer.IsFull)
            {
                break;
            }

            if (record.TrueForAll(string.IsNullOrWhiteSpace))
            {
                continue;
            }

            var number = row;
            widths[record.Count] = widths.GetValueOrDefault(record.Count) + 1;
            layer.Row(
                record.Count,
                column => record[column].Trim(),
                column => string.Create(CultureInfo.InvariantCulture, $"row {number}, column {column + 1}")
            );
        }

        if (widths.Count > 1)
        {
            var usual = widths.OrderByDescending(w => w.Value).ThenByDescending(w => w.Key).First().Key;
            layer.Warn(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{widths.Where(w => w.Key != usual).Sum(w => w.Value)} rows have not the usual {usual} columns; check their columns"
                )
            );
        }

        return null;
    }
}
