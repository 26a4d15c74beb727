namespace Throughline.Extraction.Mentions;

/// <content>The keys under which names are kept: hashes of words, in every order that the name may take.</content>
public sealed partial class WatchedNames
{
    // The words without quotes and legal forms.
    private static IEnumerable<string> CoreOf(string name)
    {
        var words = Words(name).Select(w => name[w.Start..w.End]).ToList();
        var from = 0;
        var to = words.Count;
        while (from < to - 1 && IsForm(words[from]))
        {
            from++;
        }

        while (to > from + 1 && IsForm(words[to - 1]))
        {
            to--;
        }

        return words[from..to];
    }

    private static bool IsForm(string word) =>
        Lexicon.Of("en").Has("noun.legalForm", word)
        || Lexicon.Of("ru").Has("noun.legalForm", word)
        || Lexicon.Of("en").Has("noun.legalForm", word.ToUpperInvariant());

    // People stand with the family name first or last, with and without the patronymic.
    private static IEnumerable<string[]> Orders(string[] keys, MentionType type)
    {
        if (keys.Length == 0)
        {
            yield break;
        }

        yield return keys;
        if (type != MentionType.Person)
        {
            yield break;
        }

        if (keys.Length == 2)
        {
            yield return [keys[1], keys[0]];
        }
        else if (keys.Length == 3)
        {
            yield return [keys[1], keys[2], keys[0]];
            yield return [keys[2], keys[0], keys[1]];
            if (IsPatronymic(keys[2]))
            {
                yield return [keys[0], keys[1]];
                yield return [keys[1], keys[0]];
            }
            else if (IsPatronymic(keys[1]))
            {
                yield return [keys[0], keys[2]];
                yield return [keys[2], keys[0]];
            }
        }
    }

    private static bool IsPatronymic(string key) =>
        key.EndsWith("ovich", StringComparison.Ordinal)
        || key.EndsWith("evich", StringComparison.Ordinal)
        || key.EndsWith("ovn", StringComparison.Ordinal)
        || key.EndsWith("evn", StringComparison.Ordinal);

    private static void Add(string[] keys, MentionType type, List<ulong> all, List<ulong> beginnings)
    {
        if (keys.Length > MostWords)
        {
            return;
        }

        var hash = Seed;
        for (var i = 0; i < keys.Length; i++)
        {
            hash = Mixed(hash, HashOf(keys[i]));
            if (i < keys.Length - 1)
            {
                beginnings.Add(hash);
            }
        }

        all.Add(Typed(hash, type));
    }

    private static ulong Typed(ulong hash, MentionType type) =>
        (hash & ~3UL)
        | (
            type switch
            {
                MentionType.Person => 0UL,
                MentionType.Product => 2UL,
                _ => 1UL,
            }
        );

    private static ulong KeyOf(ReadOnlySpan<char> word, Dictionary<string, ulong> keys)
    {
        var known = keys.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(word, out var hash))
        {
            if (keys.Count >= MostKeys)
            {
                keys.Clear();
            }

            keys[word.ToString()] = hash = HashOf(NameKeys.Of(word.ToString()));
        }

        return hash;
    }

    private const ulong Seed = 0xCBF29CE484222325;

    private static ulong Mixed(ulong hash, ulong value)
    {
        hash = (hash ^ value) * 0x9FB21C651E98DF25;
        return hash ^ (hash >> 32);
    }

    private static ulong HashOf(string key)
    {
        var hash = Seed;
        foreach (var c in key)
        {
            hash = Mixed(hash, c);
        }

        return hash;
    }

    // Runs of letters and digits of scripts that part their words.
    private static List<(int Start, int End)> Words(string text)
    {
        var words = new List<(int Start, int End)>();
        for (var i = 0; i < text.Length; )
        {
            if (!IsWordPart(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && IsWordPart(text[i]))
            {
                i++;
            }

            words.Add((start, i));
        }

        return words;
    }

    private static bool IsWordPart(char c) =>
        c < '\u2E80' && (char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark);
}
