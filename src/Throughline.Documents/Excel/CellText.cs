using System.Globalization;
using ExcelDataReader;

namespace Throughline.Documents.Excel;

/// <summary>A cell's value as text: dates ISO, numbers plain, both independent of any culture.</summary>
internal static class CellText
{
    public static string Of(IExcelDataReader reader, int column) =>
        reader.GetValue(column) switch
        {
            null => "",
            DateTime moment => Moment(moment),
            TimeSpan span => span.ToString("c", CultureInfo.InvariantCulture),
            double number => Number(number, reader.GetNumberFormatString(column)),
            bool truth => truth ? "TRUE" : "FALSE",
            string text => text,
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            var other => other.ToString() ?? "",
        };

    /// <summary>The letters of a column counted from 0: A, Z, AA.</summary>
    public static string Column(int index)
    {
        var letters = "";
        for (var i = index; i >= 0; i = i / 26 - 1)
        {
            letters = (char)('A' + i % 26) + letters;
        }

        return letters;
    }

    private static string Moment(DateTime moment) =>
        moment.TimeOfDay == TimeSpan.Zero
            ? moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : moment.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Number(double number, string? format)
    {
        if (!double.IsFinite(number))
        {
            return "";
        }

        // "51 %" is stored as 0.51; a format of zeros pads identifiers such as tax numbers.
        if (format is not null && format.Contains('%', StringComparison.Ordinal) && Math.Abs(number) < 1e6)
        {
            return Plain(Math.Round(number * 100, 10)) + "%";
        }

        var text = Plain(number);
        return format is { Length: > 1 } && format.All(c => c == '0') && text.All(char.IsAsciiDigit)
            ? text.PadLeft(format.Length, '0')
            : text;
    }

    private static string Plain(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.Contains('E', StringComparison.Ordinal) && Math.Abs(number) is < 1e27 and > 1e-20
            ? ((decimal)number).ToString("0.############################", CultureInfo.InvariantCulture)
            : text;
    }
}
