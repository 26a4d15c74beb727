using System.Collections.Immutable;
using NodaTime;

namespace Throughline.Screening;

/// <summary>A kept version of a list: the files that make it, and what they were when they were taken in.</summary>
public sealed record ListVersion
{
    /// <summary>The list's short name.</summary>
    public required string List { get; init; }

    /// <summary>The authority.</summary>
    public required string Authority { get; init; }

    /// <summary>The day the files say they were published or are dated; null where they do not say.</summary>
    public LocalDate? Published { get; init; }

    /// <summary>The day on which it was taken in.</summary>
    public required LocalDate Imported { get; init; }

    /// <summary>Count of imports up to it, which orders versions of one day.</summary>
    public int Number { get; init; }

    /// <summary>Hash over the hashes of its files, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>How many entries.</summary>
    public required int Entities { get; init; }

    /// <summary>How many names and aliases.</summary>
    public required int Names { get; init; }

    /// <summary>True where the files are the whole list on their day, so that an entry which a later version lacks is delisted.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The files.</summary>
    public required ImmutableArray<KeptFile> Files { get; init; }

    /// <summary>The day that orders the versions of a list.</summary>
    public LocalDate Day => Published ?? Imported;

    /// <summary>Its folder under the shelf's, named by day and content.</summary>
    public string Folder => Path.Combine(List, $"{NodaTime.Text.LocalDatePattern.Iso.Format(Day)}-{Sha256[..12]}");
}
