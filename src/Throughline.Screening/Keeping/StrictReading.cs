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
        cancellationToken.ThrowIfCancellationRequested();
        _sink.Begin();
        if (ListFormats.FindOrNull(file) is not { } format)
        {
            var known = string.Join(", ", ListFormats.All.Select(f => f.Name));
            Damaged(file, null, $"{file.Path}: expected one of {known}, found another content; convert it or leave it out");
            return;
        }

        try
        {
            format.Read(file, _sink, cancellationToken);
            _files.Add(new(file, format, null, _sink.ProblemsOfFile));
        }
        catch (Exception e) when (ListFiles.IsBadInput(e))
        {
            Damaged(file, format, $"{file.Path}: expected {format.Name}, found: {e.Message}; entries before the damage were read");
        }
    }

    /// <summary>The entries of all files read.</summary>
    public Watchlists Build() => _sink.Build();

    private void Damaged(ListFile file, IListFormat? format, string problem)
    {
        problems.Add(problem);
        _files.Add(new(file, format, problem, _sink.ProblemsOfFile));
    }
}
