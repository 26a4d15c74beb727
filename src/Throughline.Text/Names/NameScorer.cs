namespace Throughline.Text;

/// <summary>
/// Scores many names against one, where the many are made of numbered words that come again and again: each pair of words is compared once. The
/// score is that of <see cref="Names.Score"/> for names that are not written the same. Reused; not for several threads at once.
/// </summary>
public sealed class NameScorer
{
    private readonly WordPairs _pairs = new();
    private PreparedName? _query;

    /// <summary>Takes the name that others are scored against.</summary>
    public void Set(PreparedName query)
    {
        ArgumentNullException.ThrowIfNull(query);
        _query = query;
        _pairs.Set(query);
    }

    /// <summary>The score of a name, 0 to 1, by its words: of two names written the same it can be less than 1.</summary>
    /// <param name="name">The name.</param>
    /// <param name="words">Numbers of its words, below 2³¹: equal words have equal numbers, for as long as the query stays.</param>
    /// <param name="canHaveAcronyms">False where it is known that no word of either name is an acronym of words of the other.</param>
    public double Score(PreparedName name, ReadOnlySpan<uint> words, bool canHaveAcronyms = true)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (_query is not { } query)
        {
            throw new InvalidOperationException($"{nameof(Score)}: expected a query, which {nameof(Set)} takes");
        }

        _pairs.Bind(name, words);
        return NameScore.Of(query, name, _pairs, canHaveAcronyms);
    }
}
