using System.Collections.Immutable;

namespace Throughline.Extraction.Quantities;

/// <summary>Finds numbers in digits and words in English, Russian and Chinese text.</summary>
public static class NumberGrammar
{
    // Words that begin with a numeral and count nothing.
    private static readonly PhraseIndex<int> s_plain = new(WordFile.Read("quantities/plain.txt").Select(w => (w.Form, 0)));

    private static readonly PhraseIndex<decimal> s_letters = new([
        ("k", 1_000m),
        ("bn", 1_000_000_000m),
        ("b", 1_000_000_000m),
        ("mn", 1_000_000m),
        ("mil", 1_000_000m),
        ("mio", 1_000_000m),
        ("g", 1_000_000_000m),
    ]);

    /// <summary>Every number of a text, in order, without overlap.</summary>
    public static ImmutableArray<NumberSpan> Find(string text)
    {
        var spans = ImmutableArray.CreateBuilder<NumberSpan>();
        var last = -1;
        for (var i = 0; i < text.Length; )
        {
            // In a list without spaces ("22,24,26") each number starts behind a comma.
            if (At(text, i, last == i - 1 ? i : 0, text.Length) is { } found && !IsCode(text, found.End))
            {
                var hit = Ratio(text, found);
                last = hit.End;
                var start = i > 0 && IsMinus(text, i, 0) is { } minus && hit.Value >= 0 ? minus : i;
                spans.Add(new(start, hit.End, start < i ? -hit.Value : hit.Value, hit.IsPercent));
                i = hit.End;
            }
            else
            {
                i = Next(text, i, text.Length);
            }
        }

        return spans.ToImmutable();
    }

    // Letters straight behind the digits: a measure or a code.
    private static bool IsCode(string text, int at) =>
        at < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsLetter(text[at]) && text[at] < 0x2E80;

    // "one out of three", "2000 over 3".
    private static NumberHit Ratio(string text, NumberHit upper)
    {
        foreach (var joint in (ReadOnlySpan<string>)[" over ", " out of "])
        {
            var from = upper.End + joint.Length;
            if (
                from < text.Length
                && string.CompareOrdinal(text, upper.End, joint, 0, joint.Length) == 0
                && At(text, from, from, text.Length) is { Value: > 0 } lower
                && (joint.Length == 6 || upper.Value < lower.Value)
            )
            {
                return new(lower.End, upper.Value / lower.Value);
            }
        }

        return upper;
    }

    /// <summary>The number that starts at a place; null where none does or where it is part of a word or code.</summary>
    internal static NumberHit? At(string text, int at, int start, int end)
    {
        var c = text[at];
        if (
            DigitNumbers.IsDigit(c)
            || c == '.' && !(at > start && text[at - 1] == '.') && at + 1 < end && DigitNumbers.IsDigit(text[at + 1])
        )
        {
            return IsInWord(text, at, start) ? null : Digits(text, at, end);
        }

        if (DigitNumbers.Vulgar(c) is > 0 and var vulgar)
        {
            return new(at + 1, vulgar);
        }

        if (!char.IsLetter(c))
        {
            return null;
        }

        if (c >= 0x2E80)
        {
            if (!(at > start && WideNumbers.IsNumeral(text[at - 1])) && WideNumbers.ReadShare(text, at, end) is { } share)
            {
                return share;
            }

            // Inside of 二三十 no number begins.
            return
                (c is '负' or '負' || WideNumbers.IsNumeral(c))
                && !(at > start && WideNumbers.IsNumeral(text[at - 1]))
                && s_plain.At(text, at, end) is null
                && !IsWideWord(text, at, start, end)
                ? WideNumbers.Read(text, at, end)
                : null;
        }

        return IsInWord(text, at, start) || IsPronoun(text, at, start) ? null : WordNumbers.Read(text, at, end);
    }

    // "this one", "which one".
    private static bool IsPronoun(string text, int at, int start)
    {
        if (
            at - 4 < start
            || text[at] is not ('o' or 'O')
            || string.Compare(text, at, "one", 0, 3, StringComparison.OrdinalIgnoreCase) != 0
        )
        {
            return false;
        }

        foreach (var word in (ReadOnlySpan<string>)["this ", "that ", "which ", "no ", "every ", "any ", "each ", "another "])
        {
            if (
                at - word.Length >= start
                && string.Compare(text, at - word.Length, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The place behind the word or sign at a place.</summary>
    internal static int Next(string text, int at, int end)
    {
        if (!char.IsLetterOrDigit(text[at]) || text[at] >= 0x2E80)
        {
            return at + 1;
        }

        var from = at;
        while (at < end && char.IsLetterOrDigit(text[at]) && text[at] < 0x2E80)
        {
            at++;
        }

        // Nothing inside a web address counts.
        if (at + 2 < end && text[at] == ':' && text[at + 1] == '/' && at - from is 4 or 5 && text[from] is 'h' or 'H')
        {
            while (at < end && text[at] is > ' ' and < '\u2E80')
            {
                at++;
            }
        }

        return at;
    }

    /// <summary>The start of a minus sign before a number; null where the sign joins two words or there is none.</summary>
    internal static int? IsMinus(string text, int at, int start)
    {
        var sign = at - 1;
        if (sign > start && text[sign] == ' ' && text[sign - 1] is '-' && (sign - 2 < start || text[sign - 2] is ' '))
        {
            return sign - 2 < start ? sign - 1 : null;
        }

        return
            sign >= start
            && text[sign] is '-' or '−' or '－'
            && (sign == start || !char.IsLetterOrDigit(text[sign - 1]) && text[sign - 1] is not (')' or '%' or '.'))
            ? sign
            : null;
    }

    private static NumberHit? Digits(string text, int at, int end)
    {
        if (DigitNumbers.Read(text, at, end) is not { } hit)
        {
            return null;
        }

        var next = hit.End;
        while (next < end && text[next] is ' ' or '\u00a0')
        {
            next++;
        }

        if (next < end && text[next] >= 0x2E80 && WideNumbers.Read(text, at, end) is { } wide && wide.End > hit.End)
        {
            return wide;
        }

        if (WordNumbers.After(text, hit.End, end, hit.Value) is { } scaled)
        {
            return scaled;
        }

        if (
            next - hit.End <= 1
            && s_letters.At(text, next, end) is { } letters
            && !(letters.Length == 1 && (text[next] is 'g' || text[next] is 'b' && next > hit.End))
        )
        {
            return new(next + letters.Length, hit.Value * letters.Meaning);
        }

        return next < end && text[next] == 'M' && !(next + 1 < end && char.IsLetterOrDigit(text[next + 1])) && hit.Value % 1 != 0
            ? new(next + 1, hit.Value * 1_000_000m)
            : hit;
    }

    // 一 inside a word: 一 between two other characters of a word is no number unless a unit follows; that is left to the reader of quantities.
    private static bool IsWideWord(string text, int at, int start, int end) =>
        text[at] is '伍' or '陆' or '拾' or '肆' or '陸'
            && !(at + 1 < end && WideNumbers.IsNumeral(text[at + 1]))
            && !(at > start && WideNumbers.IsNumeral(text[at - 1]))
        || text[at] is '万' or '萬' or '亿' or '億' or '兆' or '两' or '兩'
            && !(
                at + 1 < end
                && (
                    WideNumbers.IsNumeral(text[at + 1])
                    || Units.At(text, at + 1, end) is not null
                    || Currencies.At(text, at + 1, end) is not null
                )
            )
            && text[at] is not ('两' or '兩')
        || text[at] is '百' or '千' or '佰' or '仟' && !(at + 1 < end && WideNumbers.IsNumeral(text[at + 1]));

    private static bool IsInWord(string text, int at, int start) =>
        at > start
        && (
            (char.IsLetterOrDigit(text[at - 1]) && text[at - 1] < 0x2E80)
            || (text[at - 1] is '-' or '.' or ',' or '/' && at - 2 >= start && char.IsLetterOrDigit(text[at - 2]) && text[at - 2] < 0x2E80)
        );
}
