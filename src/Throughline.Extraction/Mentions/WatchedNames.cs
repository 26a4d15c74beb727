using System.Collections.Frozen;
using Throughline.Extraction.Coreference;
using Throughline.Text;

namespace Throughline.Extraction.Mentions;

/// <summary>
/// Names of watchlists and of a case, found in a text whatever the words around them look like: in other cases, in another romanisation, without their legal
/// form. One pass; the time grows with the text and not with the number of names. Safe for use by several threads.
/// </summary>
public sealed class WatchedNames
{
    private const int MostWords = 8;
    private const int LongestHan = 24;
    private const int ShortestWord = 5;
    private const int MostKeys = 1 << 17;
    private const double Telling = 0.3;

    private static readonly FrozenSet<string> s_craft = (
        "vessel ship tanker carrier yacht boat tug mv mt aircraft судно судна судне судном танкер танкера танкере танкером теплоход теплохода сухогруз "
        + "сухогруза балкер балкера яхта яхты яхту яхте яхтой контейнеровоз самолёт самолет"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);
    private readonly NameSet _names;

    private WatchedNames(NameSet names) => _names = names;

    /// <summary>No name.</summary>
    public static WatchedNames Empty { get; } = new(new NameSet([], []));

    /// <summary>How many forms of names are watched for.</summary>
    public int Count => _names.Count;

    /// <summary>The memory that they take, in bytes.</summary>
    public long Bytes => _names.Bytes;

    /// <summary>The names in a form that can be looked for.</summary>
    /// <param name="names">Each name with its type: a person, an organization, or a thing such as a ship.</param>
    public static WatchedNames Of(IEnumerable<(string Name, MentionType Type)> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var (all, beginnings) = (new List<ulong>(), new List<ulong>());
        foreach (var (name, type) in names)
        {
            if (name.Any(c => c is >= '\u4e00' and <= '\u9fff'))
            {
                AddHan(name, type, all, beginnings);
            }
            else
            {
                foreach (var keys in Orders([.. CoreOf(name).Select(NameKeys.Of).Where(k => k.Length > 0)], type))
                {
                    Add(keys, type, all, beginnings);
                }
            }
        }

        return new(new NameSet(all, beginnings));
    }

    /// <summary>The watched names that stand in a text, in order, without overlap.</summary>
    internal List<Mention> Find(string text, string language)
    {
        var found = new List<Mention>();
        if (_names.Count > 0)
        {
            var words = Words(text);
            var keys = new Dictionary<string, ulong>(StringComparer.Ordinal);
            var lexicon = Lexicon.Of(language);
            var small = new Lazy<HashSet<string>>(() =>
                words.Where(w => char.IsLower(text[w.Start])).Select(w => text[w.Start..w.End]).ToHashSet(StringComparer.Ordinal)
            );
            for (var i = 0; i < words.Count; i++)
            {
                if (At(text, words, i, keys, lexicon, small) is { } mention)
                {
                    found.Add(mention);
                    while (i + 1 < words.Count && words[i + 1].Start < mention.End)
                    {
                        i++;
                    }
                }
            }

            found.AddRange(Han(text));
            found.Sort((a, b) => a.Start.CompareTo(b.Start));
        }

        return found;
    }

    /// <summary>The names of a text with the watched ones among them: they fill gaps and replace what they reach beyond, and settle types.</summary>
    internal List<Mention> Place(string text, string language, IReadOnlyList<Mention> names)
    {
        var watched = Find(text, language);
        if (watched.Count == 0)
        {
            return [.. names];
        }

        var all = new List<Mention>(names.Count + watched.Count);
        var at = 0;
        foreach (var name in names)
        {
            while (at < watched.Count && watched[at].End <= name.Start)
            {
                all.Add(watched[at++]);
            }

            var last = at;
            var isInside = false;
            while (last < watched.Count && watched[last].Start < name.End)
            {
                isInside |= watched[last].Start >= name.Start && watched[last].End <= name.End;
                last++;
            }

            if (last == at)
            {
                all.Add(name);
            }
            else if (isInside)
            {
                // The grammar's name says as much or more; a list that has just this name says of what it is.
                all.Add(
                    watched[at].End - watched[at].Start == name.End - name.Start && !name.IsCertain
                        ? name with
                        {
                            Type = watched[at].Type,
                        }
                        : name
                );
                at = last;
            }
        }

        all.AddRange(watched.Skip(at));
        all.Sort((a, b) => a.Start.CompareTo(b.Start));
        return all;
    }

    private Mention? At(
        string text,
        List<(int Start, int End)> words,
        int first,
        Dictionary<string, ulong> keys,
        Lexicon lexicon,
        Lazy<HashSet<string>> small
    )
    {
        if (!char.IsUpper(text[words[first].Start]))
        {
            return null;
        }

        var hash = Seed;
        Mention? best = null;
        for (var i = first; i < words.Count && i - first < MostWords; i++)
        {
            var (start, end) = words[i];
            if (i > first && !IsJoined(text, words[i - 1].End, start))
            {
                break;
            }

            hash = Mixed(hash, KeyOf(text.AsSpan(start, end - start), keys));
            if (!_names.MayBegin(hash))
            {
                break;
            }

            if (
                (char.IsUpper(text[start]) || char.IsAsciiDigit(text[start]))
                && _names.TypeOf(hash) is { } type
                && IsNameHere(text, words, first, i, type, lexicon, small)
            )
            {
                best = new Mention(words[first].Start, end, text[words[first].Start..end], type);
            }
        }

        return best;
    }

    // One word alone is a name where it cannot be an ordinary word: in quotes, or inside a sentence and never written small. Words that are all
    // nouns of trades ("General Trading") are no name.
    private static bool IsNameHere(
        string text,
        List<(int Start, int End)> words,
        int first,
        int last,
        MentionType type,
        Lexicon lexicon,
        Lazy<HashSet<string>> small
    )
    {
        var (start, end) = (words[first].Start, words[last].End);
        var name = text[start..end];
        var isQuoted =
            start > 0 && text[start - 1] is '«' or '"' or '“' or '„' && end < text.Length && text[end] is '»' or '"' or '”' or '“';
        if (type == MentionType.Product)
        {
            // Ships are called by any words.
            return isQuoted && name.Length >= 3
                || first > 0 && s_craft.Contains(text[words[first - 1].Start..words[first - 1].End].ToLowerInvariant());
        }

        if (first < last)
        {
            return !Gazetteer.LatinPlaces.Contains(name)
                && Names
                    .Prepare(name, type == MentionType.Person ? NameKind.Person : NameKind.Organization)
                    .Tokens.Any(t => t.Weight >= Telling)
                && Enumerable
                    .Range(first, last - first + 1)
                    .Select(i => text[words[i].Start..words[i].End])
                    .Any(w =>
                        w.ToLowerInvariant() is var lower
                        && lexicon.ListsOf("noun.", lower).Length == 0
                        && !small.Value.Contains(lower)
                        && !Gazetteer.LatinPlaces.Contains(w)
                    );
        }

        if (type == MentionType.Person || name.Length < ShortestWord)
        {
            return false;
        }

        return isQuoted
            || name[0] < 'Ѐ'
                && lexicon.ListsOf("noun.", name.ToLowerInvariant()).Length == 0
                && !Gazetteer.LatinPlaces.Contains(name)
                && IsInsideSentence(text, start)
                && !IsBesideCapital(text, words, first)
                && !small.Value.Contains(name.ToLowerInvariant());
    }

    private static bool IsInsideSentence(string text, int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '(' or '"')
        {
            at--;
        }

        return at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is ',' or ';');
    }

    private static bool IsBesideCapital(string text, List<(int Start, int End)> words, int at) =>
        at > 0 && IsJoined(text, words[at - 1].End, words[at].Start) && char.IsUpper(text[words[at - 1].Start])
        || at + 1 < words.Count && IsJoined(text, words[at].End, words[at + 1].Start) && char.IsUpper(text[words[at + 1].Start]);

    // One space, hyphen or the like; the end of a line counts as a space, an empty line does not.
    private static bool IsJoined(string text, int from, int to)
    {
        if (to - from > 3)
        {
            return false;
        }

        var lines = 0;
        for (var i = from; i < to; i++)
        {
            lines += text[i] == '\n' ? 1 : 0;
            if (text[i] is not (' ' or '-' or '.' or '&' or '\'' or '’' or '\n' or '\r' or '\u00a0'))
            {
                return false;
            }
        }

        return lines < 2;
    }

    private List<Mention> Han(string text)
    {
        var found = new List<Mention>();
        for (var i = 0; i + 2 < text.Length; i++)
        {
            if (text[i] is < '\u4e00' or > '\u9fff')
            {
                continue;
            }

            var hash = Mixed(Seed, text[i]);
            Mention? best = null;
            for (var j = i + 1; j < text.Length && j - i < LongestHan && IsHanPart(text[j]); j++)
            {
                hash = Mixed(hash, text[j]);
                if (!_names.MayBegin(hash))
                {
                    break;
                }

                if (j - i >= 2 && _names.TypeOf(hash) is { } type)
                {
                    best = new Mention(i, j + 1, text[i..(j + 1)], type);
                }
            }

            if (best is not null)
            {
                found.Add(best);
                i = best.End - 1;
            }
        }

        return found;
    }

    private static bool IsHanPart(char c) => c is >= '\u4e00' and <= '\u9fff' or '·';

    private static void AddHan(string name, MentionType type, List<ulong> all, List<ulong> beginnings)
    {
        var run = new string([.. name.Where(IsHanPart)]);
        foreach (var form in new[] { run, type == MentionType.Organization ? HanShortNames.WithoutForm(run) : run }.Distinct())
        {
            // Two characters, or three that are a word, stand in any text.
            if (form.Length is < 3 or > LongestHan || form.Length < 4 && HanShortNames.IsOrdinary(form))
            {
                continue;
            }

            var hash = Mixed(Seed, form[0]);
            for (var i = 1; i < form.Length; i++)
            {
                hash = Mixed(hash, form[i]);
                if (i < form.Length - 1)
                {
                    beginnings.Add(hash);
                }
            }

            all.Add(Typed(hash, type));
        }
    }

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
