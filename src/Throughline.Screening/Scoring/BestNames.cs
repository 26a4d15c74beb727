using Throughline.Text;

namespace Throughline.Screening;

/// <summary>The likest pair of names of two entities.</summary>
/// <param name="Score">0 to 1; a weak alias counts a little less.</param>
/// <param name="Left">Name on the left; null where no names are alike.</param>
/// <param name="Right">Name on the right.</param>
internal readonly record struct BestNames(double Score, PreparedName? Left, PreparedName? Right)
{
    private const double WeakAlias = 0.92;

    /// <summary>A pair of names.</summary>
    public static BestNames Of(PreparedName left, PreparedName right, bool isWeak) => Of(left, right, Names.Score(left, right), isWeak);

    /// <summary>A pair of names whose score is known.</summary>
    public static BestNames Of(PreparedName left, PreparedName right, double score, bool isWeak) =>
        new(Weighed(score, isWeak), left, right);

    // What two long names say that two short ones do not.
    private double Telling => Left is null || Right is null ? double.MinValue : NameEvidence.Telling(Left, Right);

    /// <summary>What a score of two names counts where one of them is a weak alias.</summary>
    public static double Weighed(double score, bool isWeak) => score * (isWeak ? WeakAlias : 1);

    /// <summary>
    /// The likest pair of all names of two entities; of several that are alike in the same degree the one that tells most, so that the sides can be
    /// exchanged, and of those the first, main names before aliases.
    /// </summary>
    public static BestNames Of(ComparableEntity left, ComparableEntity right)
    {
        var best = default(BestNames);
        foreach (var (l, isLeftWeak) in left.Names)
        {
            foreach (var (r, isRightWeak) in right.Names)
            {
                var pair = Of(l, r, isLeftWeak || isRightWeak);
                if (pair.Score > best.Score || pair.Score > 0 && pair.Score == best.Score && pair.Telling > best.Telling)
                {
                    best = pair;
                }
            }
        }

        return best;
    }
}
