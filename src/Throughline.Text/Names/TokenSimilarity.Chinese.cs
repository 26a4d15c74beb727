namespace Throughline.Text;

/// <content>Words of Chinese and Korean names: syllables, each of which is near to many others.</content>
internal static partial class TokenSimilarity
{
    // Of two Chinese names a syllable that differs in one letter is another name; only between scripts a final g can be lost.
    private static float Chinese(NameToken left, NameToken right, out MatchHow how)
    {
        how = MatchHow.Equal;
        if (string.Equals(left.Pinyin, right.Pinyin, StringComparison.Ordinal))
        {
            var isEqual = string.Equals(left.Surface, right.Surface, StringComparison.Ordinal);
            how =
                isEqual ? MatchHow.Equal
                : left.IsCyrillic || right.IsCyrillic ? MatchHow.Palladius
                : MatchHow.Pinyin;
            return isEqual ? 1 : SameSound;
        }

        how = MatchHow.Transliteration;
        if (left.IsCyrillic != right.IsCyrillic && string.Equals(left.Skeleton, right.Skeleton, StringComparison.Ordinal))
        {
            return LostLetter;
        }

        how = MatchHow.Variant;
        if (left.Variants.Length > 0 && right.Variants.Length > 0 && left.Variants.AsSpan().ContainsAny(right.Variants.AsSpan()))
        {
            return LostLetter;
        }

        how = MatchHow.Spelling;
        return !left.IsHan && !right.IsHan && AreHeardAlike(left, right) ? HeardAlike : 0;
    }

    // Characters tell their syllables; letters are taken down by ear. "Si Jinpin" for Xi Jinping: s is written for x, and what ends with ng is heard with n; a word of one syllable keeps its end.
    private static bool AreHeardAlike(NameToken left, NameToken right)
    {
        var (l, r) = (left.Skeleton, right.Skeleton);
        var edits = Names.PromisedEdits(Math.Min(l.Length, r.Length));
        return (string.Equals(l, r, StringComparison.Ordinal) || (edits > 0 && EditDistance.Of(l, r, edits) >= 0))
            && string.Equals(Heard(left.Pinyin), Heard(right.Pinyin), StringComparison.Ordinal);
    }

    private static string Heard(string pinyin)
    {
        var heard = pinyin.Replace('x', 's');
        return ChineseSyllables.IsFamilyName(pinyin) ? heard : heard.Replace("ng", "n", StringComparison.Ordinal);
    }

    // 정자 (Jeong-ja) and Tongjia: syllables of both languages are short, and near to many others.
    private static bool AreKoreanAndChinese(NameToken left, NameToken right) =>
        left.IsSyllabic && left.IsHangul && right.Role == NameTokenRole.Distinctive && right.Pinyin.Length > 0;

    private static float HeldApart(float similarity) => similarity >= LeastOfTwoLanguages ? similarity : 0;

    // A given name in another romanisation against pinyin, Chinese characters or Palladius.
    private static bool AreReadings(NameToken left, NameToken right) =>
        left.Readings.Length > 0
        && right.Readings.Length == 0
        && right.Pinyin.Length > 0
        && right.Role == NameTokenRole.Distinctive
        && left.Readings.Contains(right.Pinyin, StringComparer.Ordinal);

    private static bool ArePalladius(NameToken left, NameToken right)
    {
        var (cyrillic, other) = left.IsCyrillic ? (left, right) : (right, left);
        return cyrillic.Role == NameTokenRole.Distinctive && cyrillic.Pinyin.Length > 0 && cyrillic.Pinyin == other.Pinyin;
    }
}
