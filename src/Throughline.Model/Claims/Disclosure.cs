namespace Throughline.Model;

/// <summary>Whether the value may be shown.</summary>
public enum Disclosure
{
    /// <summary>It may.</summary>
    Open,

    /// <summary>The source keeps it back; it is never inferred or shown.</summary>
    WithheldBySource,

    /// <summary>We keep it back.</summary>
    RedactedByUs,
}
