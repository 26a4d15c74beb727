namespace Throughline.Cases;

/// <summary>What became of a file that was taken in.</summary>
public enum DocumentStatus
{
    /// <summary>Read to positioned text.</summary>
    Read,

    /// <summary>Could not be read; <see cref="DocumentInfo.Reason"/> says why.</summary>
    Quarantined,

    /// <summary>Its bytes are those of another document of the case, see <see cref="DocumentInfo.DuplicateOf"/>.</summary>
    Duplicate,
}
