namespace Throughline.Text;

/// <summary>
/// The letters of a romanised word with those taken together that write one sound: S = sh, C = ch, T = ts, Z = zh, K = kh, G = gh, D = th, N = ng.
/// Finer than a <see cref="Skeleton"/>, which takes spellings together that a <see cref="SoundModel"/> weighs.
/// </summary>
internal static class Sounds
{
    private static readonly (string Letters, char Sound)[] s_together =
    [
        ("tsch", 'C'),
        ("tch", 'C'),
        ("sch", 'S'),
        ("sh", 'S'),
        ("ch", 'C'),
        ("cz", 'C'),
        ("zh", 'Z'),
        ("kh", 'K'),
        ("gh", 'G'),
        ("th", 'D'),
        ("dh", 'd'),
        ("ph", 'f'),
        ("ts", 'T'),
        ("tz", 'T'),
        ("ck", 'k'),
        ("ng", 'N'),
    ];

    /// <summary>The sounds of a word in lower-case ASCII; a letter twice in a row counts once.</summary>
    public static string Of(string ascii)
    {
        Span<char> sounds = ascii.Length <= 256 ? stackalloc char[ascii.Length] : new char[ascii.Length];
        var length = 0;
        for (var i = 0; i < ascii.Length; )
        {
            var (taken, sound) = (1, ascii[i]);
            foreach (var (letters, together) in s_together)
            {
                if (ascii.AsSpan(i).StartsWith(letters, StringComparison.Ordinal))
                {
                    (taken, sound) = (letters.Length, together);
                    break;
                }
            }

            i += taken;
            if (char.IsAsciiLetter(sound) && (length == 0 || sounds[length - 1] != sound))
            {
                sounds[length++] = sound;
            }
        }

        return new string(sounds[..length]);
    }
}
