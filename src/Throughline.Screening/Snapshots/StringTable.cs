using System.Collections.Immutable;

namespace Throughline.Screening;

/// <summary>Texts that many entries share (authorities, instruments, property names, hashes of files), each kept once.</summary>
internal sealed class StringTable
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];

    /// <summary>The number of a text; a new one where it is new.</summary>
    public int Of(string text)
    {
        if (!_numbers.TryGetValue(text, out var number))
        {
            _numbers[text] = number = _texts.Count;
            _texts.Add(text);
        }

        return number;
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
