namespace Throughline.Screening;

/// <summary>A list file that was refused as a whole; none of its entries is used, so the list in use should stay the one before.</summary>
/// <param name="Path">The file's path; for a member, the archive's path, <c>!</c> and the member's name.</param>
/// <param name="Reason">Place, expected, found and what to do; the same text is among the problems, with the path before it.</param>
public sealed record RefusedFile(string Path, string Reason)
{
    /// <summary>The refusal as it stands among the problems: the path, the place in the file where there is one, and the reason.</summary>
    public string Problem => $"{Path}{(Reason.StartsWith("line ", StringComparison.Ordinal) ? ", " : ": ")}{Reason}";
}
