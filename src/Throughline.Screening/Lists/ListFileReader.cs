namespace Throughline.Screening;

/// <summary>Reads one list file into a sink: the whole of it, or nothing.</summary>
internal static class ListFileReader
{
    /// <summary>Reads a file. One that is damaged, cut off, in a wrong encoding or of an unknown version is refused and leaves nothing in the sink.</summary>
    /// <returns>Why the file was refused: place, expected, found, what to do; null where it was read.</returns>
    public static string? Read(ListFile file, ListSink sink, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (ListFormats.FindOrNull(file) is not { } format)
        {
            var unknown = UnknownContent.Of(file);
            sink.Refuse(file, unknown);
            return unknown;
        }

        var problems = new List<string>();
        var own = new ListSink(problems);
        try
        {
            format.Read(file, own, cancellationToken);
        }
        catch (Exception e) when (ListFiles.IsBadInput(e))
        {
            var reason = ListFault.Of(e, format.Name);
            sink.Refuse(file, reason);
            return reason;
        }

        if (own.IsEmpty && problems.Count > 0)
        {
            var reason = $"expected entries of {format.Name}, found none that could be read, the first one: {problems[0]}";
            sink.Refuse(file, reason);
            return reason;
        }

        sink.Absorb(own, problems);
        return null;
    }
}
