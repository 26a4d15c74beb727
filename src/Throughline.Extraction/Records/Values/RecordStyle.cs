using System.Text.RegularExpressions;
using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>How one document writes dates and numbers, decided by what it shows.</summary>
/// <param name="MonthFirst">3/4/2025 is the fourth of March.</param>
/// <param name="DecimalComma">1,50 is one and a half.</param>
/// <param name="IsJapanese">¥ is the yen.</param>
/// <param name="Year">The year of most full dates; for dates without one.</param>
internal sealed partial record RecordStyle(bool MonthFirst, bool DecimalComma, bool IsJapanese, int? Year)
{
    /// <summary>Its words were recognised in a picture.</summary>
    public bool IsRecognised { get; init; }

    /// <summary>Reads the style off the text.</summary>
    public static RecordStyle Of(Document document)
    {
        var text = document.Text;
        var (dayFirst, monthFirst) = (0, 0);
        foreach (Match match in Slashed().Matches(text))
        {
            var (a, b) = (Number(match.Groups["a"]), Number(match.Groups["b"]));
            dayFirst += a > 12 && b <= 12 ? 1 : 0;
            monthFirst += b > 12 && a <= 12 ? 1 : 0;
        }

        var tokens = Tokens.Of(text.AsSpan(0, Math.Min(text.Length, 20_000)));
        var american = WordLists.UnitedStates.FirstIn(tokens) is not null && document.Language is "en" or "und";
        var commas = CommaDecimal().Count(text);
        var points = PointDecimal().Count(text);
        var years = Years()
            .Matches(text)
            .GroupBy(m => m.Groups["year"].Value, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal);
        return new(
            monthFirst > dayFirst || (monthFirst == dayFirst && monthFirst == 0 && american),
            commas > points || (commas == points && document.Language == "ru"),
            WordLists.Japan.FirstIn(tokens) is not null,
            years.FirstOrDefault() is { } year ? int.Parse(year.Key, System.Globalization.CultureInfo.InvariantCulture) : null
        )
        {
            IsRecognised = document.Words.Any(w => w.Certainty is < Misrecognised.Sure),
        };
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(?<a>[0-9]{1,2})[/-](?<b>[0-9]{1,2})[/-](?:[0-9]{4}|[0-9]{2})\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Slashed();

    [GeneratedRegex(@"[0-9],[0-9]{2}\b")]
    private static partial Regex CommaDecimal();

    [GeneratedRegex(@"[0-9]\.[0-9]{2}(?:$|[^0-9.])", RegexOptions.Multiline)]
    private static partial Regex PointDecimal();

    [GeneratedRegex(@"(?:\b|[A-Z]{3})(?<year>(?:19|20)[0-9]{2})\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Years();
}
