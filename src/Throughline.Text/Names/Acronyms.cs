using System.Collections.Immutable;

namespace Throughline.Text;

/// <summary>The acronyms that consecutive words of a name can have: each word gives its first letter, a compound one may give two.</summary>
internal static class Acronyms
{
    private const int Shortest = 3;
    private const int Longest = 6;
    private const int Most = 96;

    [ThreadStatic]
    private static ImmutableArray<(string Letters, int At, int Count)>.Builder? s_found;

    /// <summary>True for a word of a length that acronyms have.</summary>
    public static bool CanBe(string word) => word.Length is >= Shortest and <= Longest;

    /// <summary>The acronyms with the words they stand for, in the order of the words; a name has few, a long one is cut off.</summary>
    public static ImmutableArray<(string Letters, int At, int Count)> Of(ImmutableArray<NameToken> tokens)
    {
        if (tokens.Length < 2)
        {
            return [];
        }

        var found = s_found ??= ImmutableArray.CreateBuilder<(string Letters, int At, int Count)>(Most);
        found.Clear();
        Span<char> letters = stackalloc char[Longest];
        var hasRussian = HasRussian(tokens.AsSpan());
        for (var at = 0; at + 1 < tokens.Length; at++)
        {
            Spell(letters, 0, tokens, at, 0, isRussian: false, found);
            if (hasRussian)
            {
                Spell(letters, 0, tokens, at, 0, isRussian: true, found);
            }
        }

        return found.ToImmutable();
    }

    /// <summary>False where <see cref="Of"/> has no such letters for certain; much less work, and nothing is allocated.</summary>
    public static bool MayHave(ImmutableArray<NameToken> tokens, string letters)
    {
        for (var at = 0; at + 1 < tokens.Length; at++)
        {
            if (IsSpelled(letters, tokens.AsSpan()[at..], isRussian: false) || IsSpelled(letters, tokens.AsSpan()[at..], isRussian: true))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSpelled(ReadOnlySpan<char> letters, ReadOnlySpan<NameToken> tokens, bool isRussian)
    {
        if (letters.IsEmpty)
        {
            return true;
        }

        if (tokens.IsEmpty || tokens[0].Role is NameTokenRole.Number)
        {
            return false;
        }

        var spelled = isRussian ? tokens[0].RussianAcronymLetters : tokens[0].AcronymLetters;
        return (tokens[0].Role is NameTokenRole.Minor && IsSpelled(letters, tokens[1..], isRussian))
            || (spelled.Length > 0 && spelled[0] == letters[0] && IsSpelled(letters[1..], tokens[1..], isRussian))
            || (spelled.Length > 1 && letters.StartsWith(spelled) && IsSpelled(letters[spelled.Length..], tokens[1..], isRussian));
    }

    private static bool HasRussian(ReadOnlySpan<NameToken> tokens)
    {
        foreach (var token in tokens)
        {
            if (!ReferenceEquals(token.AcronymLetters, token.RussianAcronymLetters))
            {
                return true;
            }
        }

        return false;
    }

    private static void Spell(
        Span<char> letters,
        int length,
        ImmutableArray<NameToken> tokens,
        int at,
        int words,
        bool isRussian,
        ImmutableArray<(string, int, int)>.Builder found
    )
    {
        if (words >= 2 && length is >= Shortest and <= Longest && !Has(found, letters[..length], at - words, words))
        {
            found.Add((letters[..length].ToString(), at - words, words));
        }

        if (at == tokens.Length || length == Longest || found.Count >= Most || tokens[at].Role is NameTokenRole.Number)
        {
            return;
        }

        if (tokens[at].Role is NameTokenRole.Minor && words > 0)
        {
            Spell(letters, length, tokens, at + 1, words + 1, isRussian, found);
        }

        var spelled = isRussian ? tokens[at].RussianAcronymLetters : tokens[at].AcronymLetters;
        if (spelled.Length == 0)
        {
            return;
        }

        letters[length] = spelled[0];
        Spell(letters, length + 1, tokens, at + 1, words + 1, isRussian, found);
        if (spelled.Length > 1 && length + spelled.Length <= Longest)
        {
            spelled.CopyTo(letters[length..]);
            Spell(letters, length + spelled.Length, tokens, at + 1, words + 1, isRussian, found);
        }
    }

    private static bool Has(
        ImmutableArray<(string Letters, int At, int Count)>.Builder found,
        ReadOnlySpan<char> letters,
        int at,
        int count
    )
    {
        // The enumerator of a builder is an object.
        for (var i = 0; i < found.Count; i++)
        {
            ref readonly var known = ref found.ItemRef(i);
            if (known.At == at && known.Count == count && letters.SequenceEqual(known.Letters))
            {
                return true;
            }
        }

        return false;
    }
}
