using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Throughline.Documents.Resources;
using Throughline.Model;
using Throughline.Text;

namespace Throughline.Documents.Duplicates;

/// <summary>
/// What a text reports in a form that survives translation: names by the sound of their beginning (<c>n:kedra</c>), figures by their value
/// (<c>v:9000000</c>), months (<c>d:2024-06</c>). Rough on purpose: it is only asked of texts that name one outlet.
/// </summary>
public static partial class ReportedFacts
{
    private const int LettersOfName = 5;
    private const int ShortestName = 4;
    private const int LongestText = 20_000;

    private static readonly ImmutableDictionary<string, int> s_months = Months();

    /// <summary>The facts of a document, sorted.</summary>
    public static ImmutableArray<string> Of(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var facts = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var zone in document.Zones.Where(z => z.Kind is ZoneKind.Body or ZoneKind.Title))
        {
            var text = document.Text.AsSpan(zone.Start, Math.Min(zone.End - zone.Start, LongestText)).ToString();
            facts.UnionWith(Names(text));
            facts.UnionWith(Figures(text));
        }

        return [.. facts];
    }

    /// <summary>The names of a text: its capitalised words, romanised and cut before the endings that languages add.</summary>
    public static SortedSet<string> Names(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (Match word in CapitalisedWord().Matches(text))
        {
            var ascii = Romanization.Of(word.Value).Replace("au", "av", StringComparison.Ordinal);
            if (ascii.Length >= ShortestName)
            {
                names.Add("n:" + ascii[..Math.Min(LettersOfName, ascii.Length)]);
            }
        }

        return names;
    }

    private static IEnumerable<string> Figures(string text)
    {
        foreach (Match month in MonthOfYear().Matches(text))
        {
            var name = month.Groups["month"].Value.ToLowerInvariant();
            var key = s_months.Keys.FirstOrDefault(k => name.StartsWith(k, StringComparison.Ordinal));
            if (key is not null)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"d:{month.Groups["year"].Value}-{s_months[key]:00}");
            }
        }

        foreach (Match month in HanMonth().Matches(text))
        {
            var number = int.Parse(month.Groups["month"].ValueSpan, CultureInfo.InvariantCulture);
            yield return string.Create(CultureInfo.InvariantCulture, $"d:{month.Groups["year"].Value}-{number:00}");
        }

        foreach (Match figure in Figure().Matches(text))
        {
            var digits = figure
                .Groups["number"]
                .Value.Replace(" ", "", StringComparison.Ordinal)
                .Replace("\u00a0", "", StringComparison.Ordinal);
            digits =
                digits.Count(c => c == ',') == 1 && digits.Length - digits.IndexOf(',', StringComparison.Ordinal) != 4
                    ? digits.Replace(',', '.')
                    : digits.Replace(",", "", StringComparison.Ordinal);
            if (
                !decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
                || value > 1_000_000_000_000
            )
            {
                continue;
            }

            var scale = Scale(figure.Groups["scale"].Value.ToLowerInvariant());
            value *= scale;
            var isYear = scale == 1 && value is >= 1900 and <= 2100;
            if (!isYear && (scale > 1 || value > 12))
            {
                yield return "v:" + value.ToString("0.##", CultureInfo.InvariantCulture);
            }
        }
    }

    private static decimal Scale(string word) =>
        word switch
        {
            "" => 1,
            "万" or "萬" => 10_000,
            "亿" or "億" => 100_000_000,
            "百万" => 1_000_000,
            "million" or "млн" or "миллион" => 1_000_000,
            "billion" or "млрд" or "миллиард" => 1_000_000_000,
            _ => 1_000,
        };

    private static ImmutableDictionary<string, int> Months() =>
        DocumentData
            .Lists("copy-statements.json")["months"]
            .Select(m => m.Split(' '))
            .ToImmutableDictionary(m => m[0], m => int.Parse(m[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    [GeneratedRegex(@"\p{Lu}\p{L}{1,200}")]
    private static partial Regex CapitalisedWord();

    [GeneratedRegex(@"(?<month>\p{L}{3,10})\s{1,40}(?<year>(19|20)\d\d)")]
    private static partial Regex MonthOfYear();

    [GeneratedRegex(@"(?<year>(19|20)\d\d)年(?<month>\d{1,2})月")]
    private static partial Regex HanMonth();

    [GeneratedRegex(
        @"(?<number>\d{1,3}([ \u00a0,]\d{3})+(\.\d+)?|\d{1,12}([.,]\d+)?)\s?(?<scale>百万|[万亿萬億]|million|billion|thousand|млн|млрд|тыс|миллион|миллиард|тысяч)?",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Figure();
}
