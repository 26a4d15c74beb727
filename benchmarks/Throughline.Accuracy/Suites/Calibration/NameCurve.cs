using System.Globalization;
using System.Text;

namespace Throughline.Accuracy.Suites.Calibration;

/// <summary>Fits how the likeness of names turns into odds that two parties are one: a monotone table of a few rows.</summary>
internal static class NameCurve
{
    // Likeness and score share a threshold: names held to be one at 0.7 make a pair of parties of whom nothing else is known that is held
    // to be one at 0.7. The share of pairs that are one which this implies is written into the table.
    private const double Threshold = 0.7;

    // Namesakes are rare in the sample and common in the world: of pairs with one name one in 23 is two.
    private const double Namesakes = 1.0 / 23;
    private const double Window = 0.1;
    private const double Prior = 0.5;
    private static readonly double[] s_rows = [0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95];

    // The sample holds hard cases only. Among all pairs such names are of one party in one of ten, of 150 and of a thousand.
    private static readonly (double Likeness, double Odds)[] s_unlike = [(0, -7), (0.3, -5), (0.5, -2.2)];

    /// <summary>The table, likeness and natural logarithm of the odds, and the share of pairs that are one which it implies.</summary>
    public static (List<(double Likeness, double Odds)> Rows, double Share) Fit(List<(bool IsSame, double Likeness)> sample)
    {
        var (same, other) = (sample.Count(s => s.IsSame), sample.Count(s => !s.IsSame));
        var rows = new List<(double Likeness, double Odds, double Weight)>();
        foreach (var row in s_rows)
        {
            var (ofSame, ofOther) = (Prior, Prior);
            foreach (var (isSame, likeness) in sample)
            {
                var near = Math.Max(0, 1 - (Math.Abs(likeness - row) / Window));
                ofSame += isSame ? near / same * other : 0;
                ofOther += isSame ? 0 : near;
            }

            rows.Add((row, Math.Log(ofSame / ofOther), ofSame + ofOther));
        }

        var risen = Rising(rows);
        var shift = Math.Log(Threshold / (1 - Namesakes - Threshold)) - risen.Single(r => r.Likeness.Equals(Threshold)).Odds;
        var fitted = risen.Append((Likeness: 1, Odds: double.PositiveInfinity)).Select(r => (r.Likeness, WithNamesakes(r.Odds + shift)));
        return ([.. s_unlike, .. fitted], 1 / (1 + Math.Exp(-shift)));
    }

    private static double WithNamesakes(double odds)
    {
        var share = (1 - Namesakes) / (1 + Math.Exp(-odds));
        return Math.Round(Math.Max(s_unlike[^1].Odds, Math.Log(share / (1 - share))), 2);
    }

    /// <summary>The table as the product reads it.</summary>
    public static string Text(List<(double Likeness, double Odds)> curve, double share, int cases)
    {
        var text = new StringBuilder();
        text.AppendLine(
            "# how the likeness of two names (first column, Names.Score) speaks for one party: natural logarithm of the odds; linear between rows"
        );
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"# fitted over {cases} cases by: dotnet run -c Release --project benchmarks/Throughline.Accuracy -- calibration --fit data/screening/score-curve.tsv"
        );
        text.AppendLine(
            "# sources: nomenklatura name cases (MIT), yente candidate benchmark (MIT) against the UN Security Council list; see docs/screening-scores.md"
        );
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"# the rows from 0.6 on are fitted; they are the odds where {share:0.000} of all pairs are one"
        );
        foreach (var (likeness, odds) in curve)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{likeness:0.##}\t{odds:0.00}");
        }

        return text.ToString().ReplaceLineEndings("\n");
    }

    // Pool adjacent violators: where a row falls below the one before it, both take their weighted mean.
    private static List<(double Likeness, double Odds)> Rising(List<(double Likeness, double Odds, double Weight)> rows)
    {
        var pools = new List<(double Odds, double Weight, int Rows)>();
        foreach (var (_, odds, weight) in rows)
        {
            pools.Add((odds, weight, 1));
            while (pools.Count > 1 && pools[^1].Odds < pools[^2].Odds)
            {
                var (last, before) = (pools[^1], pools[^2]);
                var sum = last.Weight + before.Weight;
                pools.RemoveRange(pools.Count - 2, 2);
                pools.Add((((last.Odds * last.Weight) + (before.Odds * before.Weight)) / sum, sum, last.Rows + before.Rows));
            }
        }

        var risen = pools.SelectMany(p => Enumerable.Repeat(p.Odds, p.Rows));
        return [.. rows.Zip(risen, (r, o) => (r.Likeness, o))];
    }
}
