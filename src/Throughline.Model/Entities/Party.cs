using System.Collections.Immutable;

namespace Throughline.Model;

/// <summary>A resolved party or thing: the mentions that are one, with everything the claims say of its identity.</summary>
public sealed record Party
{
    /// <summary>Stable id: made from its smallest mention id.</summary>
    public required string Id { get; init; }

    /// <summary>The name shown.</summary>
    public required string Caption { get; init; }

    /// <summary>The most specific schema that the mentions agree on.</summary>
    public required string Schema { get; init; }

    /// <summary>Every name, verbatim, most frequent first, then by text.</summary>
    public required ImmutableArray<string> Names { get; init; }

    /// <summary>Ids of its mentions, sorted.</summary>
    public required ImmutableArray<string> Mentions { get; init; }

    /// <summary>Identifiers that the claims give.</summary>
    public ImmutableArray<Identifier> Identifiers { get; init; } = [];

    /// <summary>ISO 3166-1 alpha-2 codes in lower case.</summary>
    public ImmutableArray<string> Countries { get; init; } = [];

    /// <summary>Addresses, verbatim.</summary>
    public ImmutableArray<string> Addresses { get; init; } = [];

    /// <summary>Birth dates (persons) as EDTF text.</summary>
    public ImmutableArray<string> BirthDates { get; init; } = [];

    /// <summary>Why the mentions were joined.</summary>
    public ImmutableArray<PartyMerge> Merges { get; init; } = [];

    /// <summary>Look-alikes that were kept apart, with the reasons.</summary>
    public ImmutableArray<PartyMerge> KeptApart { get; init; } = [];

    /// <summary>Hits on watchlists.</summary>
    public ImmutableArray<ScreeningHit> Hits { get; init; } = [];
}
