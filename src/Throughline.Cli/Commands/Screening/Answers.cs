using System.Buffers;
using System.Text.Json;
using NodaTime;
using Throughline.Cases.Contract;
using Throughline.Cli.Files;
using Throughline.Screening;

namespace Throughline.Cli.Commands;

/// <summary>Answers records: a block of rows becomes a block of JSON lines. Safe for use by several threads.</summary>
internal sealed class Answers(Screener screener, ReceiptParameters parameters)
{
    private readonly LocalDate _asOf = NodaTime.Text.LocalDatePattern.Iso.Parse(parameters.AsOf).Value;

    /// <summary>Answers rows.</summary>
    /// <param name="rows">The rows with their sources.</param>
    /// <param name="into">The block to fill.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="UsageException">A row is no record and the run is not to go on; rows before it are in the block.</exception>
    public void Answer(IReadOnlyList<(RecordSource Source, RawRecord Raw)> rows, AnswerBlock into, CancellationToken cancellationToken)
    {
        into.Clear();
        using var json = new Utf8JsonWriter(into.Lines, ContractLine.Options);
        foreach (var (source, raw) in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var record = source.Understand(raw);
            if (record.Fault is { } fault && !parameters.KeepGoing)
            {
                into.Fault = new UsageException(source.Place(raw, fault));
                return;
            }

            json.Reset(into.Lines);
            var isMatch = record.Fault is null ? Write(json, record) : WriteFault(json, record, source.Place(raw, record.Fault));
            json.Flush();
            into.Lines.Write("\n"u8);
            into.End(isMatch, record.Fault is not null);
        }
    }

    private bool Write(Utf8JsonWriter json, Record record)
    {
        var hits = screener.Screen(
            new ScreeningQuery(record.Entity, parameters.Threshold, parameters.Limit)
            {
                Least = parameters.Least,
                Authorities = parameters.Authorities,
                ActiveOn = parameters.ActiveOnly ? _asOf : null,
            }
        );
        ScreenJson.Write(json, query => WriteQuery(query, record), hits, _asOf);
        return hits.Any(h => h.IsMatch);
    }

    private static bool WriteFault(Utf8JsonWriter json, Record record, string fault)
    {
        json.WriteStartObject();
        json.WritePropertyName("query");
        WriteQuery(json, record);
        json.WriteStartArray("matches");
        json.WriteEndArray();
        json.WriteString("error", fault);
        json.WriteEndObject();
        return false;
    }

    private static void WriteQuery(Utf8JsonWriter json, Record record)
    {
        json.WriteStartObject();
        json.WriteNumber("row", record.Number);
        foreach (var (name, value) in record.Fields)
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
    }
}
