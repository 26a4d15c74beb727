namespace Throughline.Text;

/// <summary>
/// The consonants of a Latin word with few of them, told apart more finely than <see cref="ConsonantFrame"/> does: r is not l, h and w count, and two that are alike
/// count twice where a vowel parts them. So that بلخير meets Belkheir, and وحید Vahid.
/// </summary>
internal static class FineFrame
{
    /// <summary>Begins such a frame: it meets no plain one.</summary>
    public const string Mark = "'";

    private const int Longest = 16;

    /// <summary>The frame of a word in lower-case ASCII, after <see cref="Mark"/>; empty where it is too short.</summary>
    public static string Of(ReadOnlySpan<char> ascii)
    {
        Span<char> frame = stackalloc char[Longest];
        var length = 0;
        for (var i = 0; i < ascii.Length && length < Longest; i++)
        {
            var isBreathed = i + 1 < ascii.Length && ascii[i + 1] == 'h' && "bcdgkpstz".Contains(ascii[i], StringComparison.Ordinal);
            var sound = ascii[i] switch
            {
                'b' => 'p',
                'p' => isBreathed ? 'f' : 'p',
                'd' or 't' => i + 1 < ascii.Length && ascii[i + 1] is 'j' or 's' or 'z' ? ' ' : 't',
                'c' => isBreathed ? 's' : 'k',
                's' or 'z' or 'j' => 's',
                'g' or 'k' or 'q' => 'k',
                'v' or 'w' => 'v',
                'f' or 'h' or 'l' or 'm' or 'n' or 'r' => ascii[i],
                _ => ' ',
            };
            var isDouble = i > 0 && ascii[i] == ascii[i - 1];
            i += isBreathed ? 1 : 0;
            if (sound != ' ' && !isDouble)
            {
                frame[length++] = sound;
            }
        }

        return length < ConsonantFrame.Least ? "" : Mark + frame[..length].ToString();
    }
}
