using Throughline.Text;

namespace Throughline.Screening;

/// <summary>How like two addresses are: the share of words that agree; house numbers and postcodes count double.</summary>
internal static class AddressLikeness
{
    /// <summary>The best pair; score 0 where there is none.</summary>
    public static (double Score, string Detail) Best(PreparedAddress[] left, PreparedAddress[] right)
    {
        var best = (Score: 0.0, Detail: "");
        foreach (var l in left)
        {
            foreach (var r in right)
            {
                var score = Likeness(l.Words, r.Words);
                best = score > best.Score ? (score, $"{l.Text} ~ {r.Text}") : best;
            }
        }

        return best;
    }

    private static double Likeness(HashSet<string> left, HashSet<string> right)
    {
        double shared = 0,
            all = 0;
        foreach (var word in left)
        {
            shared += right.Contains(word) ? Weight(word) : 0;
        }

        foreach (var word in left.Union(right, StringComparer.Ordinal))
        {
            all += Weight(word);
        }

        return all > 0 ? shared / all : 0;
    }

    private static double Weight(string word) => char.IsAsciiDigit(word[0]) ? 2 : 1;

    /// <summary>Splits an address into words.</summary>
    public static PreparedAddress Prepare(string address) => new(address, Words(address));

    private static HashSet<string> Words(string address) =>
        [.. Text.Names.Prepare(address, NameKind.Thing).Tokens.Where(t => t.Skeleton.Length > 1).Select(t => t.Skeleton)];
}
