using Throughline.Model;

namespace Throughline.Dossiers;

/// <summary>Numbers the quotes of a dossier in the order in which they are first cited.</summary>
public sealed class Citations
{
    private readonly List<Evidence> _all = [];
    private readonly Dictionary<(string Document, int Start, int End), int> _numbers = [];

    /// <summary>The cited quotes; number n stands at index n − 1.</summary>
    public IReadOnlyList<Evidence> All => _all;

    /// <summary>The number of a quote, from 1; the same place has the same number.</summary>
    public int NumberOf(Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        var key = (evidence.Document, evidence.Start, evidence.End);
        if (!_numbers.TryGetValue(key, out var number))
        {
            _all.Add(evidence);
            number = _numbers[key] = _all.Count;
        }

        return number;
    }
}
