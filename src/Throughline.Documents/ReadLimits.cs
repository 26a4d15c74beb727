namespace Throughline.Documents;

/// <summary>Limits that every reader keeps; input is hostile.</summary>
public sealed record ReadLimits
{
    /// <summary>Largest file or member in bytes.</summary>
    public long MaxBytes { get; init; } = 512L << 20;

    /// <summary>Most bytes that all members of one archive may expand to.</summary>
    public long MaxExpandedBytes { get; init; } = 2L << 30;

    /// <summary>Largest ratio of expanded to packed bytes of one member.</summary>
    public int MaxExpansion { get; init; } = 200;

    /// <summary>Most members of one archive.</summary>
    public int MaxMembers { get; init; } = 20_000;

    /// <summary>Deepest nesting of archives and messages.</summary>
    public int MaxDepth { get; init; } = 5;

    /// <summary>Most pages of one document.</summary>
    public int MaxPages { get; init; } = 5_000;

    /// <summary>Longest text layer in characters.</summary>
    public int MaxCharacters { get; init; } = 20_000_000;

    /// <summary>Longest computing time that one document may take, apart from the recognition of its scanned pages. Waiting does not count, up to twenty times as long.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Computing time on top for each page whose text is recognised from a picture; also the longest time of the recognising program.</summary>
    public TimeSpan MaxTimeForScannedPage { get; init; } = TimeSpan.FromSeconds(30);
}
