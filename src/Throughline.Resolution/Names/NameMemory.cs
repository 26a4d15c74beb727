using Throughline.Text;

namespace Throughline.Resolution;

/// <summary>Remembers name comparisons within one run: a name stands in many mentions.</summary>
internal sealed class NameMemory
{
    private readonly Dictionary<(string, string, MentionFamily), double> _scores = [];

    /// <summary>Likeness of two names in [0, 1].</summary>
    public double Compare(NameForm left, NameForm right, MentionFamily family)
    {
        var (a, b) = string.CompareOrdinal(left.Name, right.Name) <= 0 ? (left.Name, right.Name) : (right.Name, left.Name);
        if (!_scores.TryGetValue((a, b, family), out var score))
        {
            var (first, second) = a == left.Name ? (left.Prepared, right.Prepared) : (right.Prepared, left.Prepared);
            _scores[(a, b, family)] = score = Names.Score(first, second);
        }

        return score;
    }
}
