using System.Collections.Frozen;
using Throughline.Model;

namespace Throughline.Screening;

/// <summary>A label of OFAC's remarks and id and feature types, and where its value goes.</summary>
/// <param name="Text">The label.</param>
/// <param name="Use">How the value is read.</param>
/// <param name="Property">The property; null for identifiers and relations.</param>
/// <param name="Kind">The scheme of an identifier.</param>
internal sealed record OfacLabel(string Text, OfacUse Use, string? Property, IdentifierKind Kind)
{
    /// <summary>All labels, from the table <c>ofac-labels.tsv</c>.</summary>
    public static IReadOnlyList<OfacLabel> All { get; } = [.. ScreeningTable.Rows("ofac-labels.tsv").Select(Read)];

    private static readonly FrozenDictionary<string, OfacLabel> s_byText = All.ToFrozenDictionary(
        l => l.Text,
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>The label of a type as the XML files write it, which may add a country or a currency: <c>BIK (RU)</c>; null where it is not known.</summary>
    public static OfacLabel? OfTypeOrNull(string type)
    {
        // The typographic apostrophe differs between the files.
        var plain = type.Trim().Replace('’', '\'');
        return s_byText.TryGetValue(plain, out var label)
            ? label
            : All.Where(l => plain.StartsWith(l.Text, StringComparison.OrdinalIgnoreCase)).MaxBy(l => l.Text.Length);
    }

    private static OfacLabel Read(string[] row)
    {
        var (text, target) = (row[0], row[1]);
        var colon = target.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0)
        {
            return new(text, Enum.Parse<OfacUse>(target[..colon], ignoreCase: true), target[(colon + 1)..], IdentifierKind.Other);
        }

        return target switch
        {
            "id" => new(text, OfacUse.Id, "idNumber", IdentifierKind.Registration),
            "relation" => new(text, OfacUse.Relation, null, IdentifierKind.Other),
            "skip" => new(text, OfacUse.Skip, null, IdentifierKind.Other),
            _ => new(text, OfacUse.Id, null, Enum.Parse<IdentifierKind>(target)),
        };
    }
}
