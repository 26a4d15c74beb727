using System.Text;

namespace Throughline.Documents.Travel.Rail;

/// <summary>The bits of a message in the unaligned packed encoding rules of ASN.1 (ITU-T X.691), read in order.</summary>
/// <remarks>Throws <see cref="InvalidDataException"/> where the message ends too early.</remarks>
internal sealed class UperBits(ReadOnlyMemory<byte> bytes)
{
    /// <summary>How many bits were read.</summary>
    public int At { get; private set; }

    /// <summary>The next bit.</summary>
    public bool Bit() => Number(1) == 1;

    /// <summary>The next bits as a whole number, the highest first.</summary>
    public long Number(int count)
    {
        if (count is < 0 or > 64 || At + count > bytes.Length * 8)
        {
            throw new InvalidDataException("the code ends within a value");
        }

        var value = 0L;
        for (var i = 0; i < count; i++, At++)
        {
            value = (value << 1) | (uint)((bytes.Span[At >> 3] >> (7 - (At & 7))) & 1);
        }

        return value;
    }

    /// <summary>A number between two bounds, in as few bits as the range needs.</summary>
    public long Between(long least, long most)
    {
        var width = 64 - System.Numerics.BitOperations.LeadingZeroCount((ulong)(most - least));
        return least + Number(width);
    }

    /// <summary>A number without bounds: its octets follow their count, in two's complement.</summary>
    public long Unbounded()
    {
        var octets = Count();
        if (octets is 0 or > 8)
        {
            throw new InvalidDataException("a number of the code is too long");
        }

        var width = octets * 8;
        return Number(width) << (64 - width) >> (64 - width);
    }

    /// <summary>The count in front of a text or a list.</summary>
    public int Count()
    {
        if (!Bit())
        {
            return (int)Number(7);
        }

        return !Bit() ? (int)Number(14) : throw new InvalidDataException("a text of the code comes in pieces");
    }

    /// <summary>Characters of seven bits.</summary>
    public string Characters(int count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            text.Append((char)Number(7));
        }

        return text.ToString();
    }

    /// <summary>Whole octets, wherever they start.</summary>
    public byte[] Octets(int count)
    {
        if (At + ((long)count * 8) > bytes.Length * 8)
        {
            throw new InvalidDataException("the code ends within a value");
        }

        var octets = new byte[count];
        for (var i = 0; i < count; i++)
        {
            octets[i] = (byte)Number(8);
        }

        return octets;
    }
}
