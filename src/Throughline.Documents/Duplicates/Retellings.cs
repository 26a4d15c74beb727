using System.Collections.Immutable;

namespace Throughline.Documents.Duplicates;

/// <summary>
/// Finds texts that retell others in their own words or another language: such a text names the other's outlet, which the other names as well,
/// and both report the same names and figures. An index from names to texts keeps it from comparing each text with each.
/// </summary>
internal sealed class Retellings
{
    private const int LeastShared = 3;
    private const int LeastNames = 2;
    private const int LeastFigures = 1;

    private readonly CopyStatements[] _texts;
    private readonly int[][] _facts;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<bool> _isName = [];
    private readonly List<List<int>> _textsWith = [];

    /// <summary>Numbers the facts of all texts. Nothing is done where no text names an outlet.</summary>
    public Retellings(CopyStatements[] texts)
    {
        _texts = texts;
        _facts = new int[texts.Length][];
        var isAsked = Array.Exists(texts, t => !t.Found.IsEmpty);
        for (var i = 0; i < texts.Length; i++)
        {
            _facts[i] = isAsked ? [.. texts[i].Facts.Select(Number)] : [];
            Array.Sort(_facts[i]);
            foreach (var fact in _facts[i])
            {
                _textsWith[fact].Add(i);
            }
        }
    }

    /// <summary>What a text retells, with the words that say so: by statement, then by text.</summary>
    /// <param name="text">The text's place.</param>
    /// <param name="isTied">Told the place of another text; what is tied to this one already is not compared.</param>
    public IEnumerable<(int Other, string Statement)> Of(int text, Func<int, bool> isTied)
    {
        var asked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var statement in _facts[text].Length == 0 ? [] : _texts[text].Found)
        {
            var outlet = ReportedFacts.Names(statement.Outlet);
            if (outlet.Count == 0 || !asked.Add(string.Join(' ', outlet)) || !outlet.All(_numbers.ContainsKey))
            {
                continue;
            }

            int[] names = [.. outlet.Select(n => _numbers[n])];
            foreach (var other in _textsWith[names.MinBy(n => _textsWith[n].Count)])
            {
                if (
                    other != text
                    && !isTied(other)
                    && names.All(n => Array.BinarySearch(_facts[other], n) >= 0)
                    && Share(text, other, names)
                )
                {
                    yield return (other, statement.Quote);
                }
            }
        }
    }

    // Enough names and figures in common, the outlet's own name aside.
    private bool Share(int text, int other, int[] outlet)
    {
        var (left, right) = (_facts[text], _facts[other]);
        var (i, j, names, figures) = (0, 0, 0, 0);
        while (i < left.Length && j < right.Length)
        {
            if (left[i] != right[j])
            {
                _ = left[i] < right[j] ? i++ : j++;
                continue;
            }

            if (!outlet.Contains(left[i]))
            {
                _ = _isName[left[i]] ? names++ : figures++;
                if (names + figures >= LeastShared && names >= LeastNames && figures >= LeastFigures)
                {
                    return true;
                }
            }

            (i, j) = (i + 1, j + 1);
        }

        return false;
    }

    private int Number(string fact)
    {
        if (!_numbers.TryGetValue(fact, out var number))
        {
            _numbers[fact] = number = _isName.Count;
            _isName.Add(fact[0] == 'n');
            _textsWith.Add([]);
        }

        return number;
    }
}
