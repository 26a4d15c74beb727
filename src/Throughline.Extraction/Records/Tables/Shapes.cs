using System.Text.RegularExpressions;
using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>Corrects and completes what columns mean by the shapes of their values.</summary>
internal static partial class Shapes
{
    /// <summary>The table with its columns corrected.</summary>
    public static RecordTable Refined(RecordTable table, RecordStyle style)
    {
        table.Refine(column => Corrected(table, column, style));
        var known = table.Columns.Select(c => c.Index).ToHashSet();
        var unknown = table.Rows.SelectMany(r => r.Cells).Select(c => c.Column).Distinct().Where(i => !known.Contains(i)).Order().ToList();
        table.Extend(unknown.Select(i => Guessed(table, i, style)).OfType<Column>());
        return table;
    }

    private static Column Corrected(RecordTable table, Column column, RecordStyle style)
    {
        var values = table.Values(column.Index);
        if (values.Count == 0)
        {
            return column;
        }

        bool Most(Func<string, bool> test) => values.Count(test) * 10 >= values.Count * 7;
        bool IsDate(string v) => Dates.WholeOrNull(v, style) is not null;
        bool IsFigure(string v) => Figures.WholeOrNull(v, style) is not null;
        bool IsTimed(string v) => Dates.FindOrNull(v, style) is not null || ClockTime().IsMatch(v);
        var key = column.Key switch
        {
            "from" when Most(IsDate) => "dateFrom",
            "to" when Most(IsDate) => "dateTo",
            "dateFrom" when !values.Exists(IsDate) => "from",
            "dateTo" when !values.Exists(IsDate) => "to",
            // "Moscow Sheremetyevo T2" has a digit, but neither a day nor a time.
            "departureDate" when !values.Exists(IsTimed) => "from",
            "arrivalDate" when !values.Exists(IsTimed) => "to",
            "unit"
                when Most(v => PartyNames.IsOrganisation(v)) || (table.Has("person", "visitor", "passenger") && !table.Has("quantity")) =>
                "organisation",
            "participant" or "person" when table.Has("percent") && table.Has("organisation", "owned") => "owner",
            "sender" when table.Has("visitor") => "employer",
            "receiver" when table.Has("visitor") => "host",
            "organisation" when Most(v => Units.OfOrNull(v) is not null) => "unit",
            "number" or "payment" or "lineNo" or "invoice" or "act" or "serial" when IsCount(values) => "lineNo",
            "lineNo" when !Most(v => Ordinal().IsMatch(v)) => "number",
            "invoice" when Most(v => AccountForm().IsMatch(Compact(v))) => "account",
            "account" when Most(v => !AccountForm().IsMatch(Compact(v)) && v.Length < 12) => "invoice",
            "invoice" or "payment" when Most(IsDate) => "date",
            "goods" when Most(IsFigure) => "other",
            "status" when Most(IsDate) => "date",
            "quantity" when !values.Exists(v => v.Any(char.IsAsciiDigit)) => "other",
            "owner" or "owned" when Most(IsFigure) => "percent",
            "visitDate"
            or "date"
            or "deliveryDate"
            or "plannedDate"
            or "shipDate" when !values.Exists(v => Dates.FindOrNull(v, style) is not null || Dates.PartOrNull(v) is not null) => "other",
            "regNumber" when Most(v => IdentifierChecks.IsOgrn(Compact(v))) => "ogrn",
            "regNumber" or "taxId" when Most(v => IdentifierChecks.IsUscc(Compact(v))) => "uscc",
            "regNumber" or "taxId" when Most(v => IdentifierChecks.IsInn(Compact(v))) => "inn",
            "passenger" or "person" or "visitor" or "name" when Most(IsFigure) => "other",
            "payer" or "payee" or "counterparty" or "seller" or "buyer" when Most(v => AccountForm().IsMatch(Compact(v))) => column.Key
                + ".account",
            "model" when Most(IsFigure) => "other",
            var same => same,
        };
        return key == column.Key ? column : column with { Meaning = column.Meaning with { Key = key } };
    }

    private static Column? Guessed(RecordTable table, int index, RecordStyle style)
    {
        var values = table.Values(index);
        if (values.Count == 0 || values.Count * 2 < table.Rows.Length)
        {
            return null;
        }

        bool All(Func<string, bool> test) => values.TrueForAll(v => test(v));
        var key =
            All(v => IdentifierChecks.IsInn(Compact(v))) && !table.Has("inn") && values.Count > 1 ? "inn"
            : All(v => IdentifierChecks.IsUscc(Compact(v))) && !table.Has("uscc") ? "uscc"
            : All(v => TariffCode().IsMatch(Compact(v))) && !table.Has("hsCode") && !All(v => IdentifierChecks.IsInn(Compact(v))) ? "hsCode"
            : All(v => Currencies.WholeOrNull(v) is not null) && !table.Has("currency") ? "currency"
            : All(v => Flight().IsMatch(v)) && !table.Has("flight") && table.Has("passenger", "person") ? "flight"
            : All(v => Dates.WholeOrNull(v, style) is not null) && !table.Columns.Any(c => FieldTypes.IsDate(c.Key)) ? "date"
            : null;
        return key is null ? null : new(index, new(key, 0.5), "");
    }

    private static bool IsCount(List<string> values)
    {
        for (var i = 0; i < values.Count; i++)
        {
            if (
                !int.TryParse(
                    values[i].TrimEnd('.', ')'),
                    System.Globalization.NumberStyles.None,
                    System.Globalization.CultureInfo.InvariantCulture,
                    out var n
                )
                || n != i + 1
            )
            {
                return false;
            }
        }

        return values.Count > 0;
    }

    [GeneratedRegex("[0-9]{1,2}[:.时点][0-9]{2}|^[0-9]{3,4}$|[0-9]{1,2} ?[A-Z]{3}")]
    private static partial Regex ClockTime();

    private static string Compact(string text) => new([.. text.Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '.'))]);

    [GeneratedRegex("^[0-9]{1,4}[.)]?$")]
    private static partial Regex Ordinal();

    [GeneratedRegex("^(?:[0-9]{12,24}|[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30})$")]
    private static partial Regex AccountForm();

    [GeneratedRegex("^[0-9]{10}$")]
    private static partial Regex TariffCode();

    [GeneratedRegex("^(?:[A-Z][A-Z0-9]|[0-9][A-Z])[ -]?[0-9]{2,4}$")]
    private static partial Regex Flight();
}
