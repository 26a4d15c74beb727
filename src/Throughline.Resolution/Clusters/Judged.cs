using Throughline.Model;

namespace Throughline.Resolution;

/// <summary>The judgements of a case: for one pair the last word counts.</summary>
internal sealed class Judged
{
    private readonly Dictionary<string, HashSet<string>> _different = new(StringComparer.Ordinal);

    public Judged(IReadOnlyList<Judgement> judgements)
    {
        var last = new Dictionary<(string, string), Judgement>();
        foreach (var judgement in judgements)
        {
            last[Pair(judgement.Left, judgement.Right)] = judgement;
        }

        foreach (var ((left, right), judgement) in last)
        {
            if (judgement.Verdict == JudgementVerdict.Different)
            {
                Of(left).Add(right);
                Of(right).Add(left);
            }
        }

        Same =
        [
            .. last.Where(j => j.Value.Verdict == JudgementVerdict.Same)
                .OrderBy(j => j.Key.Item1, StringComparer.Ordinal)
                .ThenBy(j => j.Key.Item2, StringComparer.Ordinal)
                .Select(j => j.Value),
        ];
    }

    /// <summary>Pairs held to be one, in the order of their ids.</summary>
    public IReadOnlyList<Judgement> Same { get; }

    /// <summary>Mention ids that a person told apart from this one.</summary>
    public IReadOnlyCollection<string> DifferentFrom(string id) => _different.TryGetValue(id, out var others) ? others : [];

    private static (string, string) Pair(string a, string b) => string.CompareOrdinal(a, b) <= 0 ? (a, b) : (b, a);

    private HashSet<string> Of(string id)
    {
        if (!_different.TryGetValue(id, out var others))
        {
            _different[id] = others = new(StringComparer.Ordinal);
        }

        return others;
    }
}
