using System.Globalization;
using System.Text.RegularExpressions;
using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>Days of a statement's entries that leave out the year (<c>02.05.</c>), which its period or its balances tell.</summary>
internal static partial class StatementDays
{
    private const int HeadLength = 6_000;

    /// <summary>The day of a row; null where the row has none, or the statement no day with a year.</summary>
    public static PartialDate? OfRowOrNull(RecordContext context, RecordRow row)
    {
        if (
            row.Text("date", "payment.date", "valueDate") is not { } text
            || Bare().Match(text) is not { Success: true } match
            || Last(context) is not { } last
        )
        {
            return null;
        }

        int Int(string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        // No entry is later than the last day that the statement names: an entry of December stands in the year before.
        return PartialDate.OfDayOrNull(last.Year, Int("m"), Int("d")) is { } day && day.CompareTo(last) <= 0
            ? day
            : PartialDate.OfDayOrNull(last.Year - 1, Int("m"), Int("d"));
    }

    private static PartialDate? Last(RecordContext context)
    {
        var text = context.Document.Text;
        var days = Dates.All(text[..Math.Min(text.Length, HeadLength)], context.Style);
        return days.Count == 0 ? null : days.Max(d => d.Date);
    }

    [GeneratedRegex(@"^(?<d>[0-9]{1,2})[./](?<m>[0-9]{1,2})\.?$")]
    private static partial Regex Bare();
}
