namespace Throughline.Model;

/// <summary>What a reviewer decided about a claim.</summary>
public enum ReviewStatus
{
    /// <summary>Nobody has looked.</summary>
    Unreviewed,

    /// <summary>Accepted.</summary>
    Accepted,

    /// <summary>Rejected; it feeds nothing.</summary>
    Rejected,

    /// <summary>Held to be disputed.</summary>
    Disputed,

    /// <summary>Another source is needed.</summary>
    NeedsSource,
}
