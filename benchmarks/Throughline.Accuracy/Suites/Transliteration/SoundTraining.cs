using System.Runtime.InteropServices;
using Throughline.Text;

namespace Throughline.Accuracy.Suites.Transliteration;

/// <summary>
/// Cuts the Latin words of pairs into the letters that each unit of the script writes: by likeness of letters at first, then by what the cuts before have
/// shown, counted for the unit and for what reads like it.
/// </summary>
internal sealed class SoundTraining
{
    private const int Rounds = 5;
    private const int MostLetters = 6;
    private const double Impossible = 1e9;

    // Pairs that are no transliterations (a name and its translation) teach nothing.
    private const double FirstLimit = 1.5;
    private const double Limit = 2.25;

    private readonly Dictionary<(char, string), double> _counts = [];
    private readonly Dictionary<char, double> _ofUnit = [];
    private readonly Dictionary<(string, string), double> _readingCounts = [];
    private readonly Dictionary<string, double> _ofReading = [];
    private readonly Dictionary<(string, string), double> _edits = [];
    private readonly Dictionary<char, string> _readings = [];

    /// <summary>Where the letters of each unit begin in the Latin word; null for a pair that is left out.</summary>
    public List<int[]?> Cuts(IReadOnlyList<(string Units, string Latin)> pairs)
    {
        List<int[]?> cuts = [];
        for (var round = 0; round < Rounds; round++)
        {
            var costs = new Dictionary<(char, string), double>();
            cuts = [.. pairs.Select(p => CutOrNull(p.Units, p.Latin, costs, isFirst: _counts.Count == 0))];
            Count(pairs, cuts);
        }

        return cuts;
    }

    private int[]? CutOrNull(string units, string latin, Dictionary<(char, string), double> memory, bool isFirst)
    {
        var (n, width) = (units.Length, latin.Length + 1);
        var costs = new double[(n + 1) * width];
        var taken = new int[(n + 1) * width];
        Array.Fill(costs, Impossible, 1, costs.Length - 1);
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < width; j++)
            {
                for (var count = 0; count <= MostLetters && j + count < width && costs[(i * width) + j] < Impossible; count++)
                {
                    var key = (units[i], latin.Substring(j, count));
                    if (!memory.TryGetValue(key, out var cost))
                    {
                        memory[key] = cost = isFirst ? FirstCost(key.Item1, key.Item2) : Cost(key.Item1, key.Item2);
                    }

                    cost += costs[(i * width) + j];
                    if (cost < costs[((i + 1) * width) + j + count])
                    {
                        (costs[((i + 1) * width) + j + count], taken[((i + 1) * width) + j + count]) = (cost, count);
                    }
                }
            }
        }

        if (costs[^1] > (isFirst ? FirstLimit : Limit) * (n + latin.Length))
        {
            return null;
        }

        var cut = new int[n + 1];
        cut[n] = latin.Length;
        for (var i = n; i > 0; i--)
        {
            cut[i - 1] = cut[i] - taken[(i * width) + cut[i]];
        }

        return cut;
    }

    private void Count(IReadOnlyList<(string Units, string Latin)> pairs, List<int[]?> cuts)
    {
        _counts.Clear();
        _ofUnit.Clear();
        _readingCounts.Clear();
        _ofReading.Clear();
        for (var p = 0; p < pairs.Count; p++)
        {
            for (var i = 0; cuts[p] is { } cut && i < pairs[p].Units.Length; i++)
            {
                var (unit, letters) = (pairs[p].Units[i], pairs[p].Latin[cut[i]..cut[i + 1]]);
                Add(_counts, (unit, letters));
                Add(_ofUnit, unit);
                Add(_readingCounts, (Reading(unit), letters));
                Add(_ofReading, Reading(unit));
            }
        }
    }

    private double FirstCost(char unit, string letters) =>
        unit is SoundUnits.Beginning or SoundUnits.End || letters.AsSpan().ContainsAny(SoundUnits.Beginning, SoundUnits.End)
            ? letters.Length == 1 && letters[0] == unit
                ? 0
                : Impossible
            : Edits(Reading(unit), letters) + (0.3 * letters.Length);

    private double Cost(char unit, string letters)
    {
        if (FirstCost(unit, letters) is 0 or Impossible && unit is SoundUnits.Beginning or SoundUnits.End)
        {
            return FirstCost(unit, letters);
        }

        var reading = Reading(unit);
        var byLetters = Math.Exp(-Edits(reading, letters) - (0.7 * letters.Length) - 1);
        var byReading =
            (_readingCounts.GetValueOrDefault((reading, letters)) + (2 * byLetters)) / (_ofReading.GetValueOrDefault(reading) + 2);
        return -Math.Log((_counts.GetValueOrDefault((unit, letters)) + (3 * byReading)) / (_ofUnit.GetValueOrDefault(unit) + 3));
    }

    private string Reading(char unit) => _readings.TryGetValue(unit, out var known) ? known : _readings[unit] = SoundUnits.Reading(unit);

    private double Edits(string left, string right)
    {
        if (_edits.TryGetValue((left, right), out var known))
        {
            return known;
        }

        var rows = new double[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                var best = i + j == 0 ? 0 : Impossible;
                best = i > 0 ? Math.Min(best, rows[i - 1, j] + (IsVowel(left[i - 1]) ? 1.5 : 3)) : best;
                best = j > 0 ? Math.Min(best, rows[i, j - 1] + (IsVowel(right[j - 1]) || right[j - 1] == 'h' ? 1.5 : 3)) : best;
                rows[i, j] = i > 0 && j > 0 ? Math.Min(best, rows[i - 1, j - 1] + Letter(left[i - 1], right[j - 1])) : best;
            }
        }

        return _edits[(left, right)] = rows[left.Length, right.Length];
    }

    // A letter stands for itself; a vowel is nearer a vowel than a consonant.
    private static double Letter(char a, char b) =>
        a == b ? 0.1
        : IsVowel(a) && IsVowel(b) ? 1.2
        : IsVowel(a) || IsVowel(b) ? 5
        : 2.5;

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static void Add<T>(Dictionary<T, double> counts, T key)
        where T : notnull => CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++;
}
