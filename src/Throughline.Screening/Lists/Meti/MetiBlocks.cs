using System.Globalization;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>Cuts the text of a METI list at its running numbers.</summary>
internal sealed class MetiBlocks
{
    // A number that the text lost does not swallow the rest of the list.
    private const int MostLost = 3;
    private readonly List<(int Number, int Line, List<string> Lines)> _blocks = [];

    /// <summary>How many entries there are so far.</summary>
    public int Count => _blocks.Count;

    /// <summary>The entries.</summary>
    public IReadOnlyList<(int Number, int Line, List<string> Lines)> All => _blocks;

    /// <summary>Takes a line; an entry may also begin in the middle of one.</summary>
    public void Add(string line, int lineNumber)
    {
        var rest = line;
        while (Cut(rest) is var (at, length, number) && at >= 0)
        {
            Continue(rest[..at]);
            rest = rest[(at + length)..].TrimStart(' ', '　');
            _blocks.Add((number, lineNumber, []));
        }

        Continue(rest);
    }

    /// <summary>True for a letter that only Japanese names have.</summary>
    public static bool IsJapanese(char c) =>
        Scripts.Of(new System.Text.Rune(char.IsSurrogate(c) ? ' ' : c)) is Script.Kana or Script.Han || c is '「' or '」' or '）' or '（';

    private void Continue(string text)
    {
        if (_blocks.Count > 0 && text.Trim().Length > 0)
        {
            _blocks[^1].Lines.Add(text.Trim());
        }
    }

    // The next number stands before a Japanese name: at the start of a line, or, where a line break was lost, right behind another entry's address.
    private (int At, int Length, int Number) Cut(string line)
    {
        var expected = _blocks.Count == 0 ? 1 : _blocks[^1].Number + 1;
        for (var at = 0; at < line.Length; at++)
        {
            if (Digit(line[at]) < 0 || (at > 0 && Digit(line[at - 1]) >= 0))
            {
                continue;
            }

            var end = at;
            while (end < line.Length && Digit(line[end]) >= 0)
            {
                end++;
            }

            if (end - at > 4 || end >= line.Length || line[end] is not (' ' or '　'))
            {
                continue;
            }

            var number = int.Parse(string.Concat(line[at..end].Select(Digit)), CultureInfo.InvariantCulture);
            var name = line[end..].TrimStart(' ', '　');
            // A day of the title, "03月01 日", is no number.
            var isDay = Digit(line[at]) == 0 || name.FirstOrDefault() is '日' or '月' or '年';
            var isName =
                !isDay && name.AsSpan().IndexOfAnyInRange('\u3040', '\u9FFF') >= 0 && (at == 0 || line[at - 1] is not (' ' or '　'));
            var isNext =
                number == expected
                || (
                    at == 0
                    && _blocks.Count > 0
                    && number > expected
                    && number <= expected + MostLost
                    && IsJapanese(name.FirstOrDefault(' '))
                );
            if (isName && isNext)
            {
                return (at, end - at, number);
            }
        }

        return (-1, 0, 0);
    }

    private static int Digit(char c) =>
        c is >= '0' and <= '9' ? c - '0'
        : c is >= '０' and <= '９' ? c - '０'
        : -1;
}
