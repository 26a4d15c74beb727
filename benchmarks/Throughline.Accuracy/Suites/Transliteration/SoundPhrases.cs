using System.Globalization;
using System.Runtime.InteropServices;
using Throughline.Text;

namespace Throughline.Accuracy.Suites.Transliteration;

/// <summary>
/// From words cut into units to the costs of a <see cref="SoundModel"/>: groups of one to three units are counted with the letters they write, and a cost
/// is the mean of how probable the units are given the letters and the letters given the units. What was seldom seen is smoothed by the smaller
/// groups that it is made of; a group is kept where it says something that these do not.
/// </summary>
internal sealed class SoundPhrases(Script script)
{
    private const int MostLetters = 8;
    private const double Least = 3;
    private const double LeastOfHan = 2;
    private const double Gain = 0.4;
    private const double GainOfHan = 0.2;
    private const double GivenLetters = 0.6;

    // Scripts of syllables have many ways to write the same letters, so that these count more.
    private const double GivenLettersOfSyllables = 0.75;
    private const double Smoothing = 5;
    private const double Unseen = 7;
    private const double UnseenHalf = 6;
    private const double Dearest = 12;

    private readonly Dictionary<string, double> _units = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _letters = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Units, string Letters), double> _pairs = [];
    private readonly SortedDictionary<string, Dictionary<string, double>> _costs = new(StringComparer.Ordinal);
    private SoundModel _model = new([]);

    /// <summary>The model with the lines of its table.</summary>
    public (SoundModel Model, List<string> Rows) Learn(IReadOnlyList<(string Units, string Latin)> pairs)
    {
        var cuts = new SoundTraining().Cuts(pairs);
        for (var i = 0; i < pairs.Count; i++)
        {
            if (cuts[i] is { } cut)
            {
                Count(pairs[i].Units, pairs[i].Latin, cut);
            }
        }

        Weigh(u => u[0] is SoundModel.Initial or SoundModel.Final, (_, _) => UnseenHalf);
        Weigh(u => u[0] is SoundModel.Syllable, (_, _) => Unseen);
        Weigh(u => u.Length == 1 && IsOfUnits(u), OfReading);
        Weigh(u => u.Length == 2 && IsOfUnits(u), OfParts);
        Weigh(u => u.Length == 3 && IsOfUnits(u), OfParts);
        return (_model, [.. _costs.Select(Row)]);
    }

    private bool IsHan => script == Script.Han;

    private static bool IsOfUnits(string units) => units[0] is not (SoundModel.Initial or SoundModel.Final or SoundModel.Syllable);

    private void Count(string units, string latin, int[] cut)
    {
        for (var i = 0; i < units.Length; i++)
        {
            for (var count = 1; count <= SoundModel.MostUnits && i + count <= units.Length; count++)
            {
                var letters = latin[cut[i]..cut[i + count]];
                if (letters.Length <= MostLetters && !(count == 1 && units[i] is SoundUnits.Beginning or SoundUnits.End))
                {
                    Add(units.Substring(i, count), letters, letters);
                    if (count == 1 && IsHan)
                    {
                        CountReading(SoundUnits.Reading(units[i]), letters);
                    }
                }
            }
        }

        CollectionsMarshal.GetValueRefOrAddDefault(_letters, "", out _) += latin.Length;
    }

    private void CountReading(string reading, string letters)
    {
        var (initial, final) = SoundModel.Divide(reading);
        var (consonants, rest) = SoundModel.Divide(letters);
        Add(SoundModel.Initial + initial, consonants, SoundModel.Initial + consonants);
        Add(SoundModel.Final + final, rest, SoundModel.Final + rest);
        Add(SoundModel.Syllable + reading, letters, SoundModel.Syllable + letters);
    }

    private void Add(string units, string letters, string sum)
    {
        CollectionsMarshal.GetValueRefOrAddDefault(_units, units, out _)++;
        CollectionsMarshal.GetValueRefOrAddDefault(_pairs, (units, letters), out _)++;
        if (sum.Length > 0)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_letters, sum, out _)++;
        }
    }

    private void Weigh(Func<string, bool> which, Func<string, string, double> otherwise)
    {
        var gain = IsHan ? GainOfHan : Gain;
        var given = script is Script.Han or Script.Kana or Script.Hangul ? GivenLettersOfSyllables : GivenLetters;
        foreach (var ((units, letters), seen) in _pairs)
        {
            if (seen < (IsHan ? LeastOfHan : Least) || !which(units))
            {
                continue;
            }

            var sum = IsOfUnits(units) ? letters : units[0] + letters;
            var without = Math.Min(Dearest, otherwise(units, letters));
            var smoothed = seen + (Smoothing * Math.Exp(-without));
            var cost =
                (given * -Math.Log(smoothed / (_letters.GetValueOrDefault(sum) + Smoothing)))
                + ((1 - given) * -Math.Log(smoothed / (_units[units] + Smoothing)));
            if (!IsOfUnits(units) || (units.Length == 1 ? Math.Abs(cost - without) > gain : cost < without - gain))
            {
                (_costs.TryGetValue(units, out var costs) ? costs : _costs[units] = new(StringComparer.Ordinal))[letters] = cost;
            }
        }

        _model = new(
            _costs.Select(c => KeyValuePair.Create(c.Key, c.Value.Select(v => new SoundOption(v.Key, (float)Math.Round(v.Value, 1)))))
        );
    }

    private double OfReading(string units, string letters) =>
        IsHan && _costs.TryGetValue(SoundModel.Syllable + SoundUnits.Reading(units[0]), out var costs)
            ? costs.GetValueOrDefault(letters, Unseen)
            : Unseen;

    private double OfParts(string units, string letters) => _model.Cost(units, letters);

    private static string Row(KeyValuePair<string, Dictionary<string, double>> costs) =>
        costs.Key
        + string.Concat(
            costs
                .Value.OrderBy(c => c.Key, StringComparer.Ordinal)
                .Select(c => string.Create(CultureInfo.InvariantCulture, $"\t{c.Key}\t{Math.Max(0, (int)Math.Round(c.Value * 10))}"))
        );
}
