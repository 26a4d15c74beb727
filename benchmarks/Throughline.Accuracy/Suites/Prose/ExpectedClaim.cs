using System.Globalization;
using Throughline.Accuracy.Truth;

namespace Throughline.Accuracy.Suites.Prose;

/// <summary>A claim that a labelled text makes, from a line <c>subject | predicate | object | part=value; part=value</c>.</summary>
/// <remarks>
/// Alternatives are parted by <c>/</c>; <c>-</c> stands for anything, or nothing. A line that begins with <c>?</c> is a claim that may be read and need not be.
/// Parts: concerns, via, from, place, source (who is credited), time (EDTF), amount (<c>MIN..MAX CUR</c>), quantity, percent, basis, modality, response,
/// knowledge, disclosure, and the bare word <c>hedge</c>: the claim must not be told without one.
/// </remarks>
internal sealed record ExpectedClaim(string Line, bool IsOptional, string[] Subject, string[] Predicate, string[] Object)
{
    private readonly Dictionary<string, string> _parts = new(StringComparer.Ordinal);

    /// <summary>True where the text hedges it.</summary>
    public bool IsHedged => _parts.ContainsKey("hedge");

    /// <summary>The sum of money; null where the text has none.</summary>
    public TruthNumber? Amount => Number("amount");

    /// <summary>The count; null where the text has none.</summary>
    public TruthNumber? Quantity => Number("quantity");

    /// <summary>A part; null where it is not given.</summary>
    public string? Part(string name) => _parts.GetValueOrDefault(name);

    /// <summary>The alternatives of a part; null where it is not given.</summary>
    public string[]? Alternatives(string name) => Part(name)?.Split('/');

    /// <summary>Reads a line.</summary>
    /// <exception cref="FormatException">The line has not three fields, or a part without a value.</exception>
    public static ExpectedClaim Parse(string line)
    {
        var isOptional = line.StartsWith('?');
        var fields = line.TrimStart('?').Split('|', StringSplitOptions.TrimEntries);
        if (fields.Length < 3)
        {
            throw new FormatException($"expected 'subject | predicate | object | parts', found '{line}'");
        }

        var claim = new ExpectedClaim(line, isOptional, fields[0].Split('/'), fields[1].Split('/'), fields[2].Split('/'));
        foreach (
            var part in (fields.ElementAtOrDefault(3) ?? "").Split(
                ';',
                StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
            )
        )
        {
            var pair = part.Split('=', 2);
            claim._parts[pair[0]] =
                pair.Length == 2 ? pair[1]
                : pair[0] == "hedge" ? ""
                : throw new FormatException($"part '{part}' without a value in '{line}'");
        }

        return claim;
    }

    private TruthNumber? Number(string name)
    {
        if (Part(name) is not { } text)
        {
            return null;
        }

        var words = text.Split(' ');
        var bounds = words[0].Split("..");
        decimal? Bound(string word) => word.Length == 0 ? null : decimal.Parse(word, CultureInfo.InvariantCulture);
        return new(Bound(bounds[0]), Bound(bounds[^1]), words.ElementAtOrDefault(1));
    }
}
