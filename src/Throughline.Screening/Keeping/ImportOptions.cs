using System.Collections.Immutable;
using NodaTime;

namespace Throughline.Screening;

/// <summary>How to import list files.</summary>
/// <param name="Today">The day of the import; it dates files that carry no day of their own.</param>
public sealed record ImportOptions(LocalDate Today)
{
    /// <summary>Takes a version in even where it has less than half the entries of the one in use.</summary>
    public bool AllowShrinking { get; init; }

    /// <summary>The list that the files must be of; null where any is welcome.</summary>
    public string? MustBe { get; init; }

    /// <summary>Where downloaded files came from, by file name.</summary>
    public ImmutableDictionary<string, KeptFile> Origins { get; init; } =
        ImmutableDictionary.Create<string, KeptFile>(StringComparer.Ordinal);
}
