using System.Collections.Immutable;
using System.IO.Hashing;

namespace Throughline.Screening;

/// <summary>Which segments, and which of their groups, make up the snapshot of a set of list files.</summary>
/// <param name="Stamp">What it was built with.</param>
/// <param name="Segments">The segments' folders, with a flag for each group.</param>
internal sealed record SnapshotManifest(string Stamp, ImmutableArray<(string Name, bool[] Live)> Segments)
{
    /// <summary>How the names of manifests end.</summary>
    public const string Ending = ".snapshot";

    /// <summary>Reads a manifest; null where there is none.</summary>
    /// <exception cref="SnapshotException">It is damaged.</exception>
    public static SnapshotManifest? ReadOrNull(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        var bytes = File.ReadAllBytes(path);
        try
        {
            var reader = new PackedReader(bytes);
            var checksum = reader.Fixed();
            if (XxHash3.HashToUInt64(bytes.AsSpan(sizeof(ulong))) != checksum)
            {
                throw new SnapshotException($"{path}: the checksum does not agree: the file is damaged");
            }

            var stamp = reader.Text();
            var segments = new (string, bool[])[reader.Count()];
            for (var i = 0; i < segments.Length; i++)
            {
                var (name, live) = (reader.Text(), new bool[reader.Count()]);
                for (var g = 0; g < live.Length; g++)
                {
                    live[g] = reader.Number() == 1;
                }

                segments[i] = (name, live);
            }

            return new(stamp, ImmutableArray.Create(segments));
        }
        catch (InvalidDataException e)
        {
            throw new SnapshotException($"{path}: cut short or damaged: {e.Message}", e);
        }
    }

    /// <summary>Writes a manifest, whole or not at all.</summary>
    public static void Write(string path, SnapshotManifest manifest)
    {
        var writer = new PackedWriter();
        writer.Text(manifest.Stamp);
        writer.Number(manifest.Segments.Length);
        foreach (var (name, live) in manifest.Segments)
        {
            writer.Text(name);
            writer.Number(live.Length);
            foreach (var isLive in live)
            {
                writer.Number(isLive ? 1 : 0);
            }
        }

        var content = writer.Written.ToArray();
        writer.Clear();
        writer.Fixed(XxHash3.HashToUInt64(content));
        var partial = $"{path}.{Path.GetRandomFileName()}.partial";
        try
        {
            File.WriteAllBytes(partial, [.. writer.Written, .. content]);
            File.Move(partial, path, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
    }
}
