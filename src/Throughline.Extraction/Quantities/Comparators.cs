namespace Throughline.Extraction.Quantities;

/// <summary>"More than", "up to", "about" and their kin, before and behind a number.</summary>
internal static class Comparators
{
    private static readonly PhraseIndex<int> s_before = Read('<');
    private static readonly PhraseIndex<int> s_behind = Read('>');

    /// <summary>The comparator that ends right before a place: its start and bound (+1 lower, −1 upper, 0 about); null where none does.</summary>
    public static (int Start, int Bound)? Before(string text, int at, int start)
    {
        var stop = at;
        while (stop > start && text[stop - 1] is ' ' or '\u00a0' or '\n')
        {
            stop--;
        }

        (int Start, int Bound)? best = null;
        var reach = Math.Max(start, stop - 26);
        for (var from = stop - 1; from >= reach; from--)
        {
            var isStart = text[from] >= 0x2E80 || from == start || !char.IsLetter(text[from - 1]) || text[from - 1] >= 0x2E80;
            if (isStart && char.IsLetter(text[from]) && s_before.At(text, from, stop) is { } hit && from + hit.Length == stop)
            {
                best = (from, hit.Meaning);
            }
        }

        return best;
    }

    /// <summary>The comparator that starts at a place ("or more", 以上): its end and bound; null where none does.</summary>
    public static (int End, int Bound)? Behind(string text, int at, int end)
    {
        while (at < end && text[at] is ' ' or '\u00a0')
        {
            at++;
        }

        return s_behind.At(text, at, end) is { } hit ? (at + hit.Length, hit.Meaning) : null;
    }

    private static PhraseIndex<int> Read(char side) =>
        new(
            WordFile
                .Read("quantities/comparators.txt")
                .Where(w => w.Head[0] == side)
                .Select(w =>
                    (
                        w.Form,
                        w.Head[2] switch
                        {
                            '+' => 1,
                            '-' => -1,
                            _ => 0,
                        }
                    )
                )
        );
}
