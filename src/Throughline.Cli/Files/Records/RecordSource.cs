namespace Throughline.Cli.Files;

/// <summary>A file of records. One thread reads rows in order; understanding them is safe for several threads.</summary>
internal abstract class RecordSource : IDisposable
{
    /// <summary>The file, for messages.</summary>
    public abstract string Path { get; }

    /// <summary>How much of the file was read, 0 to 1.</summary>
    public abstract double Share { get; }

    /// <summary>What rows are counted in, for messages: <c>line</c> or <c>row</c>.</summary>
    protected virtual string Unit => "line";

    /// <summary>The rows in order; to be called once.</summary>
    /// <exception cref="UsageException">The file cannot be read on from here; the message names file, line and cause.</exception>
    public abstract IEnumerable<RawRecord> Read();

    /// <summary>The record of a row; a bad one carries its fault.</summary>
    public abstract Record Understand(RawRecord raw);

    /// <summary>A message with the place of a row.</summary>
    public string Place(RawRecord raw, string message) => $"{Path}, {Unit} {raw.Line}: {message}";

    /// <inheritdoc/>
    public virtual void Dispose() => GC.SuppressFinalize(this);
}
