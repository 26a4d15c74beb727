using System.Collections.Immutable;

namespace Throughline.Extraction.Quantities;

/// <summary>Finds money, counts, measures and shares in English, Russian and Chinese text. One pass, linear in the text's length.</summary>
public static class QuantityGrammar
{
    /// <summary>Every quantity of a stretch, in text order, without overlap.</summary>
    /// <param name="text">The text layer.</param>
    /// <param name="start">Start in UTF-16 units.</param>
    /// <param name="end">End (exclusive).</param>
    /// <param name="language">ISO 639-1; together with the text's own words it decides what "¥" means.</param>
    public static ImmutableArray<QuantitySpan> Find(string text, int start, int end, string language)
    {
        var reader = new QuantityReader(text, start, end, language);
        for (var i = start; i < end; )
        {
            i = reader.ReadAt(i) ?? NumberGrammar.Next(text, i, end);
        }

        return reader.Spans;
    }

    /// <summary>True where a unit, a scale or a currency stands at a place, so that the number before it counts something.</summary>
    internal static bool CountsAt(string text, int at, int end) =>
        text[at] is not ('年' or '月' or '日') && (Units.At(text, at, end) is not null || Currencies.At(text, at, end) is not null)
        || WordNumbers.After(text, at, end, 1) is not null
        || text[at] is '万' or '亿' or '萬' or '億';
}
