using System.Text.RegularExpressions;

namespace Throughline.Extraction.Records;

/// <summary>The currency of a paper: what a label says, else what most of its amounts and codes name.</summary>
internal static partial class PaperCurrency
{
    private const double Said = 6;
    private const double ByAmount = 1;
    private const double ByCode = 1.5;
    private const double ByWord = 0.5;
    private const int FewestOfCode = 9;

    /// <summary>The ISO code and where it stands; null where the paper names none.</summary>
    public static (string Code, int Start, int End)? Of(PaperSheet sheet)
    {
        var votes = new Dictionary<string, (double Weight, int Start, int End)>(StringComparer.Ordinal);
        void Vote(string code, double weight, int start, int end) =>
            votes[code] = votes.TryGetValue(code, out var old) ? (old.Weight + weight, old.Start, old.End) : (weight, start, end);
        foreach (var run in sheet.Runs)
        {
            foreach (var label in run.Labels.Where(l => l.Key == "currency"))
            {
                foreach (var place in PaperNeighbours.Of(sheet, run, label).Take(2))
                {
                    if (Currencies.FindOrNull(place.Text) is var (code, from, to))
                    {
                        Vote(code, Said, place.From + from, place.From + to);
                        break;
                    }
                }
            }

            // "FR31418220317" is a number for the tax and no sum of francs.
            foreach (var amount in run.Amounts.Where(a => a.Currency is not null && !IsCode(run.Text.AsSpan(a.Start, a.End - a.Start))))
            {
                // A sum's currency counts for more than a remark's.
                Vote(
                    amount.Currency!,
                    run.Labels.Exists(l => l.Key is "total" or "net" or "tax") ? 2 * ByAmount : ByAmount,
                    run.Start + amount.Start,
                    run.Start + amount.End
                );
            }

            foreach (Match match in Code().Matches(run.Text))
            {
                if (Currencies.WholeOrNull(match.Value) is { } code)
                {
                    Vote(code, ByCode, run.Start + match.Index, run.Start + match.Index + match.Length);
                }
            }

            if (run.Labels.Count > 0 && Currencies.FindOrNull(run.Text) is var (named, start, end))
            {
                Vote(named, ByWord, run.Start + start, run.Start + end);
            }
        }

        return votes.Count == 0
            ? null
            : votes
                .OrderByDescending(v => v.Value.Weight)
                .ThenBy(v => v.Value.Start)
                .Select(v => ((string, int, int)?)(v.Key, v.Value.Start, v.Value.End))
                .First();
    }

    private static bool IsCode(ReadOnlySpan<char> figure)
    {
        var digits = 0;
        foreach (var c in figure)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        return digits >= FewestOfCode && figure.IndexOfAny('.', ',') < 0;
    }

    [GeneratedRegex(@"\b[A-Z]{3}\b")]
    private static partial Regex Code();
}
