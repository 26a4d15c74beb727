using Throughline.Model;

namespace Throughline.Cases;

/// <summary>A line of the case's inventory: one file, archive member or attachment. Its text layer is fetched apart.</summary>
public sealed record DocumentInfo
{
    /// <summary>Stable id of content and path.</summary>
    public required string Id { get; init; }

    /// <summary>Path relative to the folder that was taken in, with forward slashes; a member reads <c>papers.zip!/inner/a.pdf</c>.</summary>
    public required string Path { get; init; }

    /// <summary>SHA-256 of the bytes, lower-case hexadecimal; empty where they could not be read at all.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>Media type found by content; empty for a quarantined file.</summary>
    public string MediaType { get; init; } = "";

    /// <summary>What the document is: <c>article</c>, <c>invoice</c>, <c>booking</c>, <c>other</c>, ...</summary>
    public string Kind { get; init; } = "other";

    /// <summary>Main language, or <c>und</c>.</summary>
    public string Language { get; init; } = "und";

    /// <summary>Number of pages or sheets; 0 where the format has none.</summary>
    public int Pages { get; init; }

    /// <summary>Title, where the document has one.</summary>
    public string? Title { get; init; }

    /// <summary>When the document says it was published, written or sent.</summary>
    public PartialDate? Published { get; init; }

    /// <summary>Read, quarantined or duplicate.</summary>
    public DocumentStatus Status { get; init; }

    /// <summary>Id of the document whose bytes these are; null where this is the only or the first one.</summary>
    public string? DuplicateOf { get; init; }

    /// <summary>Independence group: copies and rewrites of one report share it. Empty for a quarantined file.</summary>
    public string Origin { get; init; } = "";

    /// <summary>Why it is quarantined; null otherwise.</summary>
    public string? Reason { get; init; }

    /// <summary>Length of the text layer in Unicode code points.</summary>
    public int Characters { get; init; }

    /// <summary>Path of the archive or mail that it came out of; null for a file of its own.</summary>
    public string? Container { get; init; }

    /// <summary>Length of the original in bytes.</summary>
    public long Length { get; init; }

    /// <summary>What the reader noticed and a person should know.</summary>
    public System.Collections.Immutable.ImmutableArray<string> Warnings { get; init; } = [];
}
