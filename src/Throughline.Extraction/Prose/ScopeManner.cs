namespace Throughline.Extraction.Prose;

/// <summary>How a source vouches for what it is credited with.</summary>
internal enum ScopeManner
{
    /// <summary>A record or report shows it.</summary>
    Shows,

    /// <summary>Somebody says it.</summary>
    Says,

    /// <summary>Somebody judges it.</summary>
    Assesses,
}
