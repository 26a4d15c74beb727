namespace Throughline.Text;

/// <summary>
/// The consonants of a word with those taken for one that scripts without the sound write alike: Arabic has no p and v, Japanese no l, Chinese
/// writes a foreign word syllable by syllable. h, y and w come and go and are left out.
/// </summary>
internal static class ConsonantFrame
{
    /// <summary>Shorter frames say too little.</summary>
    public const int Least = 3;

    private const int Longest = 32;

    public static string Of(NameToken token) =>
        token.Role is NameTokenRole.Number or NameTokenRole.Initial ? "" : Of(token.Ascii, areLiquidsKept: true);

    /// <summary>The consonants without l and r before a consonant and without r at the end, which Chinese and Japanese often leave unwritten.</summary>
    public static string WithoutLiquids(NameToken token) =>
        token.Role is NameTokenRole.Number or NameTokenRole.Initial ? "" : Of(token.Ascii, areLiquidsKept: false);

    /// <summary>The consonants with "th" heard as s, as scripts without the sound write it: 史密斯, スミス, 스미스 are Smith.</summary>
    public static string WithLisp(string ascii) => Of(ascii.Replace("th", "s", StringComparison.Ordinal), areLiquidsKept: true);

    /// <summary>The consonants of a word in Latin letters.</summary>
    public static string Of(ReadOnlySpan<char> ascii) => Of(ascii, areLiquidsKept: true);

    private static string Of(ReadOnlySpan<char> ascii, bool areLiquidsKept)
    {
        Span<char> frame = stackalloc char[Longest];
        var length = 0;
        for (var i = 0; i < ascii.Length && length < Longest; i++)
        {
            var next = i + 1 < ascii.Length ? ascii[i + 1] : ' ';
            var sound = ascii[i] switch
            {
                'b' => 'p',
                'p' => next == 'h' ? 'f' : 'p',
                'f' or 'v' => 'f',
                'd' => next is 'j' or 'z' ? ' ' : 't',
                't' => next is 's' or 'z' or 'c' ? ' ' : 't',
                'c' => next is 'h' or 'e' or 'i' or 'y' or 'z' ? 's' : 'k',
                's' => next == 'c' ? ' ' : 's',
                'z' or 'j' => 's',
                'q' => 'k',
                'x' => 'x',
                'g' => 'k',
                'k' => next is 'h' ? ' ' : 'k',
                'l' or 'r' => areLiquidsKept || !IsUnwritten(ascii[i], next) ? 'l' : ' ',
                // Before b and p scripts write m and n alike.
                'm' => next is 'b' or 'p' ? 'n' : 'm',
                'n' => 'n',
                _ => ' ',
            };
            if (sound == 'x')
            {
                length = Add(frame, length, 'k');
                sound = 's';
            }

            length = Add(frame, length, sound);
        }

        return new string(frame[..length]);
    }

    private static bool IsUnwritten(char liquid, char next) =>
        next == ' ' ? liquid == 'r' : next is not ('a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'l' or 'r' or 'h');

    private static int Add(Span<char> frame, int length, char sound)
    {
        if (sound == ' ' || length == Longest || (length > 0 && frame[length - 1] == sound))
        {
            return length;
        }

        frame[length] = sound;
        return length + 1;
    }
}
