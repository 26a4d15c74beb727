using System.Collections.Immutable;
using Throughline.Cli.Files;
using Throughline.Model;
using Throughline.Screening;

namespace Throughline.Cli.Commands;

/// <summary>What a run of <c>screen</c> is asked.</summary>
/// <param name="Names">Names to screen first.</param>
/// <param name="In">A file of records to screen; null where there is none.</param>
/// <param name="Parameters">What else the answer follows from.</param>
/// <param name="Out">File for the answer; null for standard output.</param>
/// <param name="Resume">Goes on with a stopped run.</param>
/// <param name="Receipt">File for the receipt; null where none is wanted.</param>
internal sealed record ScreenRequest(
    ImmutableArray<string> Names,
    string? In,
    ReceiptParameters Parameters,
    string? Out,
    bool Resume,
    string? Receipt
)
{
    /// <summary>Finds what is wrong with the input before lists are loaded, and with the places before an hour's work.</summary>
    /// <exception cref="UsageException">The input cannot be read, or the receipt cannot be written.</exception>
    public void Check()
    {
        if (In is not null)
        {
            RecordFile.Open(In).Dispose();
        }

        if (Receipt is not null && !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(Receipt))))
        {
            throw new UsageException($"{Receipt}: its folder does not exist");
        }
    }

    /// <summary>The sources of records; the caller disposes them.</summary>
    public ImmutableArray<RecordSource> Sources()
    {
        var sources = ImmutableArray.CreateBuilder<RecordSource>();
        if (!Names.IsEmpty)
        {
            sources.Add(new NamedRecords(Names));
        }

        if (In is not null)
        {
            sources.Add(RecordFile.Open(In));
        }

        return sources.ToImmutable();
    }

    /// <summary>Names of the command line. A bare word that is a well-formed identifier is looked up as one as well.</summary>
    private sealed class NamedRecords(ImmutableArray<string> names) : RecordSource
    {
        public override string Path => "the command line";

        public override double Share => 0;

        public override IEnumerable<RawRecord> Read() => names.Select((n, i) => new RawRecord(i + 1, i + 1, [n]));

        public override Record Understand(RawRecord raw)
        {
            var text = raw.Cells[0];
            if (string.IsNullOrWhiteSpace(text))
            {
                return Record.Bad(raw.Number, "expected a name or an identifier, found none");
            }

            var property = EntityColumns.PropertyOf("identifier", text);
            var values = property == "registrationNumber" ? [("name", text)] : new[] { ("name", text), (property, text) };
            return new(raw.Number, Entity.Of($"row-{raw.Number}", "LegalEntity", values), [("name", text)]);
        }
    }
}
