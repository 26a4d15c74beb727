using System.Collections.Immutable;

namespace Throughline.Text;

/// <summary>The acronyms that consecutive words of a name can have: each word gives its first letter, a compound one may give two.</summary>
internal static class Acronyms
{
    private const int Shortest = 3;
    private const int Longest = 6;
    private const int Most = 96;

    /// <summary>True for a word of a length that acronyms have.</summary>
    public static bool CanBe(string word) => word.Length is >= Shortest and <= Longest;

    /// <summary>The acronyms with the words they stand for, in the order of the words; a name has few, a long one is cut off.</summary>
    public static ImmutableArray<(string Letters, int At, int Count)> Of(ImmutableArray<NameToken> tokens)
    {
        var found = ImmutableArray.CreateBuilder<(string Letters, int At, int Count)>();
        for (var at = 0; at + 1 < tokens.Length; at++)
        {
            foreach (var isRussian in (ReadOnlySpan<bool>)[false, true])
            {
                Spell("", tokens, at, 0, isRussian, found);
            }
        }

        return found.ToImmutable();
    }

    private static void Spell(
        string letters,
        ImmutableArray<NameToken> tokens,
        int at,
        int words,
        bool isRussian,
        ImmutableArray<(string, int, int)>.Builder found
    )
    {
        if (words >= 2 && CanBe(letters) && !found.Contains((letters, at - words, words)))
        {
            found.Add((letters, at - words, words));
        }

        if (at == tokens.Length || letters.Length == Longest || found.Count >= Most || tokens[at].Role is NameTokenRole.Number)
        {
            return;
        }

        if (tokens[at].Role is NameTokenRole.Minor && words > 0)
        {
            Spell(letters, tokens, at + 1, words + 1, isRussian, found);
        }

        var spelled = NameWords.AcronymLetters(tokens[at], isRussian);
        if (spelled.Length == 0)
        {
            return;
        }

        Spell(letters + spelled[0], tokens, at + 1, words + 1, isRussian, found);
        if (spelled.Length > 1 && letters.Length + 2 <= Longest)
        {
            Spell(letters + spelled, tokens, at + 1, words + 1, isRussian, found);
        }
    }
}
