using System.Globalization;
using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>The stated values of one member of a list (<c>transactions[3]</c>), or of the document itself, by name.</summary>
/// <param name="List">The list's name; empty for the document itself.</param>
internal sealed record StatedGroup(string List)
{
    private readonly Dictionary<string, StatedValue> _values = new(StringComparer.Ordinal);

    /// <summary>The value of the first name that is stated; null where none is.</summary>
    public StatedValue? this[params ReadOnlySpan<string> names]
    {
        get
        {
            foreach (var name in names)
            {
                if (_values.TryGetValue(name, out var value))
                {
                    return value;
                }
            }

            return null;
        }
    }

    /// <summary>The text of the first name that is stated.</summary>
    public string? Text(params ReadOnlySpan<string> names) => this[names]?.Value;

    /// <summary>The number of the first name that is stated.</summary>
    public decimal? Number(params ReadOnlySpan<string> names) =>
        decimal.TryParse(Text(names), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The day of the first name that is stated.</summary>
    public TimeRange? Day(params ReadOnlySpan<string> names) =>
        Text(names) is { } text && PartialDate.ParseOrNull(text.Length > 10 ? text[..10] : text) is { } day ? TimeRange.At(day) : null;

    /// <summary>Parts values into groups, in the order in which they first occur; the document's own group is the first.</summary>
    public static List<StatedGroup> Of(StatedRecord stated)
    {
        var own = new StatedGroup("");
        var groups = new List<StatedGroup> { own };
        var known = new Dictionary<string, StatedGroup>(StringComparer.Ordinal);
        foreach (var value in stated.Values)
        {
            var dot = value.Name.IndexOf("].", StringComparison.Ordinal);
            if (dot < 0)
            {
                own._values.TryAdd(value.Name, value);
                continue;
            }

            var member = value.Name[..(dot + 1)];
            if (!known.TryGetValue(member, out var group))
            {
                known[member] = group = new(member[..member.IndexOf('[', StringComparison.Ordinal)]);
                groups.Add(group);
            }

            group._values.TryAdd(value.Name[(dot + 2)..], value);
        }

        return groups;
    }
}
