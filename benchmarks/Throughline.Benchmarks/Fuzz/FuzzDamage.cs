using System.IO.Compression;
using Throughline.Accuracy.Suites.Mutations;

namespace Throughline.Benchmarks.Fuzz;

/// <summary>Damages an input; a package is mostly damaged in one of its parts, since damage of its outside is noticed before our parsers see anything.</summary>
internal static class FuzzDamage
{
    private const int MostOfPart = 1 << 20;

    /// <summary>A damaged copy; the same dice give the same copy.</summary>
    public static FuzzSeed Of(FuzzSeed seed, FuzzSeed other, Random dice) =>
        seed with
        {
            Content =
                dice.Next(4) > 0 && seed.Content.AsSpan().StartsWith("PK\u0003\u0004"u8) && InPart(seed.Content, dice) is { } package
                    ? package
                    : Mutator.Damage(seed.Name, seed.Content, other.Content, dice.Next()).Content,
        };

    private static byte[]? InPart(byte[] package, Random dice)
    {
        try
        {
            using var from = new ZipArchive(new MemoryStream(package));
            using var memory = new MemoryStream();
            using (var to = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
            {
                var damaged = dice.Next(from.Entries.Count);
                for (var i = 0; i < from.Entries.Count; i++)
                {
                    var part = Bytes(from.Entries[i]);
                    if (i == damaged)
                    {
                        part = Mutator.Damage("part", part, package, dice.Next()).Content;
                    }

                    // The time is set, so that the same dice give the same bytes.
                    var entry = to.CreateEntry(from.Entries[i].FullName);
                    entry.LastWriteTime = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);
                    using var stream = entry.Open();
                    stream.Write(part);
                }
            }

            return memory.ToArray();
        }
        catch (Exception e) when (e is InvalidDataException or ArgumentException or IOException)
        {
            return null;
        }
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var bytes = new byte[Math.Min(entry.Length, MostOfPart)];
        return bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }
}
