namespace Throughline.Documents;

/// <summary>Turns files of any supported format into positioned text. Pure: the same bytes and path give the same outcome.</summary>
public sealed class DocumentReader(ReadLimits limits)
{
    /// <summary>Reads one file's bytes.</summary>
    /// <param name="path">The path to record (not opened).</param>
    /// <param name="content">The bytes.</param>
    /// <param name="cancellationToken">Stops the reading; the outcome is then lost.</param>
    /// <returns>Never throws for bad input: what cannot be read is in <see cref="ReadOutcome.Quarantined"/>.</returns>
    public ReadOutcome Read(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return content.Length > limits.MaxBytes
            ? new([], [new(path, $"larger than {limits.MaxBytes} bytes", null)])
            : new([], [new(path, "no reader knows this format", null)]);
    }
}
