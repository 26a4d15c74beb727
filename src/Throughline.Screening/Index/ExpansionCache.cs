using Throughline.Text;

namespace Throughline.Screening;

/// <summary>
/// Keeps what was found for the words asked for last, up to a number of words; an expansion given out stays as it is until as many others have been
/// asked for, so a query can hold its own. Not for several threads at once.
/// </summary>
internal sealed class ExpansionCache
{
    // More than the words of one query.
    private const int Least = 2 * QueryWords.Most;
    private const int MostJoined = 2 * QueryWords.Most;

    private readonly TokenExpander _expander;
    private readonly bool _isKept;
    private readonly Dictionary<Key, int> _known;
    private readonly (Key Key, TokenExpansion Expansion)[] _ring;
    private readonly TokenExpansion[] _joined = new TokenExpansion[MostJoined];
    private readonly TokenExpansion _acronyms = new();
    private int _next;
    private int _nextJoined;

    /// <summary>A cache for an index.</summary>
    /// <param name="expander">Finds what is not known.</param>
    /// <param name="size">Words kept; 0 to look every word up anew.</param>
    public ExpansionCache(TokenExpander expander, int size)
    {
        (_expander, _isKept) = (expander, size > 0);
        _ring = new (Key, TokenExpansion)[Math.Max(size, Least)];
        _known = new(size);
    }

    /// <summary>What the index has for a word.</summary>
    public TokenExpansion Word(NameToken token)
    {
        var key = new Key(token.Surface, token.Skeleton, (int)token.Role);
        if (_known.TryGetValue(key, out var at) && !IsAboutToGo(at))
        {
            return _ring[at].Expansion;
        }

        var expansion = Next(key);
        if (token.Role == NameTokenRole.Initial)
        {
            _expander.ExpandSame(token, expansion);
        }
        else
        {
            _expander.Expand(token, expansion);
        }

        return expansion;
    }

    /// <summary>What the index has for neighbouring words written together.</summary>
    public TokenExpansion Joined(ReadOnlySpan<NameToken> tokens)
    {
        var expansion = _joined[_nextJoined] ??= new();
        _nextJoined = (_nextJoined + 1) % MostJoined;
        Span<char> skeleton = stackalloc char[Length(tokens)];
        var at = 0;
        foreach (var token in tokens)
        {
            token.Skeleton.CopyTo(skeleton[at..]);
            at += token.Skeleton.Length;
        }

        _expander.ExpandJoined(skeleton, Pinyin(tokens), expansion);
        return expansion;
    }

    /// <summary>What the index has for the acronyms of a query.</summary>
    public TokenExpansion Acronyms(IReadOnlyList<string> acronyms)
    {
        _expander.ExpandAcronyms(acronyms, _acronyms);
        return _acronyms;
    }

    // An expansion given to a query must not be filled anew by the query's next words.
    private bool IsAboutToGo(int at) => (at - _next + _ring.Length) % _ring.Length < QueryWords.Most;

    private TokenExpansion Next(Key key)
    {
        ref var slot = ref _ring[_next];
        slot.Expansion ??= new();
        if (_isKept)
        {
            if (slot.Key.Surface is not null && _known.GetValueOrDefault(slot.Key, -1) == _next)
            {
                _known.Remove(slot.Key);
            }

            _known[key] = _next;
        }

        slot.Key = key;
        _next = (_next + 1) % _ring.Length;
        return slot.Expansion;
    }

    private static int Length(ReadOnlySpan<NameToken> tokens)
    {
        var length = 0;
        foreach (var token in tokens)
        {
            length += token.Skeleton.Length;
        }

        return length;
    }

    private static string Pinyin(ReadOnlySpan<NameToken> tokens)
    {
        foreach (var token in tokens)
        {
            if (token.Pinyin.Length == 0 || token.Role is not (NameTokenRole.Distinctive or NameTokenRole.Place))
            {
                return "";
            }
        }

        return tokens.Length == 2
            ? string.Concat(tokens[0].Pinyin, tokens[1].Pinyin)
            : string.Concat(tokens[0].Pinyin, tokens[1].Pinyin, tokens[2].Pinyin);
    }

    private readonly record struct Key(string? Surface, string Skeleton, int Role);
}
