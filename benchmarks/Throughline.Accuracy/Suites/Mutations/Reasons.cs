using System.Text.RegularExpressions;

namespace Throughline.Accuracy.Suites.Mutations;

/// <summary>Whether a reason of the quarantine can be understood by the person who added the file.</summary>
internal static partial class Reasons
{
    /// <summary>What is wrong with a reason; null where it says in words what is the matter and what to do.</summary>
    public static string? Fault(string reason) =>
        reason.Length < 25 ? "too short"
        : ProgramWords().IsMatch(reason) ? "speaks of the program"
        : !reason.Contains(';', StringComparison.Ordinal) ? "says not what to do"
        : reason.Contains('\n', StringComparison.Ordinal) ? "more than one line"
        : null;

    // Names of types and members, and what runtimes say of themselves.
    [GeneratedRegex(
        @"\b[A-Z]\w*(Exception|Error)\b|\b[a-z]+\.[A-Z]\w+\(|Object reference|Parameter '|non-negative|index was out|System\.|\bnull\b|\bat \w+\.\w+\(",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex ProgramWords();
}
