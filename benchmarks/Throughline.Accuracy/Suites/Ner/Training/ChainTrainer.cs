using System.Runtime.Intrinsics;
using Throughline.Extraction.Tagging;

namespace Throughline.Accuracy.Suites.Ner.Training;

/// <summary>
/// Trains a linear-chain conditional random field by stochastic gradients with step sizes of each weight (AdaGrad), one sentence at a time. The order and
/// what is left out come from a fixed seed, so that the same data give the same model. The weights are averaged over the second half of the rounds.
/// </summary>
internal sealed class ChainTrainer(
    TrainingSet set,
    int rounds,
    int leastCount = 2,
    float left = 0.1f,
    float decay = 2e-5f,
    float least = 0.04f
)
{
    private const float Rate = 0.12f;
    private const int Y = Tags.Count;

    // A row of weights is padded to two vectors; what is padded stays zero.
    private const int Row = 16;
    private readonly Dictionary<uint, int> _index = [];
    private float[] _weights = [];
    private float[] _squares = [];
    private readonly float[] _steps = new float[Y * Y];
    private readonly float[] _stepSquares = new float[Y * Y];

    /// <summary>Learns and quantises.</summary>
    public TagModel Train(CancellationToken cancellationToken)
    {
        var (sentences, votes) = Indexed();
        _weights = new float[_index.Count * Row];
        _squares = new float[_index.Count * Row];
        var (sum, stepSum) = (new float[_weights.Length], new float[Y * Y]);
        var averaged = rounds - rounds / 2;
        var random = new Random(20260101);
        var order = Enumerable.Range(0, sentences.Length).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            random.Shuffle(order);
            var rate = Rate * (1 - 0.7f * round / rounds);
            foreach (var s in order)
            {
                cancellationToken.ThrowIfCancellationRequested();
                // Half the time without what a second reading knows, so that the model does for the first one too.
                var second = votes[s] is { } known && random.Next(2) == 0 ? known : null;
                Learn(sentences[s], second, set.TagsOf(s), set.WeightOf(s), rate, random);
            }

            if (round >= rounds / 2)
            {
                for (var i = 0; i < sum.Length; i++)
                {
                    sum[i] += _weights[i] / averaged;
                }

                for (var i = 0; i < stepSum.Length; i++)
                {
                    stepSum[i] += _steps[i] / averaged;
                }
            }
        }

        _weights = sum;
        stepSum.CopyTo(_steps, 0);
        return Quantised();
    }

    private (int[][][] Sentences, int[][]?[] Votes) Indexed()
    {
        var counts = new Dictionary<uint, int>();
        for (var s = 0; s < set.Count; s++)
        {
            foreach (var key in set.FeaturesOf(s).Concat(set.VotesOf(s) ?? []).SelectMany(t => t))
            {
                System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++;
            }
        }

        foreach (var key in counts.Where(c => c.Value >= leastCount).Select(c => c.Key).Order())
        {
            _index[key] = _index.Count;
        }

        int[][] Rows(uint[][] tokens) =>
            [.. tokens.Select(t => t.Select(k => _index.GetValueOrDefault(k, -1)).Where(i => i >= 0).ToArray())];
        return (
            [.. Enumerable.Range(0, set.Count).Select(s => Rows(set.FeaturesOf(s)))],
            [.. Enumerable.Range(0, set.Count).Select(s => set.VotesOf(s) is { } votes ? Rows(votes) : null)]
        );
    }

    private void Learn(int[][] tokens, int[][]? votes, int[] gold, float weight, float rate, Random random)
    {
        var n = tokens.Length;
        var kept = new int[n][];
        var scores = new float[n * Row];
        for (var t = 0; t < n; t++)
        {
            // Some features are left out each time, so that no single word carries a name alone.
            var own = votes is null ? tokens[t] : [.. tokens[t], .. votes[t]];
            var k = 0;
            var some = new int[own.Length];
            foreach (var f in own)
            {
                if (left == 0 || random.NextSingle() >= left)
                {
                    some[k++] = f;
                }
            }

            kept[t] = k == own.Length ? some : some[..k];
            var (low, high) = (Vector256<float>.Zero, Vector256<float>.Zero);
            foreach (var f in kept[t])
            {
                var w = _weights.AsSpan(f * Row, Row);
                low += Vector256.Create<float>(w);
                high += Vector256.Create<float>(w[8..]);
            }

            low.CopyTo(scores, t * Row);
            high.CopyTo(scores, t * Row + 8);
        }

        var (marginals, steps) = Marginals(scores, n);
        for (var t = 0; t < n; t++)
        {
            marginals[t * Y + gold[t]] -= 1;
            if (t > 0)
            {
                steps[gold[t - 1] * Y + gold[t]] -= 1;
            }
        }

        for (var t = 0; t < n; t++)
        {
            var gradient = marginals.AsSpan(t * Y, Y);
            var most = 0f;
            foreach (var g in gradient)
            {
                most = Math.Max(most, Math.Abs(g));
            }

            if (most < 1e-4f)
            {
                continue;
            }

            var padded = new float[Row];
            gradient.CopyTo(padded);
            foreach (var f in kept[t])
            {
                for (var half = 0; half < Row; half += 8)
                {
                    var w = _weights.AsSpan(f * Row + half, 8);
                    var q = _squares.AsSpan(f * Row + half, 8);
                    var old = Vector256.Create<float>(w);
                    var g = weight * Vector256.Create(padded, half) + decay * old;
                    var squares = Vector256.Create<float>(q) + g * g;
                    squares.CopyTo(q);
                    (old - rate * g / Vector256.Sqrt(squares + Vector256.Create(0.1f))).CopyTo(w);
                }
            }
        }

        for (var i = 0; i < steps.Length; i++)
        {
            var g = weight * steps[i] + decay * _steps[i];
            _stepSquares[i] += g * g;
            _steps[i] -= rate * g / MathF.Sqrt(_stepSquares[i] + 0.1f);
        }
    }

    private static readonly bool[] s_may = [.. Enumerable.Range(0, Y * Y).Select(i => Tags.MayFollow(i / Y, i % Y))];

    // Forward and backward sums, scaled at each token.
    private (float[] Tags, float[] Steps) Marginals(float[] scores, int n)
    {
        var step = new float[Y * Y];
        for (var i = 0; i < step.Length; i++)
        {
            step[i] = s_may[i] ? MathF.Exp(_steps[i]) : 0;
        }

        var emit = new float[n * Y];
        for (var t = 0; t < n; t++)
        {
            var most = float.MinValue;
            for (var y = 0; y < Y; y++)
            {
                most = Math.Max(most, scores[t * Row + y]);
            }

            for (var y = 0; y < Y; y++)
            {
                emit[t * Y + y] = MathF.Max(1e-30f, MathF.Exp(scores[t * Row + y] - most));
            }
        }

        var forward = new float[n * Y];
        for (var y = 0; y < Y; y++)
        {
            forward[y] = Tags.MayBegin(y) ? emit[y] : 0;
        }

        Scale(forward.AsSpan(0, Y));
        for (var t = 1; t < n; t++)
        {
            for (var x = 0; x < Y; x++)
            {
                var a = forward[(t - 1) * Y + x];
                if (a > 0)
                {
                    for (var y = 0; y < Y; y++)
                    {
                        forward[t * Y + y] += a * step[x * Y + y];
                    }
                }
            }

            for (var y = 0; y < Y; y++)
            {
                forward[t * Y + y] *= emit[t * Y + y];
            }

            Scale(forward.AsSpan(t * Y, Y));
        }

        var marginals = new float[n * Y];
        var steps = new float[Y * Y];
        var backward = new float[Y];
        for (var y = 0; y < Y; y++)
        {
            backward[y] = Tags.MayEnd(y) ? 1 : 0;
        }

        var pair = new float[Y * Y];
        for (var t = n - 1; t >= 0; t--)
        {
            var own = marginals.AsSpan(t * Y, Y);
            for (var y = 0; y < Y; y++)
            {
                own[y] = forward[t * Y + y] * backward[y];
            }

            Scale(own);
            if (t == 0)
            {
                break;
            }

            for (var y = 0; y < Y; y++)
            {
                backward[y] *= emit[t * Y + y];
            }

            var sum = 0f;
            for (var x = 0; x < Y; x++)
            {
                for (var y = 0; y < Y; y++)
                {
                    sum += pair[x * Y + y] = forward[(t - 1) * Y + x] * step[x * Y + y] * backward[y];
                }
            }

            var previous = new float[Y];
            for (var x = 0; x < Y; x++)
            {
                for (var y = 0; y < Y; y++)
                {
                    steps[x * Y + y] += sum > 0 ? pair[x * Y + y] / sum : 0;
                    previous[x] += step[x * Y + y] * backward[y];
                }
            }

            Scale(previous);
            backward = previous;
        }

        return (marginals, steps);
    }

    private static void Scale(Span<float> values)
    {
        var sum = 0f;
        foreach (var v in values)
        {
            sum += v;
        }

        if (sum > 0)
        {
            for (var i = 0; i < values.Length; i++)
            {
                values[i] /= sum;
            }
        }
    }

    private TagModel Quantised()
    {
        var rows = _index
            .Where(i => _weights.AsSpan(i.Value * Row, Y).ToArray().Any(w => Math.Abs(w) >= least))
            .OrderBy(i => i.Key)
            .ToList();
        var most = 1f;
        foreach (var (_, row) in rows)
        {
            foreach (var w in _weights.AsSpan(row * Row, Y))
            {
                most = Math.Max(most, Math.Abs(w));
            }
        }

        var scale = 127 / Math.Min(most, 3f);
        var weights = new sbyte[rows.Count * Y];
        for (var i = 0; i < rows.Count; i++)
        {
            for (var y = 0; y < Y; y++)
            {
                weights[i * Y + y] = (sbyte)Math.Clamp(MathF.Round(_weights[rows[i].Value * Row + y] * scale), -127, 127);
            }
        }

        return new TagModel([.. rows.Select(r => r.Key)], weights, [.. _steps.Select(s => (short)MathF.Round(s * scale))]);
    }
}
