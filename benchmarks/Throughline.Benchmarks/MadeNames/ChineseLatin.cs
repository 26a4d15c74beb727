namespace Throughline.Benchmarks.MadeNames;

/// <summary>Pinyin syllables (lower case, no tones) in the Wade-Giles spelling, by its published table of initials and finals, without apostrophes.</summary>
internal static class ChineseLatin
{
    private static readonly (string Pinyin, string Wade)[] s_initials =
    [
        ("zh", "ch"),
        ("ch", "ch"),
        ("sh", "sh"),
        ("b", "p"),
        ("p", "p"),
        ("d", "t"),
        ("t", "t"),
        ("g", "k"),
        ("k", "k"),
        ("j", "ch"),
        ("q", "ch"),
        ("x", "hs"),
        ("z", "ts"),
        ("c", "ts"),
        ("r", "j"),
    ];

    /// <summary>One syllable.</summary>
    public static string WadeGiles(string syllable)
    {
        switch (syllable)
        {
            case "zi" or "ci":
                return "tzu";
            case "si":
                return "szu";
            case "zhi" or "chi":
                return "chih";
            case "shi":
                return "shih";
            case "ri":
                return "jih";
            case "yi":
                return "i";
            case "you":
                return "yu";
            case "er":
                return "erh";
        }

        var (initial, wade) = s_initials.FirstOrDefault(i => syllable.StartsWith(i.Pinyin, StringComparison.Ordinal));
        return initial is null ? Final(syllable, false) : wade + Final(syllable[initial.Length..], initial is "j" or "q" or "x");
    }

    private static string Final(string final, bool palatal) =>
        final switch
        {
            "ian" => "ien",
            "ie" => "ieh",
            "ong" => "ung",
            "iong" => "iung",
            "e" => "o",
            "uo" => "o",
            "ue" => "ueh",
            "iu" => "iu",
            "ui" => "uei",
            "yan" => "yen",
            "ye" => "yeh",
            "yong" => "yung",
            "yue" => "yueh",
            "u" when palatal => "u",
            _ => final,
        };
}
