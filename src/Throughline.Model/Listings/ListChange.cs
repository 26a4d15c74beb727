using System.Collections.Immutable;
using NodaTime;

namespace Throughline.Model;

/// <summary>One difference between two versions of a list.</summary>
public sealed record ListChange
{
    /// <summary>The list's short name.</summary>
    public required string List { get; init; }

    /// <summary>Id of the entry, as screening gives it.</summary>
    public required string EntryId { get; init; }

    /// <summary>The entry's main name; after a change, the newer one.</summary>
    public required string Name { get; init; }

    /// <summary>What happened.</summary>
    public required ListChangeKind Kind { get; init; }

    /// <summary>What differs: <c>names</c>, <c>identifiers</c>, <c>programmes</c>, <c>dates</c>, <c>addresses</c>, <c>reason</c>, or a property's
    /// name; for a whole entry <c>entry</c>.</summary>
    public required string Field { get; init; }

    /// <summary>The values that went, sorted; for a whole entry its programmes.</summary>
    public ImmutableArray<string> Before { get; init; } = [];

    /// <summary>The values that came.</summary>
    public ImmutableArray<string> After { get; init; } = [];

    /// <summary>Day of the older version: the change came later. Null where the version has no day.</summary>
    public LocalDate? Since { get; init; }

    /// <summary>Day of the newer version: the change had come by then.</summary>
    public LocalDate? By { get; init; }

    /// <summary>The day that the list itself gives for it; null where it gives none.</summary>
    public LocalDate? Day { get; init; }
}
