using System.Security.Cryptography;
using System.Text;
using Throughline.Cli.Output;

namespace Throughline.Cli.Commands;

/// <summary>Writes answers in the form that was asked for, and hashes the bytes as they go.</summary>
internal sealed class AnswerWriter(Stream stream, OutputFormat format, IncrementalHash hash, long rowsBefore) : IDisposable
{
    private static readonly string[] s_columns = ["query", "matches", "error"];

    private long _rows = rowsBefore;

    /// <summary>How many bytes were written here.</summary>
    public long Bytes { get; private set; }

    /// <summary>What comes before all rows; not for a run that goes on.</summary>
    public void Begin()
    {
        switch (format)
        {
            case OutputFormat.Json:
                Write("["u8);
                break;
            case OutputFormat.Csv:
                Write(Encoding.UTF8.GetBytes(string.Join(',', s_columns) + "\r\n"));
                break;
        }
    }

    /// <summary>Writes a block.</summary>
    public void Write(AnswerBlock block)
    {
        if (format == OutputFormat.Jsonl)
        {
            Write(block.Lines.WrittenSpan);
            _rows += block.Rows;
            return;
        }

        for (var row = 0; row < block.Rows; row++, _rows++)
        {
            if (format == OutputFormat.Csv)
            {
                Write(Encoding.UTF8.GetBytes(Results.CsvRow(Encoding.UTF8.GetString(block.Line(row)), s_columns)));
            }
            else
            {
                Write(_rows == 0 ? ""u8 : ",\n"u8);
                Write(block.Line(row));
            }
        }
    }

    /// <summary>What comes after all rows.</summary>
    public void End()
    {
        if (format == OutputFormat.Json)
        {
            Write("]\n"u8);
        }

        stream.Flush();
    }

    /// <summary>Hash of everything written, also by the run that this one goes on with.</summary>
    public string Sha256() => Convert.ToHexStringLower(hash.GetCurrentHash());

    /// <inheritdoc/>
    public void Dispose() => hash.Dispose();

    private void Write(ReadOnlySpan<byte> bytes)
    {
        hash.AppendData(bytes);
        stream.Write(bytes);
        Bytes += bytes.Length;
    }
}
