using System.Collections.Frozen;
using Throughline.Text;

namespace Throughline.Extraction.Mentions;

/// <summary>
/// Names of watchlists and of a case, found in a text whatever the words around them look like: in other cases, in another romanisation, without their legal
/// form. One pass; the time grows with the text and not with the number of names. Safe for use by several threads.
/// </summary>
public sealed partial class WatchedNames
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
}
