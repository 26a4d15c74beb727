namespace Throughline.Detections;

/// <summary>How likely so many coincidences are if presence and events have nothing to do with each other.</summary>
internal static class Chance
{
    /// <summary>Probability of at least <paramref name="hits"/> successes, each event with its own probability (Poisson binomial, exact).</summary>
    public static double AtLeast(int hits, IReadOnlyList<double> probabilities)
    {
        var exactly = new double[probabilities.Count + 1];
        exactly[0] = 1;
        foreach (var p in probabilities)
        {
            for (var k = exactly.Length - 1; k > 0; k--)
            {
                exactly[k] = (exactly[k] * (1 - p)) + (exactly[k - 1] * p);
            }

            exactly[0] *= 1 - p;
        }

        return Math.Clamp(exactly.Skip(hits).Sum(), 1e-12, 1);
    }

    /// <summary>Probability that stays covering <paramref name="present"/> of <paramref name="observed"/> days, in <paramref name="stays"/> spells,
    /// touch a window of <paramref name="days"/> days laid at random: each spell is widened by the window.</summary>
    public static double Touch(int present, int stays, int days, int observed) =>
        Math.Clamp((present + (stays * (days - 1.0))) / Math.Max(1, observed), 0, 1);
}
