using System.Collections.Immutable;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>How like two addresses are: the share of words that agree; house numbers and postcodes count double.</summary>
internal static class AddressLikeness
{
    private const int MostAddresses = 20;

    /// <summary>The likest pair; score 0 where there is none.</summary>
    public static (double Score, PreparedAddress? Left, PreparedAddress? Right) Best(PreparedAddress[] left, PreparedAddress[] right)
    {
        var best = (Score: 0.0, Left: (PreparedAddress?)null, Right: (PreparedAddress?)null);
        foreach (var l in left)
        {
            foreach (var r in right)
            {
                if (Likeness(l.Words, r.Words) is var score && score > best.Score)
                {
                    best = (score, l, r);
                }
            }
        }

        return best;
    }

    /// <summary>Splits addresses into words; those that are nothing but a country are left out.</summary>
    public static PreparedAddress[] Prepare(ImmutableArray<string> addresses) =>
        [.. addresses.Take(MostAddresses).Select(a => new PreparedAddress(a, Words(a))).Where(a => a.Words.Length > 0)];

    // Both lists of words are sorted, so one pass tells what they share.
    private static double Likeness(string[] left, string[] right)
    {
        double shared = 0,
            all = 0;
        var (i, j) = (0, 0);
        while (i < left.Length || j < right.Length)
        {
            var order =
                i == left.Length ? 1
                : j == right.Length ? -1
                : string.CompareOrdinal(left[i], right[j]);
            var weight = Weight(order <= 0 ? left[i] : right[j]);
            all += weight;
            shared += order == 0 ? weight : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return all > 0 ? shared / all : 0;
    }

    private static double Weight(string word) => char.IsAsciiDigit(word[0]) ? 2 : 1;

    private static string[] Words(string address)
    {
        var place = Countries.OfAddressOrNull(address) is null ? address : address[..Math.Max(0, address.LastIndexOf(','))];
        return
        [
            .. Names
                .Prepare(place, NameKind.Thing)
                .Tokens.Where(t => t.Skeleton.Length > 1)
                .Select(t => t.Skeleton)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }
}
