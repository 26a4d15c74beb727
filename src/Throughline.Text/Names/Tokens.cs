namespace Throughline.Text;

/// <summary>What a word is in a name of a kind.</summary>
internal static class Tokens
{
    private const double NumberWeight = 0.8;
    private const double InitialWeight = 0.5;

    // As much as its two syllables.
    private const double GivenNameWeight = NameToken.MostWeight;
    private const double PatronymicWeight = 0.7;
    private const double ParticleWeight = 0.1;

    private static readonly string[] s_patronymics =
    [
        "ovich",
        "evich",
        "ovych",
        "yovych",
        "avich",
        "ovna",
        "evna",
        "ivna",
        "ichna",
        "avna",
        "owicz",
        "ovitj",
        "evitj",
        "ovitch",
        "evitch",
        "owitsch",
        "ewitsch",
    ];

    /// <summary>The token of a word.</summary>
    public static NameToken Read(Word word, NameKind kind) => kind == NameKind.Person ? OfPerson(word) : OfOther(word, kind);

    /// <summary>A word that a script without spaces gives in one piece.</summary>
    /// <param name="text">Its characters.</param>
    /// <param name="reading">How they are read here; null where the usual reading serves.</param>
    public static NameToken Spelled(string text, string? reading = null)
    {
        var ascii = reading ?? Romanization.Of(text);
        var skeleton = Skeleton.Of(ascii);
        return new(text, skeleton, 1, NameTokenRole.Distinctive) { Ascii = ascii, Variants = GivenNames.Of(text, skeleton, ascii) };
    }

    /// <summary>A given name of two syllables, divided by a hyphen.</summary>
    public static NameToken GivenName(string syllables)
    {
        var ascii = Romanization.Of(syllables.Replace("-", "", StringComparison.Ordinal));
        var skeleton = Skeleton.Of(ascii);
        return new(syllables, skeleton, GivenNameWeight, NameTokenRole.Distinctive)
        {
            Ascii = ascii,
            Variants = GivenNames.Of(syllables, skeleton, ascii),
        };
    }

    private static NameToken OfPerson(Word word)
    {
        var (text, ascii) = (word.Text, Digits(word.Ascii));
        if (HasDigit(ascii))
        {
            return Number(text, ascii);
        }

        var skeleton = Skeleton.Of(ascii);
        if (NameWords.IsMinorInPersons(text, ascii))
        {
            return new(text, skeleton, ParticleWeight, NameTokenRole.Minor)
            {
                Ascii = ascii,
                Variants = NameWords.IsSon(ascii) ? ["son"] : [],
            };
        }

        if (IsInitial(text))
        {
            return new(text, skeleton, InitialWeight, NameTokenRole.Initial) { Ascii = ascii };
        }

        if (IsPatronymic(ascii))
        {
            return new(text, skeleton, PatronymicWeight, NameTokenRole.Patronymic)
            {
                Ascii = ascii,
                Variants = GivenNames.Fathers(skeleton),
            };
        }

        return new(text, skeleton, 1, NameTokenRole.Distinctive) { Ascii = ascii, Variants = GivenNames.Of(text, skeleton, ascii) };
    }

    private static NameToken OfOther(Word word, NameKind kind)
    {
        var (text, ascii) = (word.Text, word.Ascii);
        if (kind != NameKind.Unknown && NameWords.NumberOrNull(ascii) is { } ordinal)
        {
            return new(text, ordinal, NumberWeight, NameTokenRole.Number) { Ascii = ascii };
        }

        if (HasDigit(ascii))
        {
            return Number(text, ascii);
        }

        var skeleton = Skeleton.Of(ascii);
        var brand = kind is NameKind.Organization or NameKind.Thing ? BrandWords.MeaningOrNull(text, skeleton) : null;

        // "Deer" sounds like the article "der", and is none.
        if (brand is not null && NameWords.MeaningOrNull(skeleton) is null or { Role: NameTokenRole.Minor })
        {
            return BrandWords.Part(text, ascii, brand);
        }

        if (
            (NameWords.MeaningOrNull(skeleton) ?? (kind == NameKind.Organization ? NameWords.MisspeltOrNull(skeleton) : null)) is
            { } meaning
        )
        {
            return new(text, skeleton, meaning.Weight, meaning.Role) { Ascii = ascii, Meaning = meaning.Concept };
        }

        if (IsInitial(text))
        {
            return new(text, skeleton, InitialWeight, NameTokenRole.Initial) { Ascii = ascii };
        }

        return kind == NameKind.Unknown && IsPatronymic(ascii)
            ? new(text, skeleton, PatronymicWeight, NameTokenRole.Patronymic) { Ascii = ascii, Variants = GivenNames.Fathers(skeleton) }
            : new(text, skeleton, 1, NameTokenRole.Distinctive)
            {
                Ascii = ascii,
                Variants = kind == NameKind.Unknown ? GivenNames.Of(text, skeleton, ascii) : [],
            };
    }

    // A block of Hangul is a syllable, and alone a whole family name.
    private static bool IsInitial(string text) => text.Length == 1 && Scripts.Dominant(text) != Script.Hangul;

    /// <summary>I, V and X after the words of a firm or thing are numbers; null for other letters.</summary>
    public static NameToken? RomanOrNull(NameToken letter) =>
        letter.Ascii switch
        {
            "i" => new(letter.Surface, "1", NumberWeight, NameTokenRole.Number) { Ascii = letter.Ascii },
            "v" => new(letter.Surface, "5", NumberWeight, NameTokenRole.Number) { Ascii = letter.Ascii },
            "x" => new(letter.Surface, "10", NumberWeight, NameTokenRole.Number) { Ascii = letter.Ascii },
            _ => null,
        };

    // "2nd" is 2, "007" is 7, "No7" is 7; a code keeps its letters.
    private static NameToken Number(string text, string ascii)
    {
        var code = Romanization.Of(Homoglyphs.Code(text));
        var digits = code.AsSpan().TrimStart("no");
        var end = digits.IndexOfAnyExceptInRange('0', '9');
        var number =
            end < 0 ? digits
            : end > 0 && digits[end..] is "st" or "nd" or "rd" or "th" or "er" or "e" or "i" or "ia" or "oi" or "yi" or "aya" or "oe"
                ? digits[..end]
            : code;
        var bare = number.TrimStart('0');
        return new(text, (bare.Length > 0 ? bare : number).ToString(), NumberWeight, NameTokenRole.Number) { Ascii = ascii };
    }

    // Digits that stand for letters in a word that is none: "Ig0r Sech1n".
    private static string Digits(string ascii)
    {
        var letters = 0;
        foreach (var c in ascii)
        {
            letters += char.IsAsciiLetter(c) ? 1 : 0;
        }

        return letters == ascii.Length || letters * 2 <= ascii.Length
            ? ascii
            : ascii
                .Replace('0', 'o')
                .Replace('1', 'i')
                .Replace('3', 'e')
                .Replace('4', 'a')
                .Replace('5', 's')
                .Replace('7', 't')
                .Replace('8', 'b')
                .Replace('9', 'g');
    }

    private static bool HasDigit(string ascii) => ascii.AsSpan().IndexOfAnyInRange('0', '9') >= 0;

    private static bool IsPatronymic(string ascii)
    {
        foreach (var ending in s_patronymics)
        {
            if (ascii.Length > ending.Length + 1 && ascii.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
