using System.Collections.Immutable;
using Throughline.Model;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>
/// Sums evidence for and against two entities being one, in natural logarithms of odds, and writes down each part in the units of the
/// score: what the score rose or fell when the part was added. The parts therefore add up to the score.
/// </summary>
internal ref struct ScoreSheet(ImmutableArray<ScorePart>.Builder? parts)
{
    // Names whose parts cancel out to nothing have no proportion to show.
    private const double LeastWhole = 0.01;

    private double _score;

    /// <summary>False in scans, where nobody reads the reasons and none are written.</summary>
    public readonly bool IsExplained => parts is not null;

    /// <summary>All evidence so far.</summary>
    public double Evidence { get; private set; }

    /// <summary>How far agreement beside the names counts, 0 to 1: a birthday or an address alone names nobody.</summary>
    public double Trust { get; set; } = 1;

    /// <summary>The score of the evidence so far, in [0, 1].</summary>
    public readonly double Score => _score;

    /// <summary>Adds a part whose reason is written only where somebody reads it.</summary>
    /// <param name="name">What was compared.</param>
    /// <param name="evidence">Logarithm of odds; over 0 it is scaled by <see cref="Trust"/>.</param>
    /// <param name="values">What the reason is made from.</param>
    /// <param name="detail">Makes the reason.</param>
    public void Add<T>(string name, double evidence, T values, Func<T, string> detail)
    {
        var change = Move(evidence > 0 ? evidence * Trust : evidence);
        if (evidence != 0 || change != 0)
        {
            parts?.Add(new(name, Round(change), detail(values)));
        }
    }

    /// <summary>Adds what two names say; the words that agree and differ are shown in proportion.</summary>
    public void Add(double evidence, PreparedName left, PreparedName right)
    {
        var change = Move(evidence);
        if (parts is null)
        {
            return;
        }

        var reasons = Names.Compare(left, right).Parts;
        var whole = reasons.Sum(r => r.Weight);
        if (whole < LeastWhole)
        {
            parts.Add(new("name", Round(change), $"{left.Original} ~ {right.Original}"));
            return;
        }

        foreach (var reason in reasons)
        {
            parts.Add(reason with { Weight = Round(reason.Weight * change / whole) });
        }
    }

    private double Move(double evidence)
    {
        Evidence += evidence;
        var before = _score;
        _score = ScoreCurve.Share(Evidence);
        return _score - before;
    }

    private static double Round(double weight) => Math.Round(weight, 3);
}
