namespace Throughline.Text;

/// <summary>
/// What it costs to take one sound of a skeleton for another, by which letters the schemes of romanisation confuse; in fortieths of an edit, so
/// that sums are whole.
/// </summary>
internal static class SoundCosts
{
    /// <summary>One edit.</summary>
    public const int Unit = 40;

    /// <summary>Two neighbours changed places.</summary>
    public const int Swap = 32;

    private const int Size = 128;
    private const int Digit = 4 * Unit;

    private static readonly (string Pair, int Cost)[] s_pairs =
    [
        ("gh", 16),
        ("hk", 20),
        ("fv", 20),
        ("sz", 20),
        ("Ss", 20),
        ("CS", 20),
        ("CT", 20),
        ("Ts", 20),
        ("Tz", 20),
        ("Ci", 24),
        ("bv", 20),
        ("uv", 16),
        ("dt", 28),
        ("bp", 28),
        ("gk", 28),
        ("Ck", 28),
        ("Tk", 28),
    ];

    private static readonly byte[] s_substitution = Substitutions();
    private static readonly byte[] s_insertion = Insertions();

    /// <summary>The cost of one sound standing for another.</summary>
    public static int Substitution(char a, char b) => a < Size && b < Size ? s_substitution[(a * Size) + b] : Unit;

    /// <summary>The costs of a sound standing for each letter of ASCII; empty where all are <see cref="Unit"/>.</summary>
    public static ReadOnlySpan<byte> Substitutions(char a) => a < Size ? s_substitution.AsSpan(a * Size, Size) : [];

    /// <summary>The cost of a sound that one side lacks.</summary>
    public static int Insertion(char a) => a < Size ? s_insertion[a] : Unit;

    private static byte[] Insertions()
    {
        var costs = new byte[Size];
        Array.Fill(costs, (byte)Unit);
        foreach (var c in "aeou")
        {
            costs[c] = 24;
        }

        costs['h'] = costs['i'] = 20;
        for (var c = '0'; c <= '9'; c++)
        {
            costs[c] = Digit;
        }

        return costs;
    }

    private static byte[] Substitutions()
    {
        var costs = new byte[Size * Size];
        Array.Fill(costs, (byte)Unit);
        foreach (var (pair, cost) in s_pairs)
        {
            Set(costs, pair[0], pair[1], cost);
        }

        foreach (var a in "aeiou")
        {
            foreach (var b in "aeiou")
            {
                Set(costs, a, b, 16);
            }
        }

        for (var c = 0; c < Size; c++)
        {
            for (var d = '0'; d <= '9'; d++)
            {
                Set(costs, (char)c, d, Digit);
            }
        }

        for (var c = 0; c < Size; c++)
        {
            costs[(c * Size) + c] = 0;
        }

        return costs;
    }

    private static void Set(byte[] costs, char a, char b, int cost) => costs[(a * Size) + b] = costs[(b * Size) + a] = (byte)cost;
}
