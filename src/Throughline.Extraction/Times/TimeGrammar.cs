using System.Collections.Immutable;
using NodaTime;
using Throughline.Extraction.Quantities;
using Throughline.Model;
using W = Throughline.Extraction.Times.TimeWord;

namespace Throughline.Extraction.Times;

/// <summary>Finds dates, weeks, months, quarters, halves, years and intervals in English, Russian and Chinese text.</summary>
/// <remarks>
/// "early", "mid" and "late" are ten days of a month, and January to March, June, October to December of a year, marked approximate. A time without its
/// year is the latest one that is not after the document's date. Linear in the text's length.
/// </remarks>
public static class TimeGrammar
{
    private static readonly TimeRule[][] s_passes =
    [
        YearRules.All,
        [.. IntervalRules.Days, .. DateRules.All],
        PeriodRules.All,
        RelativeRules.All,
        RelativeRules.Anchored,
        IntervalRules.Pairs,
        IntervalRules.Open,
    ];

    /// <summary>Every time expression of a stretch, in text order.</summary>
    /// <param name="text">The text layer.</param>
    /// <param name="start">Start in UTF-16 units.</param>
    /// <param name="end">End (exclusive).</param>
    /// <param name="reference">The document's date, for "last year" and "last month"; null: such words mean nothing.</param>
    /// <param name="monthFirst">True where the text writes 5/12/2024 for 12 May, as papers of the United States do.</param>
    public static ImmutableArray<TimeSpot> Find(string text, int start, int end, PartialDate? reference = null, bool monthFirst = false) =>
        Find(text, start, end, reference, monthFirst, story: null);

    /// <summary>As above; days without a year are of the story where one is told at their place.</summary>
    internal static ImmutableArray<TimeSpot> Find(
        string text,
        int start,
        int end,
        PartialDate? reference,
        bool monthFirst,
        Func<int, LocalDate?>? story
    )
    {
        var spots = ImmutableArray.CreateBuilder<TimeSpot>();
        var clock = new TimeClock(text, reference) { MonthFirst = monthFirst, Story = story };
        var tokens = new List<TimeToken>();
        var lexer = new TimeLexer(text, start, end, monthFirst);
        while (lexer.Next(tokens))
        {
            foreach (var rules in s_passes)
            {
                Reduce(tokens, rules, clock);
            }

            foreach (var token in tokens)
            {
                if (token.Any(W.Point) && token.Point is { } point && (!point.IsBareYear || IsYear(text, token, start, end)))
                {
                    spots.Add(new(token.Start, token.End, point.Range, point.IsAmbiguous));
                }
            }
        }

        return spots.ToImmutable();
    }

    private static void Reduce(List<TimeToken> tokens, TimeRule[] rules, TimeClock clock)
    {
        var present = W.None;
        foreach (var token in tokens)
        {
            present |= token.Is;
        }

        var live = rules.Where(r => (r.Needs & present) != W.None && (r.First & present) != W.None).ToArray();
        Span<int> places = stackalloc int[24];
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at].Any(W.Comma))
            {
                continue;
            }

            var best = 0;
            (TimeToken Token, int First, int Last) chosen = default;
            foreach (var rule in live)
            {
                if (
                    tokens[at].Any(rule.First)
                    && rule.Match(tokens, at, places) is var taken
                    && taken > best
                    && rule.Apply(tokens, places, clock, out var first, out var last) is { } token
                )
                {
                    best = taken;
                    chosen = (token, first, last);
                }
            }

            if (best > 0)
            {
                tokens.RemoveRange(chosen.First, chosen.Last - chosen.First + 1);
                tokens.Insert(chosen.First, chosen.Token);
                at = chosen.First;
            }
        }
    }

    // Four digits alone are a year where they lie in living memory and neither count anything nor belong to a code.
    private static bool IsYear(string text, TimeToken token, int start, int end)
    {
        if (token.Value is < 1900 or >= 2100)
        {
            return false;
        }

        if (token.Start > start && text[token.Start - 1] is '-' && token.Start - 2 >= start && char.IsLetterOrDigit(text[token.Start - 2]))
        {
            return false;
        }

        if (token.End + 1 < end && text[token.End] == '-' && char.IsLetter(text[token.End + 1]))
        {
            return false;
        }

        var next = token.End;
        while (next < end && text[next] is ' ' or '\u00a0')
        {
            next++;
        }

        return next >= end || !QuantityGrammar.CountsAt(text, next, end);
    }
}
