using System.Globalization;

namespace Throughline.Detections;

/// <summary>Rough yearly exchange rates, good enough to say whether two amounts are of one size.</summary>
internal static class ExchangeRates
{
    private static readonly string[] s_currencies = ["CNY", "RUB", "EUR", "AED", "TRY", "KZT", "HKD", "GBP", "INR", "JPY"];
    private static readonly SortedDictionary<int, decimal[]> s_rates = Load();

    /// <summary>The amount in US dollars; null where the table has no such currency.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="currency">ISO 4217 code.</param>
    /// <param name="year">The year; the last one of the table where unknown.</param>
    public static decimal? InDollars(decimal amount, string currency, int? year)
    {
        if (currency == "USD")
        {
            return amount;
        }

        var at = Array.IndexOf(s_currencies, currency);
        var known = Math.Clamp(year ?? s_rates.Keys.Last(), s_rates.Keys.First(), s_rates.Keys.Last());
        return at < 0 ? null : amount / s_rates[known][at];
    }

    private static SortedDictionary<int, decimal[]> Load()
    {
        var rates = new SortedDictionary<int, decimal[]>();
        foreach (var cells in Table.Lines("exchange-rates.tsv").Select(l => l.Split('\t')))
        {
            rates[int.Parse(cells[0], CultureInfo.InvariantCulture)] =
            [
                .. cells.Skip(1).Select(c => decimal.Parse(c, CultureInfo.InvariantCulture)),
            ];
        }

        return rates;
    }
}
