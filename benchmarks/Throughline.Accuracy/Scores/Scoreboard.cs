using System.Globalization;
using System.Text;

namespace Throughline.Accuracy.Scores;

/// <summary>Named tallies in the order in which they were first asked for, and the misses behind them.</summary>
internal sealed class Scoreboard
{
    private readonly List<string> _order = [];
    private readonly Dictionary<string, Tally> _tallies = new(StringComparer.Ordinal);

    private readonly List<(string Name, double Value)> _values = [];

    /// <summary>Measures that are no share of cases (F1, area under the curve), in order.</summary>
    public IReadOnlyList<(string Name, double Value)> Values => _values;

    /// <summary>What was missed or wrongly produced, one line each.</summary>
    public List<string> Notes { get; } = [];

    public IEnumerable<(string Name, Tally Tally)> All => _order.Select(n => (n, _tallies[n]));

    public Tally this[string name]
    {
        get
        {
            if (!_tallies.TryGetValue(name, out var tally))
            {
                _order.Add(name);
                _tallies[name] = tally = new Tally();
            }

            return tally;
        }
    }

    /// <summary>Records a measure that is no share of cases; more must be better where it is to be frozen.</summary>
    public void Measure(string name, double value) => _values.Add((name, value));

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var (name, tally) in All)
        {
            var (low, high) = tally.Interval();
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"{name, -44} {tally.Hits, 4} / {tally.Of, -4} {tally.Share, 6:0.000}   [{low:0.00}, {high:0.00}]"
            );
        }

        foreach (var (name, value) in _values)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{name, -44} {value, 20:0.0000}");
        }

        return text.ToString();
    }
}
