namespace Throughline.Extraction.Prose.Roles;

/// <summary>Chooses the sides of a claim among the phrases of a sentence by a trained model.</summary>
/// <param name="model">The model.</param>
/// <param name="scene">The sentence.</param>
internal sealed class RoleReader(RoleModel model, RoleScene scene)
{
    private const double LeastGoods = 0.4;
    private const int MostLikely = 8;
    private readonly RoleFeatures _features = new(scene);

    /// <summary>The pairs of a trigger's sense that have at least a share, likeliest first. Pairs of phrases that mean the same two are one.</summary>
    public List<RoleChoice> Choose(Predication p, Sense sense, double least)
    {
        _features.Begin(p, sense);
        var candidates = scene.Candidates;
        var (subjects, targets) = (new float[candidates.Count], new float[candidates.Count]);
        for (var i = 0; i < candidates.Count; i++)
        {
            subjects[i] = model.Score(_features.Of(i, Role.Subject));
            targets[i] = sense.IsAnswer ? 0 : model.Score(_features.Of(i, Role.Object));
        }

        var (all, nobody) = (model.Score(_features.OfSense()), model.Score(_features.OfNobody()));
        var (leastSubject, leastTarget) = (LeastOf(subjects), LeastOf(targets));
        var scored = new List<(RoleCandidate Subject, RoleCandidate? Target, double Score)>();
        foreach (var (s, o) in scene.Pairs(sense))
        {
            if (subjects[s] >= leastSubject && (o < 0 || targets[o] >= leastTarget))
            {
                var sides = subjects[s] + (o < 0 ? nobody : targets[o]);
                scored.Add((candidates[s], o < 0 ? null : candidates[o], all + sides + model.Score(_features.Of(s, o))));
            }
        }

        // That nobody does anything scores 0.
        var top = Math.Max(0, scored.Count == 0 ? 0 : scored.Max(x => x.Score));
        var sum = Math.Exp(-top) + scored.Sum(x => Math.Exp(x.Score - top));
        return
        [
            .. scored
                .GroupBy(x => (x.Subject.To.Id, x.Target?.To.Id))
                .Select(g =>
                {
                    var best = g.MaxBy(x => x.Score);
                    return new RoleChoice(best.Subject, best.Target, g.Sum(x => Math.Exp(x.Score - top)) / sum);
                })
                .Where(c => c.Share >= least)
                .OrderByDescending(c => c.Share),
        ];
    }

    // The score of the last of the likeliest: the others are in no likely pair.
    private static float LeastOf(float[] scores)
    {
        if (scores.Length <= MostLikely)
        {
            return float.MinValue;
        }

        var sorted = (float[])scores.Clone();
        Array.Sort(sorted);
        return sorted[^MostLikely];
    }

    /// <summary>The likeliest goods of a trigger beside its sides; null where none are likely. Call <see cref="Choose"/> for the trigger before.</summary>
    public NounPhrase? Goods(RoleChoice choice)
    {
        var (best, likeliest) = ((NounPhrase?)null, LeastGoods);
        for (var i = 0; i < scene.Candidates.Count; i++)
        {
            var candidate = scene.Candidates[i];
            if (candidate.To.Id == choice.Subject.To.Id || candidate.To.Id == choice.Target?.To.Id)
            {
                continue;
            }

            if (RoleModel.Probability(model.Score(_features.Of(i, Role.Goods))) is var probability && probability > likeliest)
            {
                (best, likeliest) = (candidate.Phrase, probability);
            }
        }

        return best;
    }
}
