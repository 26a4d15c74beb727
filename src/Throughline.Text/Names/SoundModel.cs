using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;

namespace Throughline.Text;

/// <summary>
/// How probably a script writes letters of a Latin word by this or that unit, as costs (negative logarithms), learned from pairs of words
/// (<c>data/text/sounds</c>). The lower the cost of a pair of words, the likelier the one writes the other. Units that often stand together are
/// weighed together: «дж» for j, «о» at the end for "eau".
/// </summary>
/// <remarks>
/// A key of the table is up to three units, or, for Chinese characters, <c>&lt;</c> and a syllable of pinyin, <c>[</c> and its initial,
/// <c>]</c> and its final: what was seldom seen of a character is taken from all that read alike, and of a syllable from those that share a half.
/// </remarks>
internal sealed class SoundModel
{
    /// <summary>The most units that are weighed together.</summary>
    public const int MostUnits = 3;

    /// <summary>The key of what characters that read so have in common.</summary>
    public const char Syllable = '<';

    /// <summary>The key of what syllables with an initial have in common.</summary>
    public const char Initial = '[';

    /// <summary>The key of what syllables with a final have in common.</summary>
    public const char Final = ']';

    private const float Unwritten = 4.5f;
    private const float OftenUnwritten = 3.5f;
    private const float Halves = 1;
    private const float MostOfHalves = 9;
    private const float ByReading = 1;
    private const float Silent = 4;
    private const int MostOnStack = 1024;

    /// <summary>More than any cost.</summary>
    public const float Impossible = 1e9f;

    private static readonly SearchValues<char> s_vowels = SearchValues.Create("aeiouy");

    private static readonly ConcurrentDictionary<Script, SoundModel?> s_models = new();

    private readonly FrozenDictionary<string, SoundOption[]> _options;
    private readonly FrozenDictionary<string, SoundOption[]>.AlternateLookup<ReadOnlySpan<char>> _byUnits;
    private readonly ConcurrentDictionary<char, SoundOption[]> _ofUnit = new();
    private readonly ConcurrentDictionary<string, (SoundOption[] Options, bool IsKnown)> _ofReading = new(StringComparer.Ordinal);
    private readonly SoundPattern?[]?[] _patterns = new SoundPattern?[]?[1 << 8];

    // Groups of units that mean something, each as one number: most that words have do not.
    private readonly HashSet<ulong> _isGroup;
    private readonly ConcurrentDictionary<ulong, SoundPattern> _groups = new();
    private readonly SearchValues<char> _startGroups;

    /// <summary>A model of these costs.</summary>
    /// <param name="costs">By key: the Latin letters that it stands for, with the cost.</param>
    public SoundModel(IEnumerable<KeyValuePair<string, IEnumerable<SoundOption>>> costs)
    {
        _options = costs.ToFrozenDictionary(
            c => c.Key,
            c => c.Value.OrderBy(o => o.Cost).ThenBy(o => o.Latin, StringComparer.Ordinal).ToArray(),
            StringComparer.Ordinal
        );
        _byUnits = _options.GetAlternateLookup<ReadOnlySpan<char>>();
        _isGroup = [.. _options.Keys.Where(k => k.Length is > 1 and <= MostUnits).Select(k => Number(k))];
        _startGroups = SearchValues.Create([.. _options.Keys.Where(k => k.Length > 1).Select(k => k[0]).Distinct()]);
    }

    /// <summary>The model of a script, read when first asked for; null where none was learned.</summary>
    public static SoundModel? OrNull(Script script) => s_models.GetOrAdd(script, Load);

    /// <summary>The consonants that a syllable of pinyin begins with, and the rest.</summary>
    public static (string Initial, string Final) Divide(string syllable)
    {
        var at = syllable.AsSpan().IndexOfAny(s_vowels);
        return at < 0 ? (syllable, "") : (syllable[..at], syllable[at..]);
    }

    /// <summary>What a Latin letter costs that nothing writes.</summary>
    public static float UnwrittenCost(char letter) => letter is 'h' or 'e' or 'r' ? OftenUnwritten : Unwritten;

    /// <summary>What these units can stand for, cheapest first; none for most groups of units.</summary>
    public ReadOnlySpan<SoundOption> Options(ReadOnlySpan<char> units) =>
        units.Length == 1 ? _ofUnit.GetOrAdd(units[0], OfUnit)
        : _byUnits.TryGetValue(units, out var options) ? options
        : [];

    /// <summary>The cost of a word for a Latin word; <see cref="Impossible"/> where it is more than a limit.</summary>
    /// <param name="units">The word, by <see cref="SoundUnits.OfScript"/>.</param>
    /// <param name="latin">The Latin word, by <see cref="SoundUnits.OfLatin"/>.</param>
    /// <param name="most">The highest cost that matters.</param>
    public float Cost(ReadOnlySpan<char> units, ReadOnlySpan<char> latin, float most = Impossible)
    {
        var width = latin.Length + 1;
        var cells = (units.Length + 1) * width;
        var rows = cells <= MostOnStack ? stackalloc float[cells] : new float[cells];
        rows.Fill(Impossible);
        rows[0] = 0;
        Span<byte> word =
            cells <= MostOnStack ? stackalloc byte[latin.Length + SoundPattern.Padding] : new byte[latin.Length + SoundPattern.Padding];
        word.Clear();
        for (var j = 0; j < latin.Length; j++)
        {
            word[j] = (byte)latin[j];
        }

        for (var i = 0; i < units.Length; i++)
        {
            var row = rows.Slice(i * width, width);
            for (var j = 0; j < latin.Length; j++)
            {
                row[j + 1] = Math.Min(row[j + 1], row[j] + UnwrittenCost(latin[j]));
            }

            for (var count = 1; count <= MostUnits && i + count <= units.Length; count++)
            {
                PatternOrNull(units.Slice(i, count))?.Write(word, latin.Length, row, rows.Slice((i + count) * width, width));
            }

            // Every way to the end goes on from one of the next rows, and no step lowers the cost.
            if (Least(rows.Slice((i + 1) * width, Math.Min(MostUnits, units.Length - i) * width)) > most)
            {
                return Impossible;
            }
        }

        return rows[^1];
    }

    private static float Least(ReadOnlySpan<float> costs)
    {
        var least = Impossible;
        foreach (var cost in costs)
        {
            least = cost < least ? cost : least;
        }

        return least;
    }

    private SoundPattern? PatternOrNull(ReadOnlySpan<char> units)
    {
        if (units.Length > 1)
        {
            if (!_startGroups.Contains(units[0]))
            {
                return null;
            }

            var number = Number(units);
            return !_isGroup.Contains(number) ? null
                : _groups.TryGetValue(number, out var known) ? known
                : _groups.GetOrAdd(number, new SoundPattern(_byUnits[units]));
        }

        var page = _patterns[units[0] >> 8] ??= new SoundPattern?[1 << 8];
        return page[units[0] & 0xff] ??= new(InNoOrder(units[0]));
    }

    private static ulong Number(ReadOnlySpan<char> units)
    {
        var number = 0ul;
        foreach (var unit in units)
        {
            number = (number << 16) | unit;
        }

        return number;
    }

    // The options of a unit; sorting them takes longer than all else.
    private SoundOption[] InNoOrder(char unit)
    {
        if (_ofUnit.TryGetValue(unit, out var sorted))
        {
            return sorted;
        }

        if (unit is SoundUnits.Beginning or SoundUnits.End)
        {
            return OfUnit(unit);
        }

        var ofReading = _ofReading.GetOrAdd(SoundUnits.Reading(unit), OfReading);
        if (!_options.TryGetValue(unit.ToString(), out var own) || own.Length == 0)
        {
            return ofReading.Options;
        }

        if (!ofReading.IsKnown)
        {
            return own;
        }

        var isOwn = own.Select(o => o.Latin).ToHashSet(StringComparer.Ordinal);
        return [.. own, .. ofReading.Options.Where(o => !isOwn.Contains(o.Latin))];
    }

    // A unit's own costs, before those of its reading, before those of the halves of the reading.
    private SoundOption[] OfUnit(char unit)
    {
        if (unit is SoundUnits.Beginning or SoundUnits.End)
        {
            return [new(unit.ToString(), 0)];
        }

        var ofReading = _ofReading.GetOrAdd(SoundUnits.Reading(unit), OfReading);
        if (!_options.TryGetValue(unit.ToString(), out var own) || own.Length == 0)
        {
            return ofReading.Options;
        }

        var costs = ofReading.IsKnown
            ? ofReading.Options.ToDictionary(o => o.Latin, o => o.Cost, StringComparer.Ordinal)
            : new(StringComparer.Ordinal);
        foreach (var (latin, cost) in own)
        {
            costs[latin] = cost;
        }

        return Sorted(costs);
    }

    private (SoundOption[] Options, bool IsKnown) OfReading(string reading)
    {
        var costs = new Dictionary<string, float>(StringComparer.Ordinal);
        var (initial, final) = Divide(reading);
        foreach (var (first, firstCost) in _options.GetValueOrDefault(Initial + initial, []))
        {
            foreach (var (rest, restCost) in _options.GetValueOrDefault(Final + final, []))
            {
                var cost = firstCost + restCost;
                if (cost > MostOfHalves)
                {
                    break;
                }

                costs[first + rest] = Math.Min(costs.GetValueOrDefault(first + rest, Impossible), cost + Halves);
            }
        }

        foreach (var (latin, cost) in _options.GetValueOrDefault(Syllable + reading, []))
        {
            costs[latin] = cost;
        }

        var isKnown = costs.Count > 0;
        if (!isKnown)
        {
            costs[""] = Silent;
            costs[reading] = ByReading;
        }

        return (Sorted(costs), isKnown);
    }

    private static SoundOption[] Sorted(Dictionary<string, float> costs) =>
        [.. costs.Select(c => new SoundOption(c.Key, c.Value)).OrderBy(o => o.Cost).ThenBy(o => o.Latin, StringComparer.Ordinal)];

    // A line is a key and pairs of Latin letters and a cost in tenths, all divided by tabs.
    private static SoundModel? Load(Script script)
    {
        var table = $"sounds/{script.ToString().ToLowerInvariant()}.tsv";
        return TextTable.Has(table)
            ? new(
                TextTable
                    .Rows(table)
                    .Select(row =>
                        KeyValuePair.Create(
                            row[0],
                            Enumerable
                                .Range(0, row.Length / 2)
                                .Select(k => new SoundOption(
                                    row[1 + (2 * k)],
                                    int.Parse(row[2 + (2 * k)], CultureInfo.InvariantCulture) / 10f
                                ))
                        )
                    )
            )
            : null;
    }
}
