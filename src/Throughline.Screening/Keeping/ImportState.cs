namespace Throughline.Screening;

/// <summary>What became of an imported version.</summary>
public enum ImportState
{
    /// <summary>It is now the version in use.</summary>
    InUse,

    /// <summary>The same content was kept already.</summary>
    Unchanged,

    /// <summary>It is kept, and a newer version stays in use.</summary>
    Older,
}
