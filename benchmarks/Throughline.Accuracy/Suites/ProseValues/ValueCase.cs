using System.Globalization;
using Throughline.Extraction.Quantities;
using Throughline.Extraction.Times;
using Throughline.Model;

namespace Throughline.Accuracy.Suites.ProseValues;

/// <summary>One sentence of a set of our own with the values that it holds.</summary>
internal sealed class ValueCase
{
    private ValueCase(string[] columns, string language, bool isFrozen)
    {
        Language = language;
        Published = PartialDate.ParseOrNull(columns[0])!.Value;
        Sentence = columns[1];
        Expected = columns[2] == "none" ? [] : [.. columns[2].Split(" | ").Order(StringComparer.Ordinal)];
        IsFrozen = isFrozen;
    }

    /// <summary>The set's language, ISO 639-1.</summary>
    public string Language { get; }

    /// <summary>The document's date.</summary>
    public PartialDate Published { get; }

    /// <summary>The sentence.</summary>
    public string Sentence { get; }

    /// <summary>Its values in the form of the file, sorted.</summary>
    public IReadOnlyList<string> Expected { get; }

    /// <summary>True for the last of each group of sentences: its misses are not looked at.</summary>
    public bool IsFrozen { get; }

    /// <summary>The sentences of a file; the last of each <paramref name="group"/> of them is frozen.</summary>
    public static IEnumerable<ValueCase> Read(string file, string language, int group)
    {
        var lines = File.ReadLines(Path.Combine(AppContext.BaseDirectory, file)).Where(l => l.Length > 0 && l[0] != '#');
        return lines.Select((l, i) => new ValueCase(l.Split('\t'), language, i % group == group - 1));
    }

    /// <summary>What the product finds, in the form of the file, sorted; a quantity inside a time is part of it.</summary>
    public IReadOnlyList<string> Found()
    {
        var times = TimeGrammar.Find(Sentence, 0, Sentence.Length, Published, DateOrder.IsMonthFirst(Sentence, Language));
        var quantities = QuantityGrammar
            .Find(Sentence, 0, Sentence.Length, Language)
            .Where(q => !times.Any(t => t.Start < q.End && q.Start < t.End));
        return
        [
            .. times
                .Select(t => "time " + t.Time)
                .Concat(
                    quantities.Select(q =>
                        q.Amount is { } a
                            ? $"money {Bound(a.Min)} {Bound(a.Max)} {a.Currency ?? "-"}"
                            : $"count {Bound(q.Quantity!.Min)} {Bound(q.Quantity.Max)} {q.Quantity.Unit ?? "-"}"
                    )
                )
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>True where the two lists say the same.</summary>
    public static bool Same(IReadOnlyList<string> left, IReadOnlyList<string> right) =>
        left.Select(Normal).SequenceEqual(right.Select(Normal), StringComparer.Ordinal);

    private static string Normal(string value) =>
        string.Join(
            ' ',
            value
                .Split(' ')
                .Select(p =>
                    decimal.TryParse(p, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                        ? number.ToString("0.####", CultureInfo.InvariantCulture)
                        : p
                )
        );

    private static string Bound(decimal? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "-";
}
