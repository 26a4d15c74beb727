namespace Throughline.Model;

/// <summary>What happened to an entry between two versions of a list.</summary>
public enum ListChangeKind
{
    /// <summary>The newer version has it, no earlier one does.</summary>
    Listed,

    /// <summary>Both versions have it, and say different things of it.</summary>
    Changed,

    /// <summary>The newer version lacks it.</summary>
    Delisted,

    /// <summary>The newer version has it again, after one that lacked it.</summary>
    Relisted,
}
