using System.Globalization;

namespace Throughline.Screening;

/// <summary>From likeness to odds and from odds to a score. The table is fitted by a committed command, see docs/screening-scores.md.</summary>
internal static class ScoreCurve
{
    // Pieces of evidence on one pair overlap (a list copies the name with the birth date), so beyond 20 to 1 each counts for a third;
    // it also keeps the best pairs apart where a logistic curve would round them all to 1.
    private const double Certain = 3;
    private const double Overlap = 0.35;

    private static readonly (double Likeness, double Odds)[] s_names =
    [
        .. ScreeningTable
            .Rows("score-curve.tsv")
            .Select(r => (double.Parse(r[0], CultureInfo.InvariantCulture), double.Parse(r[1], CultureInfo.InvariantCulture))),
    ];

    /// <summary>What the likeness of two names says, as the natural logarithm of the odds that they are of one party.</summary>
    public static double OfNames(double likeness)
    {
        for (var i = 1; i < s_names.Length; i++)
        {
            var (high, odds) = s_names[i];
            if (likeness <= high)
            {
                var (low, lower) = s_names[i - 1];
                // Never beyond the piece's end: rounding must not lift a likeness over a likelier one on a level piece.
                return Math.Min(odds, lower + ((odds - lower) * (likeness - low) / (high - low)));
            }
        }

        return s_names[^1].Odds;
    }

    /// <summary>The likeness of names that speaks as strongly as <paramref name="odds"/>; 1 where none does.</summary>
    public static double LikenessOf(double odds)
    {
        for (var i = 1; i < s_names.Length; i++)
        {
            var (high, higher) = s_names[i];
            if (odds <= higher)
            {
                var (low, lower) = s_names[i - 1];
                return Math.Max(0, low + ((odds - lower) * (high - low) / (higher - lower)));
            }
        }

        return 1;
    }

    /// <summary>The score of a sum of evidence: the share of pairs with such evidence that are one.</summary>
    public static double Share(double evidence)
    {
        var damped = evidence > Certain ? Certain + ((evidence - Certain) * Overlap) : evidence;
        return 1 / (1 + Math.Exp(-damped));
    }

    /// <summary>The evidence that gives a score; the inverse of <see cref="Share"/>.</summary>
    public static double EvidenceOf(double score)
    {
        var damped = Math.Log(score / (1 - score));
        return damped > Certain ? Certain + ((damped - Certain) / Overlap) : damped;
    }
}
