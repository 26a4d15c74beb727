namespace Throughline.Screening;

/// <summary>What became of a list in an update.</summary>
public enum UpdateState
{
    /// <summary>A newer version is in use now.</summary>
    Updated,

    /// <summary>The server has what is in use already.</summary>
    Unchanged,

    /// <summary>The server could not be reached; nothing was changed.</summary>
    Offline,

    /// <summary>What came was refused, or nothing came; nothing was changed.</summary>
    Failed,
}
