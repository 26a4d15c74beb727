using System.Text;
using Throughline.Benchmarks.Compare.Queries;
using Throughline.Benchmarks.MadeNames;

namespace Throughline.Benchmarks.Compare.Engines;

/// <summary>A plain scan with the Jaro-Winkler similarity over folded names with sorted words: what an engineer writes first.</summary>
internal sealed class JaroWinklerScan : IEngine
{
    private const int LongestName = 256;
    private const double LengthShare = 0.5;
    private const int LengthLeast = 3;
    private const double PrefixWeight = 0.1;
    private const int PrefixLetters = 4;

    private string[] _names = [];

    public string Name => "jaro-winkler";

    public string How =>
        "plain C# scan, Jaro-Winkler (prefix weight 0.1) over lower-case names without accents and with sorted words; names whose length differs by more than half are passed over";

    public long Bytes { get; private set; }

    public void Build(INameSet names, string folder)
    {
        _names = [.. names.Texts.Select(Folding.Sorted)];
        Bytes = _names.Sum(n => (long)Encoding.Unicode.GetByteCount(n) + 30);
    }

    public IReadOnlyList<int> Search(CompareQuery query, int most)
    {
        var asked = Folding.Sorted(query.Text);
        var slack = Math.Max(LengthLeast, (int)(asked.Length * LengthShare));
        var best = new TopList(most);
        for (var i = 0; i < _names.Length; i++)
        {
            if (Math.Abs(_names[i].Length - asked.Length) <= slack)
            {
                best.Add(Similarity(asked, _names[i]), i);
            }
        }

        return best.Numbers;
    }

    public void Dispose() => _names = [];

    private static double Similarity(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0 || left.Length > LongestName || right.Length > LongestName)
        {
            return 0;
        }

        var window = Math.Max(0, (Math.Max(left.Length, right.Length) / 2) - 1);
        Span<bool> leftTaken = stackalloc bool[left.Length];
        Span<bool> rightTaken = stackalloc bool[right.Length];
        var matches = 0;
        for (var i = 0; i < left.Length; i++)
        {
            var end = Math.Min(right.Length, i + window + 1);
            for (var j = Math.Max(0, i - window); j < end; j++)
            {
                if (!rightTaken[j] && left[i] == right[j])
                {
                    (leftTaken[i], rightTaken[j]) = (true, true);
                    matches++;
                    break;
                }
            }
        }

        if (matches == 0)
        {
            return 0;
        }

        var (exchanged, at) = (0, 0);
        for (var i = 0; i < left.Length; i++)
        {
            if (leftTaken[i])
            {
                while (!rightTaken[at])
                {
                    at++;
                }

                exchanged += left[i] == right[at++] ? 0 : 1;
            }
        }

        double m = matches;
        var jaro = ((m / left.Length) + (m / right.Length) + ((m - (exchanged / 2)) / m)) / 3;
        var prefix = left.AsSpan(0, Math.Min(PrefixLetters, left.Length)).CommonPrefixLength(right);
        return jaro + (prefix * PrefixWeight * (1 - jaro));
    }
}
