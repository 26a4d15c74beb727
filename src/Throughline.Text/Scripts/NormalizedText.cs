using System.Globalization;
using System.Text;

namespace Throughline.Text;

/// <summary>
/// A view of a text in which spellings that mean the same look the same, with the way back to the original: NFKC (full-width forms,
/// Kangxi radicals, ligatures), soft hyphens and zero-width characters gone, quotes and dashes unified, letters in lower case.
/// </summary>
/// <remarks>The original is never changed: evidence is always quoted from it. Offsets are UTF-16.</remarks>
public sealed class NormalizedText
{
    private readonly int[] _starts;
    private readonly int[] _ends;

    private NormalizedText(string original, string text, int[] starts, int[] ends) =>
        (Original, Text, _starts, _ends) = (original, text, starts, ends);

    /// <summary>The text as it was.</summary>
    public string Original { get; }

    /// <summary>The normal form.</summary>
    public string Text { get; }

    /// <summary>The normal form of a text.</summary>
    /// <param name="original">The text.</param>
    /// <param name="foldCase">False to keep capitals.</param>
    public static NormalizedText Of(string original, bool foldCase = true)
    {
        var text = new StringBuilder(original.Length);
        var starts = new List<int>(original.Length);
        var ends = new List<int>(original.Length);
        var at = 0;
        while (at < original.Length)
        {
            if (IsStable(original, at))
            {
                text.Append(foldCase ? char.ToLowerInvariant(original[at]) : original[at]);
                starts.Add(at);
                ends.Add(++at);
                continue;
            }

            var end = SegmentEnd(original, at);
            foreach (var c in Normal(original.AsSpan(at, end - at), foldCase))
            {
                text.Append(c);
                starts.Add(at);
                ends.Add(end);
            }

            at = end;
        }

        return new(original, text.ToString(), [.. starts], [.. ends]);
    }

    /// <summary>The normal form alone, where the way back is not needed.</summary>
    public static string Fold(string original)
    {
        if (Ascii.IsValid(original))
        {
            return original.ToLowerInvariant();
        }

        var text = new StringBuilder(original.Length);
        for (int at = 0, end; at < original.Length; at = end)
        {
            if (IsStable(original, at))
            {
                text.Append(char.ToLowerInvariant(original[at]));
                end = at + 1;
                continue;
            }

            end = SegmentEnd(original, at);
            text.Append(Normal(original.AsSpan(at, end - at), foldCase: true));
        }

        return text.ToString();
    }

    /// <summary>The span of the original that a span of the normal form stands for.</summary>
    /// <param name="start">Start in <see cref="Text"/>.</param>
    /// <param name="end">End (exclusive) in <see cref="Text"/>.</param>
    public (int Start, int End) OriginalSpan(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(end, Text.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start, end);
        if (start == end)
        {
            var point = start < _starts.Length ? _starts[start] : Original.Length;
            return (point, point);
        }

        return (_starts[start], _ends[end - 1]);
    }

    // ASCII (without the back-quote) and the plain letters of many scripts are their own normal form unless a mark follows.
    private static bool IsStable(string text, int at) =>
        text[at]
            is (< '\u0080' and not '`')
                or (>= '\u0400' and <= '\u045F')
                or (>= '\u4E00' and <= '\u9FFF')
                or (>= '\u00C0' and <= '\u017E' and not ('\u00DF' or '\u0130' or '\u0132' or '\u0133' or '\u013F' or '\u0140' or '\u0149'))
                or (>= '\u05D0' and <= '\u05EA')
                or (>= '\u0621' and <= '\u064A')
                or (>= '\uAC00' and <= '\uD7A3')
                or (>= '\u30A1' and <= '\u30FA')
        && (at + 1 == text.Length || text[at + 1] < '\u0300' || !IsMark(text, at + 1));

    // A base character with the marks that follow it: NFKC may join or reorder only inside such a run.
    private static int SegmentEnd(string text, int at)
    {
        var end = at + RuneLength(text, at);
        while (end < text.Length && text[end] >= 0x300 && IsMark(text, end))
        {
            end += RuneLength(text, end);
        }

        return end;
    }

    private static int RuneLength(string text, int at) =>
        char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;

    private static bool IsMark(string text, int at) =>
        CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static string Normal(ReadOnlySpan<char> segment, bool foldCase)
    {
        if (segment.Length == 1)
        {
            var c = segment[0];
            if (c < 0x80)
            {
                return foldCase ? char.ToLowerInvariant(c).ToString() : c.ToString();
            }

            if (Unified(c) is { } unified)
            {
                return unified;
            }

            // A lone surrogate is no text; NFKC refuses it.
            if (char.IsSurrogate(c))
            {
                return "\uFFFD";
            }
        }

        var normal = segment.ToString().Normalize(NormalizationForm.FormKC);
        return foldCase ? normal.ToLowerInvariant().Replace("ß", "ss", StringComparison.Ordinal) : normal;
    }

    private static string? Unified(char c) =>
        c switch
        {
            '\u00AD'
            or (>= '\u200B' and <= '\u200F')
            or (>= '\u202A' and <= '\u202E')
            or '\u2060'
            or (>= '\u2066' and <= '\u2069')
            or '\uFEFF' => "",
            '«' or '»' or '„' or '“' or '”' or '‟' or '〝' or '〞' or '＂' or '「' or '」' or '『' or '』' or '《' or '》' or '″' => "\"",
            '‘' or '’' or '‚' or '‛' or '`' or '´' or 'ʼ' or 'ʹ' or '′' or '＇' or '‹' or '›' => "'",
            '‐' or '‑' or '‒' or '–' or '—' or '―' or '−' or '﹣' or '－' => "-",
            _ => null,
        };
}
