namespace Throughline.Extraction.Tagging;

/// <summary>How a first reading tagged each word of a text, so that a second reading of one place may look at the others (Krishnan and Manning 2006).</summary>
internal sealed class WordVotes
{
    private readonly TagToken[] _tokens;
    private readonly int[] _tags;
    private readonly int[] _counts;
    private readonly int _shift;

    /// <summary>Counts the tags of a text.</summary>
    public WordVotes(TagToken[] tokens, int[] tags)
        : this(tokens, tags, 0) => Behind = new WordVotes(tokens, tags, 1);

    // The shift is 0 to count the tags of the tokens themselves, 1 those of the tokens behind them.
    private WordVotes(TagToken[] tokens, int[] tags, int shift)
    {
        (_tokens, _tags, _shift) = (tokens, tags, shift);
        var words = 0;
        foreach (ref readonly var token in tokens.AsSpan())
        {
            words = Math.Max(words, token.Word + 1);
        }

        _counts = new int[words * Tags.Count];
        for (var i = 0; i + shift < tokens.Length; i++)
        {
            if (tokens[i].Word >= 0)
            {
                _counts[tokens[i].Word * Tags.Count + tags[i + shift]]++;
            }
        }
    }

    /// <summary>The same of the tokens that stand behind the words.</summary>
    public WordVotes? Behind { get; }

    /// <summary>The tag that the word of a token has most often at its other places, with all tags there as bits; false where there is no other place.</summary>
    public bool TryMost(int at, out int most, out int all)
    {
        (most, all) = (0, 0);
        if (at < 0 || at + _shift >= _tokens.Length || _tokens[at].Word < 0 || _tokens[at] is { Next: < 0, Previous: < 0 })
        {
            return false;
        }

        var (top, own) = (0, _tags[at + _shift]);
        for (var tag = 0; tag < Tags.Count; tag++)
        {
            var count = _counts[_tokens[at].Word * Tags.Count + tag] - (tag == own ? 1 : 0);
            all |= count > 0 ? 1 << tag : 0;
            if (count > top)
            {
                (top, most) = (count, tag);
            }
        }

        return top > 0;
    }
}
