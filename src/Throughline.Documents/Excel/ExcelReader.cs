using System.Globalization;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Throughline.Documents.Archives;
using Throughline.Documents.Layers;
using Throughline.Documents.Probing;

namespace Throughline.Documents.Excel;

/// <summary>Excel workbooks, old and new: each sheet a page and a table, each cell with its own address. Formulas give their stored values; macros are not run.</summary>
internal sealed class ExcelReader : IFormatReader
{
    public string Name => "excel 1";

    public string? Read(Source source, Layer layer, Budget budget)
    {
        if (source.Format == Format.Xlsx && PackageGuard.Check(source, budget) is { } reason)
        {
            return reason;
        }

        try
        {
            // The settings themselves ask for this code page, so it must be known before they are made.
            var encoding = CodePages.Of(1252);
            using var stream = source.Open();
            using var reader = ExcelReaderFactory.CreateReader(stream, new() { LeaveOpen = false, FallbackEncoding = encoding });
            do
            {
                if (layer.PageCount >= budget.Limits.MaxPages || layer.IsFull)
                {
                    layer.Warn("not all sheets were read: the limit on pages or text is reached");
                    break;
                }

                Sheet(reader, layer, budget);
            } while (reader.NextResult());
        }
        catch (InvalidPasswordException)
        {
            return "the workbook is encrypted; open it with its password, save it without one and add that";
        }
        catch (Exception e) when (e is not OutOfMemoryException and not OperationCanceledException)
        {
            // The library meets damage with exceptions of many types, ArgumentException and IndexOutOfRange among them.
            return PackageGuard.Damaged(layer, "an Excel workbook", "Excel");
        }

        return layer.Length == 0 ? "the workbook has no filled cell" : null;
    }

    private static void Sheet(IExcelDataReader reader, Layer layer, Budget budget)
    {
        var name = reader.Name ?? "";
        if (reader.VisibleState is "hidden" or "veryhidden")
        {
            layer.Warn($"sheet '{name}' is hidden in the workbook; it was read all the same");
        }

        layer.BeginPage(name: name);
        layer.BeginTable(name);
        var row = 0;
        while (reader.Read() && !layer.IsFull)
        {
            row++;
            if (row % 128 == 0)
            {
                budget.Check();
            }

            var cells = new string[reader.FieldCount];
            var last = -1;
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = CellText.Of(reader, i).Trim();
                last = cells[i].Length > 0 ? i : last;
            }

            if (last >= 0)
            {
                var number = row;
                layer.Row(
                    last + 1,
                    column => cells[column],
                    column => $"{name}!{CellText.Column(column)}{number.ToString(CultureInfo.InvariantCulture)}"
                );
            }
        }

        layer.EndTable();
        layer.EndPage();
    }
}
