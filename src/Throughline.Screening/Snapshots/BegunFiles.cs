namespace Throughline.Screening;

/// <summary>List files of one file on disk of which the first was looked at; the others are unpacked when they are asked for.</summary>
internal sealed class BegunFiles : IDisposable
{
    private readonly IEnumerator<ListFile> _files;

    /// <summary>Unpacks the first.</summary>
    public BegunFiles(IEnumerable<ListFile> files)
    {
        _files = files.GetEnumerator();
        First = _files.MoveNext() ? _files.Current : null;
    }

    /// <summary>The first; null where there is none.</summary>
    public ListFile? First { get; }

    /// <summary>All of them, once.</summary>
    public IEnumerable<ListFile> All()
    {
        for (var file = First; file is not null; file = _files.MoveNext() ? _files.Current : null)
        {
            yield return file;
        }
    }

    public void Dispose() => _files.Dispose();
}
