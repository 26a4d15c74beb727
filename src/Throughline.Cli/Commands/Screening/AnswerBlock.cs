using System.Buffers;
using System.Security.Cryptography;

namespace Throughline.Cli.Commands;

/// <summary>The answers to some rows in order, as JSON lines.</summary>
internal sealed class AnswerBlock
{
    private readonly List<int> _ends = [];

    /// <summary>The lines, each with its line feed.</summary>
    public ArrayBufferWriter<byte> Lines { get; } = new(1 << 16);

    /// <summary>How many rows were answered.</summary>
    public int Rows => _ends.Count;

    /// <summary>How many of them have a match.</summary>
    public int Matched { get; private set; }

    /// <summary>How many rows were no records.</summary>
    public int Bad { get; private set; }

    /// <summary>Why the row after the last could not be answered; null where all could.</summary>
    public Exception? Fault { get; set; }

    /// <summary>Hash of the lines, lower-case hexadecimal.</summary>
    public string Sha256() => Convert.ToHexStringLower(SHA256.HashData(Lines.WrittenSpan));

    /// <summary>A line without its line feed.</summary>
    public ReadOnlySpan<byte> Line(int row) => Lines.WrittenSpan[(row == 0 ? 0 : _ends[row - 1])..(_ends[row] - 1)];

    /// <summary>Ends the line of a row.</summary>
    public void End(bool isMatch, bool isBad)
    {
        _ends.Add(Lines.WrittenCount);
        Matched += isMatch ? 1 : 0;
        Bad += isBad ? 1 : 0;
    }

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        Lines.ResetWrittenCount();
        _ends.Clear();
        (Matched, Bad, Fault) = (0, 0, null);
    }
}
