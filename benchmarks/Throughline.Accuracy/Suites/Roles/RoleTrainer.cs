using System.Runtime.InteropServices;
using Throughline.Extraction.Prose.Roles;

namespace Throughline.Accuracy.Suites.Roles;

/// <summary>
/// Trains the model of sides by stochastic gradients with step sizes of each weight (AdaGrad): of all pairs of a trigger, and none of them, the right ones
/// shall be the likeliest. Half of the answers, drawn anew for each trigger, are left out, so that no few of them carry a choice alone. The order comes
/// from a fixed seed; the weights are averaged over the second half of the rounds.
/// </summary>
internal sealed class RoleTrainer
{
    private const int Rounds = 10;
    private const float Rate = 0.02f;
    private const float Decay = 1e-4f;
    private const int LeastCount = 3;
    private const int Seed = 20260101;

    private readonly Dictionary<uint, int> _index = [];
    private readonly Random _random = new(Seed);
    private float[] _weights = [];
    private float[] _squares = [];
    private uint _mask;

    /// <summary>Learns.</summary>
    public RoleModel Train(IReadOnlyList<RoleExample> examples)
    {
        Index(examples);
        var known = examples.Select(Known).ToArray();
        var sum = new float[_index.Count];
        var order = Enumerable.Range(0, known.Length).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            _random.Shuffle(order);
            foreach (var i in order)
            {
                _mask = (uint)_random.Next();
                Learn(known[i], examples[i]);
            }

            for (var i = 0; i < sum.Length && round >= Rounds / 2; i++)
            {
                sum[i] += _weights[i] / (Rounds - Rounds / 2);
            }
        }

        return new RoleModel(_index.Select(i => KeyValuePair.Create(i.Key, sum[i.Value])));
    }

    private void Index(IReadOnlyList<RoleExample> examples)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var example in examples)
        {
            foreach (var answer in AnswersOf(example).SelectMany(a => a).ToHashSet())
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, answer, out _)++;
            }
        }

        foreach (var (answer, count) in counts)
        {
            if (count >= LeastCount)
            {
                _index[answer] = _index.Count;
            }
        }

        (_weights, _squares) = (new float[_index.Count], new float[_index.Count]);
    }

    private static IEnumerable<uint[]> AnswersOf(RoleExample e) =>
        [e.Sense, .. e.Subjects, .. e.Targets, .. e.Pairs.Select(p => p.Answers), .. e.Goods.Select(g => g.Answers)];

    private sealed record Indices(int[] Sense, int[][] Subjects, int[][] Targets, int[][] Pairs, int[][] Goods);

    private Indices Known(RoleExample e) =>
        new(
            Known(e.Sense),
            [.. e.Subjects.Select(Known)],
            [.. e.Targets.Select(Known)],
            [.. e.Pairs.Select(p => Known(p.Answers))],
            [.. e.Goods.Select(g => Known(g.Answers))]
        );

    private int[] Known(uint[] answers) => [.. answers.Where(_index.ContainsKey).Select(a => _index[a])];

    private void Learn(Indices at, RoleExample example)
    {
        var sense = Score(at.Sense);
        var subjects = Array.ConvertAll(at.Subjects, Score);
        var targets = Array.ConvertAll(at.Targets, Score);
        var shares = new double[example.Pairs.Length];
        for (var i = 0; i < shares.Length; i++)
        {
            var pair = example.Pairs[i];
            shares[i] = sense + subjects[pair.Subject] + targets[pair.Target] + Score(at.Pairs[i]);
        }

        // That nobody does anything scores 0.
        var top = Math.Max(0, shares.Max());
        var (all, right) = (Math.Exp(-top), 0.0);
        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] = Math.Exp(shares[i] - top);
            all += shares[i];
            right += example.Pairs[i].IsRight ? shares[i] : 0;
        }

        var ofSense = 0.0;
        var ofSubjects = new double[subjects.Length];
        var ofTargets = new double[targets.Length];
        for (var i = 0; i < shares.Length; i++)
        {
            var pair = example.Pairs[i];
            var step = (pair.IsRight ? shares[i] / Math.Max(right, 1e-12) : 0) - shares[i] / all;
            ofSense += step;
            ofSubjects[pair.Subject] += step;
            ofTargets[pair.Target] += step;
            Add(at.Pairs[i], step);
        }

        Add(at.Sense, ofSense);
        for (var i = 0; i < ofSubjects.Length; i++)
        {
            Add(at.Subjects[i], ofSubjects[i]);
        }

        for (var i = 0; i < ofTargets.Length; i++)
        {
            Add(at.Targets[i], ofTargets[i]);
        }

        for (var i = 0; i < at.Goods.Length; i++)
        {
            Add(at.Goods[i], (example.Goods[i].IsRight ? 1 : 0) - RoleModel.Probability(Score(at.Goods[i])));
        }
    }

    private double Score(int[] answers)
    {
        var sum = 0f;
        foreach (var answer in answers)
        {
            sum += IsLeftOut(answer) ? 0 : _weights[answer];
        }

        return sum;
    }

    private void Add(int[] answers, double step)
    {
        const double worth = 0.003;
        if (Math.Abs(step) < worth)
        {
            return;
        }

        foreach (var answer in answers)
        {
            if (!IsLeftOut(answer))
            {
                var gradient = (float)step - Decay * _weights[answer];
                _squares[answer] += gradient * gradient;
                _weights[answer] += Rate * gradient / MathF.Sqrt(_squares[answer] + 1e-6f);
            }
        }
    }

    private bool IsLeftOut(int answer) => (((uint)answer * 2654435761u) ^ _mask) * 0x9E3779B1u > uint.MaxValue / 2;
}
