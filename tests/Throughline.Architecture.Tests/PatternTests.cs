using System.Text.RegularExpressions;
using Throughline.Testing;

namespace Throughline.Architecture.Tests;

/// <summary>Regular expressions over hostile input: bounded, or matched without backtracking, or timed; see docs/adr/0010.</summary>
public partial class PatternTests
{
    [Fact]
    public void A_pattern_that_may_backtrack_has_no_unbounded_repetition()
    {
        var faults = Directory
            .EnumerateFiles(Path.Combine(SharedData.RepositoryRoot, "src"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Patterns(File.ReadAllText(file)).Select(pattern => (File: Path.GetFileName(file), Pattern: pattern)))
            .Where(p => IsUnbounded(p.Pattern))
            .Select(p => $"{p.File}: {p.Pattern}");
        faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(@"a*", true)]
    [InlineData(@"[*+]", false)]
    [InlineData(@"\*\+", false)]
    [InlineData(@"(ab)+c", true)]
    [InlineData(@"x{2,}", true)]
    [InlineData(@"x{2,40}\s{0,40}", false)]
    [InlineData(@"[]+]\p{L}", false)]
    [InlineData(@"\p{L}+", true)]
    public void Repetitions_without_an_end_are_seen(string pattern, bool isUnbounded) => IsUnbounded(pattern).ShouldBe(isUnbounded);

    // The texts of each pattern that asks neither for the linear engine nor for a timeout (the only number that the attribute takes).
    private static IEnumerable<string> Patterns(string source)
    {
        foreach (var body in Attributes().Matches(source).Select(m => m.Value))
        {
            var literals = Literals().Matches(body).Select(m => m.Value.TrimStart('@').Trim('"'));
            var rest = Literals().Replace(body, "");
            if (!rest.Contains("NonBacktracking", StringComparison.Ordinal) && !rest.Any(char.IsDigit))
            {
                yield return string.Concat(literals);
            }
        }
    }

    [Fact]
    public void Every_attribute_is_read()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(SharedData.RepositoryRoot, "src"), "*.cs", SearchOption.AllDirectories))
        {
            var source = File.ReadAllText(file);
            Attributes().Count(source).ShouldBe(source.Split("[GeneratedRegex(").Length - 1, file);
        }
    }

    private static bool IsUnbounded(string pattern) => Unbounded().IsMatch(Atoms().Replace(pattern, "x"));

    // Escapes and classes, each one atom.
    [GeneratedRegex(@"\\[pP]\{\w+\}|\\.|\[\^?\]?(?:\\.|[^\]\\])*\]", RegexOptions.NonBacktracking)]
    private static partial Regex Atoms();

    [GeneratedRegex(@"[*+]|\{[0-9]+,\}", RegexOptions.NonBacktracking)]
    private static partial Regex Unbounded();

    [GeneratedRegex(@"\[GeneratedRegex\((?:@""(?:[^""]|"""")*""|""(?:[^""\\]|\\.)*""|[^""()]|\([^()]*\))*\)\]", RegexOptions.None, 10_000)]
    private static partial Regex Attributes();

    [GeneratedRegex(@"@""(?:[^""]|"""")*""|""(?:[^""\\]|\\.)*""", RegexOptions.NonBacktracking)]
    private static partial Regex Literals();
}
