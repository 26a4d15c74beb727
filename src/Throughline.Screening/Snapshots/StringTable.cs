using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Throughline.Screening;

/// <summary>Texts that many entries share (authorities, instruments, property names, hashes of files), each kept once. Several threads may ask at once.</summary>
internal sealed class StringTable
{
    private readonly ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];

    /// <summary>The number of a text; a new one where it is new.</summary>
    public int Of(string text)
    {
        if (_numbers.TryGetValue(text, out var number))
        {
            return number;
        }

        lock (_texts)
        {
            if (!_numbers.TryGetValue(text, out number))
            {
                number = _texts.Count;
                _texts.Add(text);
                _numbers[text] = number;
            }

            return number;
        }
    }

    /// <summary>For the numbers of this table those of another, which takes the texts that it is asked for, in that order.</summary>
    public Func<int, int> Into(StringTable other)
    {
        var known = new int[_texts.Count];
        return number => (known[number] != 0 ? known[number] : known[number] = other.Of(_texts[number]) + 1) - 1;
    }

    /// <summary>Writes all texts in the order of their numbers.</summary>
    public void Write(PackedWriter writer)
    {
        writer.Number(_texts.Count);
        _texts.ForEach(writer.Text);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static ImmutableArray<string> Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new PackedReader(bytes);
        var texts = new string[reader.Count()];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = reader.Text();
        }

        return ImmutableArray.Create(texts);
    }
}
