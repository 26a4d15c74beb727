using System.Globalization;

namespace Throughline.Documents.Travel.Rail;

/// <summary>A decoded value: a sequence with named fields, a list, octets, or a text or number in its plain form.</summary>
/// <param name="Text">The value of a text, number or choice; empty for the others.</param>
internal sealed record UperNode(string Text)
{
    /// <summary>The fields of a sequence, or the one alternative of a choice.</summary>
    public Dictionary<string, UperNode> Fields { get; } = new(StringComparer.Ordinal);

    /// <summary>The entries of a list.</summary>
    public List<UperNode> Items { get; } = [];

    /// <summary>The bytes of an octet string.</summary>
    public byte[] Octets { get; init; } = [];

    /// <summary>A field; null where it is absent.</summary>
    public UperNode? this[string name] => Fields.GetValueOrDefault(name);

    /// <summary>The text of the first field that is there.</summary>
    public string? TextOf(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (this[name] is { Text.Length: > 0 } field)
            {
                return field.Text;
            }
        }

        return null;
    }

    /// <summary>The number of a field; null where it is absent.</summary>
    public int? NumberOf(string name) =>
        this[name] is { } field && int.TryParse(field.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
