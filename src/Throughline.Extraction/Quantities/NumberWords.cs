using System.Collections.Frozen;
using System.Globalization;

namespace Throughline.Extraction.Quantities;

/// <summary>Words that count: exact numbers up to ninety and vague ones.</summary>
internal static class NumberWords
{
    private static readonly PhraseIndex<(decimal Min, decimal? Max)> s_vague = new(
        WordFile.Read("quantities/vague.txt").Select(w => (w.Form, Bounds(w.Head)))
    );

    /// <summary>Single words, lower-case: (min, max); a null maximum is open ("several" is 2 or more).</summary>
    public static FrozenDictionary<string, (decimal Min, decimal? Max)> Counts { get; } =
        WordFile
            .Read("quantities/numbers.txt")
            .Where(w => w.Head.StartsWith("Unit ", StringComparison.Ordinal) || w.Head.StartsWith("Tens ", StringComparison.Ordinal))
            .Select(w => (w.Form, Bounds: Exact(w.Head)))
            .Concat(WordFile.Read("quantities/vague.txt").Select(w => (w.Form, Bounds: Bounds(w.Head))))
            .DistinctBy(w => w.Form)
            .ToFrozenDictionary(w => w.Form, w => w.Bounds, StringComparer.Ordinal);

    /// <summary>The vague count that starts at a place; null where none does.</summary>
    public static (decimal Min, decimal? Max, int Length)? Vague(string text, int at, int end) =>
        s_vague.At(text, at, end) is { } hit ? (hit.Meaning.Min, hit.Meaning.Max, hit.Length) : null;

    private static (decimal, decimal?) Exact(string head)
    {
        var value = decimal.Parse(head.AsSpan(head.IndexOf(' ', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture);
        return (value, value);
    }

    private static (decimal, decimal?) Bounds(string head)
    {
        var parts = head.Split(' ');
        return (
            decimal.Parse(parts[0], CultureInfo.InvariantCulture),
            parts[1] == "*" ? null : decimal.Parse(parts[1], CultureInfo.InvariantCulture)
        );
    }
}
