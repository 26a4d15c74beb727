using System.Collections.Immutable;

namespace Throughline.Model;

/// <summary>What narrows a proposition beside its subject and object.</summary>
public sealed record Qualifiers
{
    /// <summary>No qualifier.</summary>
    public static Qualifiers None { get; } = new();

    /// <summary>The goods, product or matter that the claim is about.</summary>
    public EntityRef? Concerns { get; init; }

    /// <summary>A third party or place to which.</summary>
    public EntityRef? To { get; init; }

    /// <summary>A third party or place from which.</summary>
    public EntityRef? From { get; init; }

    /// <summary>An intermediary or carrier through which.</summary>
    public EntityRef? Via { get; init; }

    /// <summary><c>declared</c> or <c>assessed</c>, for affiliations.</summary>
    public string? Basis { get; init; }

    /// <summary>A share in per cent, 0 to 100.</summary>
    public decimal? Percent { get; init; }

    /// <summary>References and details of records, by camelCase name: <c>invoice</c>, <c>contract</c>, <c>waybill</c>, <c>flight</c>,
    /// <c>status</c> (booked, flown, cancelled), <c>hsCode</c>, <c>serial</c>, <c>documentType</c> (proForma, commercial, creditNote), <c>purpose</c>.</summary>
    public ImmutableSortedDictionary<string, string> Details { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
}
