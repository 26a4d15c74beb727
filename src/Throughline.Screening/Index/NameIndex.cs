using Throughline.Text;

namespace Throughline.Screening;

/// <summary>Names in one file, found by likeness: every name that <see cref="Names.Score"/> puts at a threshold or over. Safe for use by several threads.</summary>
public sealed class NameIndex : IDisposable
{
    private readonly (PreparedName Name, int Entry, bool IsWeak)[] _names;

    private NameIndex((PreparedName, int, bool)[] names) => _names = names;

    /// <summary>How many names it has.</summary>
    public int Count => _names.Length;

    /// <summary>Builds an index file; it is written beside the path and moved into place when whole.</summary>
    /// <param name="names">The names; they are numbered in this order.</param>
    /// <param name="path">Where the file goes.</param>
    /// <param name="cancellationToken">Stops the work; an older file stays.</param>
    public static void Build(IEnumerable<IndexedName> names, string path, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(names);
        using (var writer = new BinaryWriter(File.Create(path + ".tmp")))
        {
            foreach (var name in names)
            {
                cancellationToken.ThrowIfCancellationRequested();
                writer.Write(name.Name);
                writer.Write((int)name.Kind);
                writer.Write(name.Entry);
                writer.Write(name.IsWeak);
            }
        }

        File.Move(path + ".tmp", path, overwrite: true);
    }

    /// <summary>Opens an index file.</summary>
    public static NameIndex Open(string path) => OpenInMemory(Read(path));

    /// <summary>Builds an index without a file.</summary>
    public static NameIndex OpenInMemory(IEnumerable<IndexedName> names, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(names);
        cancellationToken.ThrowIfCancellationRequested();
        return new([.. names.Select(n => (n.Prepared ?? Names.Prepare(n.Name, n.Kind), n.Entry, n.IsWeak))]);
    }

    /// <summary>The name with a number, prepared.</summary>
    public PreparedName Name(int number) => _names[number].Name;

    /// <summary>Adds to <paramref name="results"/> all names whose score is at the threshold or over, in the order of their numbers.</summary>
    public void Search(PreparedName query, double threshold, ICollection<NameHit> results)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(results);
        for (var i = 0; i < _names.Length; i++)
        {
            var score = Names.Score(query, _names[i].Name);
            if (score >= threshold)
            {
                results.Add(new(i, _names[i].Entry, score, _names[i].IsWeak));
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() { }

    private static IEnumerable<IndexedName> Read(string path)
    {
        using var reader = new BinaryReader(File.OpenRead(path));
        while (reader.BaseStream.Position < reader.BaseStream.Length)
        {
            yield return new(reader.ReadString(), (NameKind)reader.ReadInt32(), reader.ReadInt32(), reader.ReadBoolean());
        }
    }
}
