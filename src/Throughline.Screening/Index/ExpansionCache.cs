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
    private readonly Dictionary<NameToken, int> _known;
    private readonly (NameToken? Token, TokenExpansion Expansion)[] _ring;
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
        _ring = new (NameToken?, TokenExpansion)[Math.Max(size, Least)];

        // The reader of names gives one token for a word and kind; that the same word of another kind has other keys must not be overlooked.
        _known = new(size, ReferenceEqualityComparer.Instance);
    }

    /// <summary>What the index has for a word.</summary>
    public TokenExpansion Word(NameToken token)
    {
        if (_known.TryGetValue(token, out var at) && !IsAboutToGo(at))
        {
            return _ring[at].Expansion;
        }

        var expansion = Next(token);
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

    private TokenExpansion Next(NameToken token)
    {
        ref var slot = ref _ring[_next];
        slot.Expansion ??= new();
        if (_isKept)
        {
            if (slot.Token is { } old && _known.GetValueOrDefault(old, -1) == _next)
            {
                _known.Remove(old);
            }

            _known[token] = _next;
        }

        slot.Token = token;
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

        // Most names are not Chinese; of those that are, few are asked for twice.
        return tokens.Length == 2
            ? string.Concat(tokens[0].Pinyin, tokens[1].Pinyin)
            : string.Concat(tokens[0].Pinyin, tokens[1].Pinyin, tokens[2].Pinyin);
    }
}
