using Throughline.Text;

namespace Throughline.Screening;

/// <summary>
/// What an index has for the words of queries, from the cache or looked up: an expansion given out stays as it is while the query is answered. Not for
/// several threads at once.
/// </summary>
/// <param name="expander">Finds what is not known.</param>
/// <param name="cache">What searchers of the index have found already.</param>
internal sealed class WordExpansions(TokenExpander expander, ExpansionCache cache)
{
    // More than one query asks for.
    private const int Most = 2 * QueryWords.Most;

    private readonly TokenExpansion[] _words = new TokenExpansion[Most];
    private readonly TokenExpansion[] _joined = new TokenExpansion[Most];
    private readonly TokenExpansion _acronyms = new();
    private int _next;
    private int _nextJoined;

    /// <summary>What the index has for a word.</summary>
    public TokenExpansion Word(NameToken token)
    {
        if (cache.IsKept && cache.OrNull(token) is { } known)
        {
            return known;
        }

        var expansion = _words[_next] ??= new();
        if (token.Role == NameTokenRole.Initial)
        {
            expander.ExpandSame(token, expansion);
        }
        else
        {
            expander.Expand(token, expansion);
        }

        var kept = cache.IsKept ? cache.Keep(token, expansion) : expansion;
        _next = kept == expansion ? (_next + 1) % Most : _next;
        return kept;
    }

    /// <summary>What the index has for neighbouring words written together.</summary>
    public TokenExpansion Joined(ReadOnlySpan<NameToken> tokens)
    {
        var expansion = _joined[_nextJoined] ??= new();
        _nextJoined = (_nextJoined + 1) % Most;
        Span<char> skeleton = stackalloc char[Length(tokens)];
        var at = 0;
        foreach (var token in tokens)
        {
            token.Skeleton.CopyTo(skeleton[at..]);
            at += token.Skeleton.Length;
        }

        expander.ExpandJoined(skeleton, Pinyin(tokens), expansion);
        return expansion;
    }

    /// <summary>What the index has for the acronyms of a query.</summary>
    public TokenExpansion Acronyms(IReadOnlyList<string> acronyms)
    {
        expander.ExpandAcronyms(acronyms, _acronyms);
        return _acronyms;
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
