namespace Throughline.Screening;

/// <summary>Reads list files into one set of watchlists, and tells how each of them went.</summary>
internal sealed class StrictReading(List<string> problems)
{
    private readonly ListSink _sink = new(problems);
    private readonly List<FileReading> _files = [];

    /// <summary>The files in the order in which they were read.</summary>
    public IReadOnlyList<FileReading> Files => _files;

    /// <summary>True where a file says that it is the whole list on its day.</summary>
    public bool IsWhole(string list) => _sink.IsWhole(list);

    /// <summary>Reads a file; what is wrong with it becomes a problem.</summary>
    public void Add(ListFile file, CancellationToken cancellationToken)
    {
        var before = problems.Count;
        var isRefused = ListFileReader.Read(file, _sink, cancellationToken) is not null;
        _files.Add(isRefused ? new(file, problems[^1], 0) : new(file, null, problems.Count - before));
    }

    /// <summary>The entries of all files read.</summary>
    public Watchlists Build() => _sink.Build();
}
