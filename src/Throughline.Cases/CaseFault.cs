namespace Throughline.Cases;

/// <summary>What stands in the way of opening a case or writing to it.</summary>
public enum CaseFault
{
    /// <summary>The folder does not exist or holds no case.</summary>
    NotACase,

    /// <summary>A newer version of the program wrote the case.</summary>
    NewerVersion,

    /// <summary>Another program writes to the case.</summary>
    Locked,

    /// <summary>The disk is full, or the folder cannot be written to.</summary>
    NoRoom,

    /// <summary>The case's files are damaged.</summary>
    Damaged,

    /// <summary>What was asked for is not in the case.</summary>
    NotFound,
}
