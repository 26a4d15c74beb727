namespace Throughline.Screening;

/// <summary>Skeletons as bytes: they are made of ASCII letters and digits alone.</summary>
internal static class SkeletonBytes
{
    /// <summary>The bytes of a skeleton.</summary>
    /// <exception cref="InvalidDataException">It has another character.</exception>
    public static byte[] Of(string skeleton)
    {
        var bytes = new byte[skeleton.Length];
        Write(skeleton, bytes);
        return bytes;
    }

    /// <summary>Writes the bytes of a skeleton.</summary>
    public static void Write(ReadOnlySpan<char> skeleton, Span<byte> bytes)
    {
        for (var i = 0; i < skeleton.Length; i++)
        {
            bytes[i] =
                skeleton[i] < 0x80
                    ? (byte)skeleton[i]
                    : throw new InvalidDataException($"expected a skeleton of ASCII letters and digits, found \"{skeleton}\"");
        }
    }
}
