using Throughline.Extraction.Mentions;
using Throughline.Extraction.Prose;
using Throughline.Extraction.Quantities;
using Throughline.Extraction.Records;
using Throughline.Extraction.Times;
using Throughline.Model;

namespace Throughline.Extraction.Verification;

/// <summary>Numbers, currencies and times of a claim are read again from its quote.</summary>
internal static class ValueSupport
{
    /// <summary>The value that the quote does not support; null where all are supported.</summary>
    public static string? Check(Claim claim, Document document)
    {
        var quote = claim.Evidence[0].Quote;
        var clauses = ClauseSpans.Of(
            quote,
            claim.Predicate,
            claim.Qualifiers.Details.GetValueOrDefault("frame", ""),
            document.Language,
            [.. new[] { claim.Object, claim.Qualifiers.Concerns, claim.Subject }.OfType<EntityRef>().Select(e => e.Name)]
        );
        bool Stands(int start, int end) => clauses.Any(c => start >= c.Start && end <= c.End);
        var (headStart, headEnd) = ClauseSpans.Head(quote, document.Language);
        bool Leads(int start, int end) => start >= headStart && end <= headEnd;
        // People are counted ahead of all clauses, goods and sums in their own.
        var read = QuantityGrammar
            .Find(quote, 0, quote.Length, document.Language)
            .Where(r => Stands(r.Start, r.End) || r.Quantity is { Unit: "people" } && Leads(r.Start, r.End))
            .ToList();
        if (
            claim.Amount is { } amount
            && !read.Exists(r => r.Amount is { } a && a.Min == amount.Min && a.Max == amount.Max && a.Currency == amount.Currency)
        )
        {
            return $"the clause does not say {amount.Min}..{amount.Max} {amount.Currency}";
        }

        if (
            claim.Quantity is { } quantity
            && !read.Exists(r => r.Quantity is { } q && q.Min == quantity.Min && q.Max == quantity.Max && q.Unit == quantity.Unit)
        )
        {
            return $"the clause does not count {quantity.Min}..{quantity.Max} {quantity.Unit}";
        }

        if (
            claim.Qualifiers.Percent is { } percent
            && !read.Exists(r => r.Quantity is { Unit: "%" } q && (q.Min == percent || q.Max == percent))
        )
        {
            return $"the quote does not say {percent} %";
        }

        // Read where it stands, as the extractor did: the words before a clause can tell whether "in September" is past or to come.
        var at = claim.Evidence[0];
        var (text, start) = at.IsFoundIn(document.Text) ? (document.Text, at.Start) : (quote, 0);
        if (claim.Time is not { } time)
        {
            return null;
        }

        var times = TimeGrammar
            .Find(
                text,
                start,
                start + quote.Length,
                ChatLog.DayAt(document, start),
                monthFirst: false,
                text == document.Text && ChatLog.Of(document).Messages.IsEmpty ? StoryDays.Of(document).Before : null
            )
            .ToList();
        var own = times.FindAll(t => Stands(t.Start - start, t.End - start));
        own = own.Count > 0 ? own : times.FindAll(t => Leads(t.Start - start, t.End - start));
        bool IsWeekday(int from, int to) => Lexicon.Of(document.Language).Has("weekdays", text[from..to].ToLowerInvariant());
        return own.Exists(t => t.Time.Equals(time) || claim.Modality == Modality.Plan && IsWeekday(t.Start, t.End) && IsNext(t.Time, time))
            ? null
            : $"the clause does not say {time}";
    }

    // "в четверг" of what is still to come: the weekday is read as the last one, and meant is the next.
    private static bool IsNext(TimeRange read, TimeRange told) =>
        read.Earliest == read.Latest && told.Earliest == told.Latest && told.Latest == read.Latest.PlusDays(7);

    /// <summary>For a record: an amount must be among the numbers of the evidence, where the evidence has numbers.</summary>
    public static string? CheckRecord(Claim claim)
    {
        if (claim.Amount is not { } amount)
        {
            return null;
        }

        var numbers = claim.Evidence.SelectMany(e => Numbers(e.Quote).Concat(HanAmounts.All(e.Quote).Select(s => s.Value))).ToHashSet();
        return numbers.Count > 0 && amount.Min is { } min && amount.IsExact && !numbers.Contains(Math.Abs(min))
            ? $"no cell of the evidence says {min}"
            : null;
    }

    private static IEnumerable<decimal> Numbers(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                continue;
            }

            var plain = i;
            while (
                plain < text.Length
                && (
                    char.IsAsciiDigit(text[plain])
                    || text[plain] is '.' or ',' or '\'' && plain + 1 < text.Length && char.IsAsciiDigit(text[plain + 1])
                )
            )
            {
                plain++;
            }

            var end = NumberReader.EndOf(text, i, text.Length);
            foreach (var value in NumberReader.Readings(text.AsSpan(i, end - i)).Concat(NumberReader.Readings(text.AsSpan(i, plain - i))))
            {
                yield return value;
            }

            // A Russian payment order parts roubles and kopecks by a dash: 2140300-50.
            if (
                plain + 2 < text.Length
                && text[plain] is '-' or '='
                && char.IsAsciiDigit(text[plain + 1])
                && char.IsAsciiDigit(text[plain + 2])
                && (plain + 3 == text.Length || !char.IsAsciiDigit(text[plain + 3]))
                && decimal.TryParse(text.AsSpan(i, plain - i), System.Globalization.CultureInfo.InvariantCulture, out var whole)
            )
            {
                yield return whole + (((text[plain + 1] - '0') * 10) + text[plain + 2] - '0') / 100m;
            }

            i = Math.Max(plain, i + 1) - 1;
        }
    }
}
