using System.Collections.Frozen;
using Throughline.Text;

namespace Throughline.Extraction.Mentions;

/// <summary>
/// Finds designations of products in running text of any language: capitals with digits (<c>A140</c>, <c>HW52V</c>, <c>GA-21</c>, <c>9М133</c>), names with
/// a mark (<c>Гарпия-А1</c>, <c>翼龙-2</c>), with letters of another script that look alike. Codes of other things (contracts, flights, standards) are told by
/// their prefix or by the word before. Linear in the text's length.
/// </summary>
internal static class ProductCodes
{
    private const int Longest = 24;
    private const int MostDigits = 5;
    private const int CueReach = 24;
    private static readonly FrozenSet<string> s_prefixes = Words("prefixes");
    private static readonly FrozenSet<string> s_cues = Words("cues");
    private static readonly FrozenSet<string> s_weak = Words("weak");
    private static readonly FrozenSet<string> s_after = Words("after");
    private static readonly string[] s_hanAfter = [.. s_after.Where(w => w[0] >= 0x2E80).Order(StringComparer.Ordinal)];
    private static readonly string[] s_hanCues =
    [
        .. Words("cuesHan").OrderByDescending(w => w.Length).ThenBy(w => w, StringComparer.Ordinal),
    ];
    private static readonly string[] s_hanWeak = [.. s_weak.Where(w => w[0] >= 0x2E80).Order(StringComparer.Ordinal)];

    private enum Strength
    {
        None,
        Weak,
        Strong,
    }

    /// <summary>True for the sign of a number or register, such as БИК or OGRN, which names nobody.</summary>
    public static bool IsSign(string text) => s_prefixes.Contains(text.ToUpperInvariant());

    /// <summary>The designations in text order.</summary>
    public static List<Mention> Find(string text)
    {
        var found = new List<Mention>();
        (int End, bool IsOther) before = (-1, false);
        for (var i = 0; i < text.Length; )
        {
            if (!IsCodeChar(text[i]))
            {
                i++;
                continue;
            }

            var end = RunEnd(text, i);
            var strength = IsAddress(text, i, end) ? Strength.None : StrengthOf(text.AsSpan(i, end - i));
            if (strength != Strength.None)
            {
                var start = HanName(text, i);
                var listed = before.End >= 0 && IsListGap(text, before.End, start);
                var isOther = (listed && before.IsOther) || IsOther(text, start, end);
                if (!isOther && (strength == Strength.Strong || listed || HasGoods(text, start, end)))
                {
                    found.Add(new Mention(start, end, text[start..end], MentionType.Product));
                }

                before = (end, isOther);
            }
            else if (HanName(text, i) is var start && start < i && end - i <= 4 && IsMark(text.AsSpan(i, end - i)))
            {
                found.Add(new Mention(start, end, text[start..end], MentionType.Product));
                before = (end, false);
            }

            i = end;
        }

        return WithoutIdentifiers(text, found);
    }

    private static FrozenSet<string> Words(string list)
    {
        using var json = Lexicon.Open("extraction/lexicons/codes.json");
        return json.RootElement.GetProperty(list).GetString()!.Split(' ').ToFrozenSet(StringComparer.Ordinal);
    }

    private static bool IsCodeChar(char c) => c < 0x2E80 && char.IsLetterOrDigit(c);

    private static bool IsDash(char c) => c is '-' or '‑' or '–' or '\u2010';

    private static int RunEnd(string text, int start)
    {
        var i = start + 1;
        for (; i < text.Length; i++)
        {
            if (IsCodeChar(text[i]))
            {
                continue;
            }

            var joins = IsDash(text[i]) || text[i] is '/' or '.' && char.IsLetterOrDigit(text[i - 1]);
            if (!joins || i + 1 >= text.Length || !IsCodeChar(text[i + 1]))
            {
                break;
            }

            // "A140-class": the word in small letters is no part of it.
            if (IsDash(text[i]) && IsWordOfSmallLetters(text, i + 1) && text.AsSpan(start, i - start).ContainsAnyInRange('0', '9'))
            {
                break;
            }

            // "A60/A100" are two.
            if (text[i] == '/' && char.IsUpper(text[i + 1]))
            {
                break;
            }

            // A dot joins only what goes on with a digit; a sentence may begin without a blank.
            if (text[i] == '.' && !char.IsDigit(text[i + 1]))
            {
                break;
            }
        }

        return i;
    }

    private static bool IsWordOfSmallLetters(string text, int start)
    {
        var end = start;
        while (end < text.Length && IsCodeChar(text[end]))
        {
            if (!char.IsLower(text[end++]))
            {
                return false;
            }
        }

        return end - start > 2;
    }

    // Parts of e-mail addresses, links and paths.
    private static bool IsAddress(string text, int start, int end) =>
        start > 0 && text[start - 1] is '@' or '\\' or '_' or '.' or '#' or '$' or '€' or '='
        || start > 1 && text[start - 1] == '/' && (text[start - 2] == '/' || char.IsLower(text[start - 2]))
        || end < text.Length && text[end] is '@' or '_' or '\\' or '%'
        || end + 1 < text.Length && text[end] is '.' or ':' && char.IsLetter(text[end + 1]) && char.IsLower(text[end + 1]);

    private static Strength StrengthOf(ReadOnlySpan<char> run)
    {
        if (run.Length is < 2 or > Longest)
        {
            return Strength.None;
        }

        var (letters, digits, parts, lower) = (0, 0, 0, 0);
        var (partDigits, partLower, partUpper) = (0, 0, 0);
        for (var i = 0; i <= run.Length; i++)
        {
            if (i == run.Length || !char.IsLetterOrDigit(run[i]))
            {
                // A word in small letters is no part of a designation: "20-foot", "Russian-made".
                if (partLower > 2 && (parts > 0 || partUpper != 1 || partDigits > 0) || partLower > 0 && partUpper == 0 && partDigits == 0)
                {
                    return Strength.None;
                }

                parts++;
                (partDigits, partLower, partUpper) = (0, 0, 0);
                continue;
            }

            if (char.IsDigit(run[i]))
            {
                digits++;
                if (++partDigits > MostDigits)
                {
                    return Strength.None;
                }
            }
            else if (char.IsUpper(run[i]))
            {
                letters++;
                partUpper++;
            }
            else
            {
                letters++;
                lower++;
                partLower++;
            }
        }

        if (letters == 0)
        {
            return Strength.None;
        }

        if (char.IsDigit(run[0]))
        {
            return IsIndexed(run) ? Strength.Strong : Strength.None;
        }

        if (!char.IsUpper(run[0]))
        {
            return Strength.None;
        }

        var head = HeadOf(run);
        if (digits == 0)
        {
            // "Панцирь-С", "Торнадо-Г".
            return parts == 2 && head.Length >= 4 && head[0] >= 'А' && lower == head.Length - 1 && run.Length == head.Length + 2
                ? Strength.Strong
                : Strength.None;
        }

        if (s_prefixes.Contains(Folded(head)) || s_prefixes.Contains(head.ToString().ToUpperInvariant()))
        {
            return Strength.None;
        }

        var isYear = run.Length >= 4 && run[^4..] is ['1', '9', _, _] or ['2', '0', _, _] && run.Length - 4 <= head.Length + 1;
        if (isYear && head.Length >= 2)
        {
            return Strength.None;
        }

        // A capital and a digit or two is also a sheet of paper, a thread, a quarter, a group of states, a road.
        var isWeak =
            head.Length == 1
            && digits == run.Length - 1
            && (digits == 1 || (digits == 2 && "MМGEPРЕ".Contains(head[0], StringComparison.Ordinal)));
        return isWeak ? Strength.Weak : Strength.Strong;
    }

    // "9М133", "5В55Р", "3M22": one or two digits, letters, digits again.
    private static bool IsIndexed(ReadOnlySpan<char> run)
    {
        var i = 0;
        while (i < run.Length && char.IsDigit(run[i]))
        {
            i++;
        }

        var letters = i;
        while (letters < run.Length && char.IsUpper(run[letters]))
        {
            letters++;
        }

        return i is 1 or 2
            && letters - i is 1 or 2
            && letters < run.Length
            && (char.IsDigit(run[letters]) || IsDash(run[letters]) && letters + 1 < run.Length && char.IsDigit(run[letters + 1]));
    }

    private static ReadOnlySpan<char> HeadOf(ReadOnlySpan<char> run)
    {
        var end = 0;
        while (end < run.Length && char.IsLetter(run[end]))
        {
            end++;
        }

        return run[..end];
    }

    private static string Folded(ReadOnlySpan<char> head) => Homoglyphs.ToLatin(head.ToString().ToUpperInvariant());

    // The mark behind a Chinese name: "-2", "9B".
    private static bool IsMark(ReadOnlySpan<char> run) => char.IsDigit(run[0]) && !run.ContainsAnyInRange('a', 'z') && !run.Contains('.');

    // "翼龙-2": the two characters before a dash belong to the designation.
    private static int HanName(string text, int start) =>
        start >= 3
        && IsDash(text[start - 1])
        && text[start - 2] is >= '\u4E00' and <= '\u9FFF'
        && text[start - 3] is >= '\u4E00' and <= '\u9FFF'
            ? start - 3
            : start;

    private static bool IsListGap(string text, int from, int to)
    {
        if (to - from is < 1 or > 8)
        {
            return false;
        }

        var gap = text.AsSpan(from, to - from).Trim();
        return gap is "," or "and" or "or" or "и" or "или" or "、" or "和" or "及" or "/" or ";" or "&" or ", and" or "，";
    }

    private static bool IsOther(string text, int start, int end)
    {
        if (start > 0 && text[start - 1] is '№' or '#' || start > 1 && text[start - 1] == ' ' && text[start - 2] is '№' or '#')
        {
            return true;
        }

        var at = start;
        while (at > 0 && start - at < 4 && text[at - 1] is ' ' or ':' or '：' or '"' or '«' or '(' or '.' or '（')
        {
            at--;
        }

        foreach (var cue in s_hanCues)
        {
            if (at >= cue.Length && string.CompareOrdinal(text, at - cue.Length, cue, 0, cue.Length) == 0)
            {
                return true;
            }
        }

        return s_cues.Contains(WordBefore(text, at))
            || s_after.Contains(WordAfter(text, end))
            || Array.Exists(s_hanAfter, w => string.CompareOrdinal(text, end, w, 0, w.Length) == 0);
    }

    private static string WordBefore(string text, int at)
    {
        var start = at;
        while (start > 0 && at - start < CueReach && char.IsLetter(text[start - 1]) && text[start - 1] < 0x2E80)
        {
            start--;
        }

        return text[start..at].ToLowerInvariant();
    }

    private static bool HasGoods(string text, int start, int end)
    {
        var at = start;
        while (at > 0 && text[at - 1] is ' ' or '«' or '"')
        {
            at--;
        }

        if (s_weak.Contains(WordBefore(text, at)))
        {
            return true;
        }

        var next = end;
        while (next < text.Length && text[next] is ' ' or '»' or '"' or '型' or '式')
        {
            next++;
        }

        return s_weak.Contains(WordAfter(text, next))
            || Array.Exists(
                s_hanWeak,
                w =>
                    string.CompareOrdinal(text, next, w, 0, w.Length) == 0
                    || (at >= w.Length && string.CompareOrdinal(text, at - w.Length, w, 0, w.Length) == 0)
            );
    }

    private static string WordAfter(string text, int end)
    {
        while (end < text.Length && text[end] == ' ')
        {
            end++;
        }

        var start = end;
        while (end < text.Length && end - start < CueReach && char.IsLetter(text[end]) && text[end] < 0x2E80)
        {
            end++;
        }

        return text[start..end].ToLowerInvariant();
    }

    // Account numbers, registration numbers and the like are no products.
    private static List<Mention> WithoutIdentifiers(string text, List<Mention> found)
    {
        if (!found.Exists(m => m.End - m.Start >= 8))
        {
            return found;
        }

        var taken = Identifiers.Find(text);
        var at = 0;
        var kept = new List<Mention>(found.Count);
        foreach (var mention in found)
        {
            while (at < taken.Length && taken[at].End <= mention.Start)
            {
                at++;
            }

            if (at >= taken.Length || taken[at].Start >= mention.End)
            {
                kept.Add(mention);
            }
        }

        return kept;
    }
}
