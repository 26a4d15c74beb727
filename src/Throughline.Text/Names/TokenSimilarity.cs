using System.Numerics;

namespace Throughline.Text;

/// <summary>How like two words of names are: 0 where they cannot be one word, else at least <see cref="Least"/>.</summary>
internal static partial class TokenSimilarity
{
    /// <summary>Words less like than this do not count as the same word.</summary>
    public const float Least = 0.7f;

    // Endings of family names that patronymics are near to, as skeletons.
    private static readonly string[] s_familyEndings = ["ov", "ova", "ev", "eva"];

    /// <summary>How like an initial is to a word that begins so.</summary>
    public const float InitialOfWord = 0.85f;

    private const int Longest = 64;
    private const int FewCharacters = 2;
    private const float LeastOfTwoLanguages = 0.9f;
    private const float SameLetters = 0.995f;
    private const float SameSound = 0.98f;
    private const float SameMeaning = 0.97f;
    private const float NameForm = 0.93f;
    private const float Consonants = 0.83f;

    // By the cost of a letter: what the sound model finds likely, and how fast likeness falls.
    private const float MostTranscribed = 0.95f;
    private const float LeastTranscribed = 0.76f;
    private const float LikelyCost = 0.5f;
    private const float Unlikely = 2.2f;
    private const float Rounding = 0.01f;
    private const float CostOfTranscription = 0.15f;
    private const float LostLetter = 0.9f;
    private const float HeardAlike = 0.82f;
    private const int SharedSyllable = 3;

    /// <summary>The similarity of two words, and how they match.</summary>
    /// <param name="left">A word.</param>
    /// <param name="right">A word of the other name.</param>
    /// <param name="areChinese">True where both names are Chinese persons' names: another syllable is then another name.</param>
    /// <param name="how">How they match; <see cref="MatchHow.Equal"/> where they do not.</param>
    public static float Of(NameToken left, NameToken right, bool areChinese, out MatchHow how)
    {
        how = MatchHow.Equal;
        if (ReferenceEquals(left, right) || AreSameWithoutSound(left, right))
        {
            return 1;
        }

        if (left.Role == NameTokenRole.Number || right.Role == NameTokenRole.Number)
        {
            return string.Equals(left.Skeleton, right.Skeleton, StringComparison.Ordinal) ? 1 : 0;
        }

        if ((left.IsSyllabic || right.IsSyllabic) && (AreReadings(left, right) || AreReadings(right, left)))
        {
            how = MatchHow.Transliteration;
            return LostLetter;
        }

        if (areChinese && left.Role == NameTokenRole.Distinctive && right.Role == NameTokenRole.Distinctive)
        {
            return Chinese(left, right, out how);
        }

        if (string.Equals(left.Skeleton, right.Skeleton, StringComparison.Ordinal) && left.Skeleton.Length > 0)
        {
            return SameSkeleton(left, right, out how);
        }

        if (left.Role == NameTokenRole.Initial || right.Role == NameTokenRole.Initial)
        {
            how = MatchHow.Initial;
            return AreInitials(left, right) ? InitialOfWord : 0;
        }

        if (left.Script == Script.Hangul && right.Script == Script.Hangul)
        {
            // A block of Hangul is a syllable: another one is another name.
            return 0;
        }

        if (left.IsSyllabic && right.IsSyllabic && left.Korean.Count > 0 && right.Korean.Count > 0)
        {
            how = MatchHow.Transliteration;
            return KoreanSyllable.AreAlike(left.Korean, right.Korean) ? NameForm : 0;
        }

        if (left.Meaning.Length > 0 && right.Meaning.Length > 0 && !AreOfOneLanguage(left, right))
        {
            // Two shared words are one by what they mean, not by their letters.
            how = MatchHow.Meaning;
            return string.Equals(left.Meaning, right.Meaning, StringComparison.Ordinal) ? SameMeaning : 0;
        }

        return ByKey(left, right, out how) is > 0 and var similarity ? similarity
            : AreOtherWords(left, right) ? 0
            : Near(left, right, out how);
    }

    /// <summary>How like words are at most that meet by an exact key and have not the same skeleton (<see cref="NameToken.Keys"/>).</summary>
    public static float OfKey(ReadOnlySpan<char> key) =>
        key is not [var kind, ':', ..]
            ? 1
            : kind switch
            {
                'f' => MostTranscribed,
                'g' or 'k' or 'w' => NameForm,
                'm' => SameMeaning,
                _ => 1,
            };

    /// <summary>The similarity of two skeletons by spelling alone.</summary>
    public static float OfSkeletons(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var longest = Math.Max(left.Length, right.Length);
        var shortest = Math.Min(left.Length, right.Length);
        if (shortest == 0 || longest > Longest || EditDistance.Of(left, right, Names.PromisedEdits(shortest)) is not (>= 0 and var edits))
        {
            return 0;
        }

        if (edits == 0)
        {
            return 1;
        }

        return OfCost(Distance(left, right), longest) is >= Least and var similarity ? similarity : 0;
    }

    /// <summary>The similarity of two skeletons that are no more than the promised edits apart, by spelling alone.</summary>
    public static float OfNear(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        OfCost(Distance(left, right), Math.Max(left.Length, right.Length)) is >= Least and var similarity ? similarity : 0;

    /// <summary>The similarity of skeletons at a distance, of which the longer has so many letters.</summary>
    public static float OfCost(int cost, int longest) => 1 - ((float)cost / (SoundCosts.Unit * longest));

    // Near in spelling, and yet not one word: two given names; Chinese characters and pinyin that share a syllable and not the next (天鹰 is no Tianlong).
    private static bool AreOtherWords(NameToken left, NameToken right) =>
        GivenNames.AreOther(left, right)
        || AreFatherAndFamily(left, right)
        || AreFatherAndFamily(right, left)
        || (
            left.IsHan != right.IsHan
            && left.Role == NameTokenRole.Distinctive
            && right.Role == NameTokenRole.Distinctive
            && left.Pinyin.Length > 0
            && right.Pinyin.Length > 0
            && left.Pinyin.AsSpan().CommonPrefixLength(right.Pinyin) >= SharedSyllable
        );

    // Viktorov is no slip of Viktorovich, nor Vetrova of Petrovna.
    private static bool AreFatherAndFamily(NameToken left, NameToken right)
    {
        if (left.Role != NameTokenRole.Patronymic || right.Role != NameTokenRole.Distinctive)
        {
            return false;
        }

        foreach (var ending in s_familyEndings)
        {
            if (right.Skeleton.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // A firm translates its name; in one language a Gold Hill is no Gold Mountain, but "golden" is "gold".
    private static bool AreOfOneLanguage(NameToken left, NameToken right) =>
        left.Role == NameTokenRole.Distinctive
        && right.Role == NameTokenRole.Distinctive
        && left.Script == right.Script
        && BrandWords.IsLatin(left.Surface) == BrandWords.IsLatin(right.Surface)
        && !left.Skeleton.StartsWith(right.Skeleton, StringComparison.Ordinal)
        && !right.Skeleton.StartsWith(left.Skeleton, StringComparison.Ordinal);

    // Signs that no letters write are compared as they stand.
    private static bool AreSameWithoutSound(NameToken left, NameToken right) =>
        left.Skeleton.Length == 0
        && right.Skeleton.Length == 0
        && left.Role == right.Role
        && string.Equals(left.Surface, right.Surface, StringComparison.Ordinal);

    private static float SameSkeleton(NameToken left, NameToken right, out MatchHow how)
    {
        var isEqual = string.Equals(left.Surface, right.Surface, StringComparison.Ordinal);
        how =
            isEqual ? MatchHow.Equal
            : left.Script != right.Script ? MatchHow.Transliteration
            : string.Equals(left.Ascii, right.Ascii, StringComparison.Ordinal) ? MatchHow.Diacritics
            : MatchHow.Transliteration;
        return isEqual ? 1
            : how == MatchHow.Diacritics ? SameLetters
            : SameSound;
    }

    private static float ByKey(NameToken left, NameToken right, out MatchHow how)
    {
        how = MatchHow.Variant;
        if (left.Variants.Length > 0 && right.Variants.Length > 0 && left.Variants.AsSpan().ContainsAny(right.Variants.AsSpan()))
        {
            return NameForm;
        }

        if (left.IsCyrillic != right.IsCyrillic && ArePalladius(left, right))
        {
            how = MatchHow.Palladius;
            return SameSound;
        }

        if (
            left.IsCyrillic != right.IsCyrillic
            && left.CoarseSound.Length > 0
            && string.Equals(left.CoarseSound, right.CoarseSound, StringComparison.Ordinal)
        )
        {
            how = MatchHow.Transliteration;
            return NameForm;
        }

        how = MatchHow.Transcription;
        return
            !GivenNames.AreOther(left, right)
            && (left.IsFramed || right.IsFramed)
            && Names.CanShareFrame(left, right.Script)
            && Names.CanShareFrame(right, left.Script)
            && left.Frames.AsSpan().ContainsAny(right.Frames.AsSpan())
            ? Transcribed(left, right)
            : 0;
    }

    // The same consonants: by how probably the script writes the Latin word so, where that is known.
    private static float Transcribed(NameToken left, NameToken right)
    {
        var (framed, other) = left.IsFramed ? (left, right) : (right, left);
        if (other.Script is not (Script.Latin or Script.Cyrillic) || SoundModel.OrNull(framed.Script) is not { } model)
        {
            return Consonants;
        }

        var units = other.Units;
        var letters = units.Length - 2;
        var cost = model.Cost(framed.Units, units, (Unlikely + Rounding) * letters) / letters;
        if (cost > Unlikely)
        {
            return 0;
        }

        return Math.Clamp(MostTranscribed - (CostOfTranscription * (cost - LikelyCost)), LeastTranscribed, MostTranscribed);
    }

    private static float Near(NameToken left, NameToken right, out MatchHow how)
    {
        how = left.Script == right.Script ? MatchHow.Spelling : MatchHow.Transliteration;
        if (left.IsHan && right.IsHan && Math.Max(left.Surface.Length, right.Surface.Length) <= FewCharacters)
        {
            // 洋介 and 杨: what is near in pinyin is another character, and most are read otherwise in Japan.
            return 0;
        }

        var (l, r) = (left.Skeleton, right.Skeleton);
        var edits = Names.PromisedEdits(Math.Min(l.Length, r.Length));

        // An edit takes away at most one letter that the other lacks.
        return edits == 0
            || Math.Abs(l.Length - r.Length) > edits
            || BitOperations.PopCount(left.Letters & ~right.Letters) > edits
            || BitOperations.PopCount(right.Letters & ~left.Letters) > edits
                ? 0
            : AreKoreanAndChinese(left, right) || AreKoreanAndChinese(right, left) ? HeldApart(OfSkeletons(l, r))
            : OfSkeletons(l, r);
    }

    private static bool AreInitials(NameToken left, NameToken right) =>
        left.Skeleton.Length > 0
        && right.Skeleton.Length > 0
        && (left.Role != NameTokenRole.Initial || right.Role != NameTokenRole.Initial)
        && left.Role != NameTokenRole.Minor
        && right.Role != NameTokenRole.Minor
        && (left.Skeleton[0] == right.Skeleton[0] || (left.Ascii.Length > 0 && right.Ascii.Length > 0 && left.Ascii[0] == right.Ascii[0]));

    /// <summary>Optimal string alignment with the costs of sounds, in <see cref="SoundCosts.Unit"/>s an edit.</summary>
    internal static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        // Three rows are enough.
        var width = right.Length + 1;
        Span<int> rows = stackalloc int[4 * width];
        var before = rows[..width];
        var previous = rows.Slice(width, width);
        var current = rows.Slice(2 * width, width);
        var insertions = rows.Slice(3 * width, width);
        previous[0] = 0;
        for (var j = 1; j < width; j++)
        {
            insertions[j] = SoundCosts.Insertion(right[j - 1]);
            previous[j] = previous[j - 1] + insertions[j];
        }

        var last = '\0';
        for (var i = 0; i < left.Length; i++)
        {
            var a = left[i];
            var dropped = SoundCosts.Insertion(a);
            var costs = SoundCosts.Substitutions(a);
            var (diagonal, best, lastOfRight) = (previous[0], previous[0] + dropped, '\0');
            current[0] = best;
            for (var j = 1; j < current.Length; j++)
            {
                var b = right[j - 1];
                var above = previous[j];
                best = Math.Min(best + insertions[j], above + dropped);
                best = Math.Min(best, diagonal + (b < costs.Length ? costs[b] : SoundCosts.Unit));
                if (a == lastOfRight && b == last && a != b && i > 0)
                {
                    best = Math.Min(best, before[j - 2] + SoundCosts.Swap);
                }

                current[j] = best;
                (diagonal, lastOfRight) = (above, b);
            }

            last = a;
            var oldest = before;
            before = previous;
            previous = current;
            current = oldest;
        }

        return previous[width - 1];
    }
}
