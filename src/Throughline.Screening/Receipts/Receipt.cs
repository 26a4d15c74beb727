using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Throughline.Screening;

/// <summary>
/// What a screening was asked, what it answered, and everything the answer follows from: list files by their hashes, rules, parameters, query. Asked
/// again, the same lists and rules give the same bytes; where they do not, the receipt tells what differs.
/// </summary>
public sealed record Receipt
{
    /// <summary>The layout of receipts.</summary>
    public const int CurrentVersion = 1;

    // A receipt is at most some megabytes even for a hundred million rows.
    private const long MostBytes = 256L << 20;

    private static readonly JsonSerializerOptions s_options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    private static readonly JsonSerializerOptions s_compact = new(s_options) { WriteIndented = false };

    /// <summary>The layout of this receipt.</summary>
    public required int Version { get; init; }

    /// <summary>The program: its version and which build of it.</summary>
    public required string Program { get; init; }

    /// <summary>The build of the rules, <see cref="Screener.RulesVersion"/>.</summary>
    public required string Rules { get; init; }

    /// <summary>When it was answered, ISO, UTC.</summary>
    public required string At { get; init; }

    /// <summary>The list files, in the order in which they were read.</summary>
    public required ImmutableArray<ReceiptList> Lists { get; init; }

    /// <summary>What was asked besides the names.</summary>
    public required ReceiptParameters Parameters { get; init; }

    /// <summary>Names that were asked for.</summary>
    public required ImmutableArray<string> Names { get; init; }

    /// <summary>The file of records that was screened; null where names alone were.</summary>
    public ReceiptInput? Input { get; init; }

    /// <summary>The answer.</summary>
    public required ReceiptResult Result { get; init; }

    /// <summary>Hash over everything else in the receipt.</summary>
    public string Seal { get; init; } = "";

    /// <summary>The receipt's bytes, sealed.</summary>
    public byte[] ToBytes() => [.. Bytes(this with { Seal = SealOf(this) }), (byte)'\n'];

    /// <summary>The receipt in one line, not sealed, for a journal.</summary>
    public string ToLine() => JsonSerializer.Serialize(this, s_compact);

    /// <summary>Reads a line; null where it is none.</summary>
    public static Receipt? OfLineOrNull(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<Receipt>(line, s_compact);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Reads a receipt.</summary>
    /// <exception cref="InvalidDataException">It is none, of another layout, or was changed after it was written; the message says which.</exception>
    public static Receipt Read(string path)
    {
        Receipt receipt;
        try
        {
            using var stream = File.OpenRead(path);
            if (stream.Length > MostBytes)
            {
                throw new InvalidDataException($"{path}: expected a receipt of 'screen', found {stream.Length} bytes, more than any has");
            }

            receipt =
                JsonSerializer.Deserialize<Receipt>(stream, s_options)
                ?? throw new InvalidDataException($"{path}: expected a receipt of 'screen', found null");
        }
        catch (JsonException e)
        {
            var line = e.LineNumber is { } number ? $", line {number + 1}" : "";
            throw new InvalidDataException(
                $"{path}{line}: expected a receipt of 'screen', found other content ({e.Message.Split('.')[0]})",
                e
            );
        }

        if (receipt.Version != CurrentVersion)
        {
            throw new InvalidDataException($"{path}: expected a receipt of version {CurrentVersion}, found version {receipt.Version}");
        }

        return SealOf(receipt) is var seal && seal == receipt.Seal
            ? receipt
            : throw new InvalidDataException(
                $"{path}: expected the seal {seal}, found '{receipt.Seal}': the receipt was changed after it was written"
            );
    }

    /// <summary>What the lists of a screening are for its receipt.</summary>
    public static ImmutableArray<ReceiptList> ListsOf(Watchlists lists)
    {
        ArgumentNullException.ThrowIfNull(lists);
        return
        [
            .. lists.Files.Select(file => new ReceiptList(
                Path.GetFullPath(file.Path),
                file.Sha256,
                [
                    .. lists
                        .Sources.Where(s => s.Source == file.Path || s.Source.StartsWith(file.Path + "!", StringComparison.Ordinal))
                        .Select(s => new ReceiptListContent(
                            s.List,
                            s.Authority,
                            s.Published is { } day ? NodaTime.Text.LocalDatePattern.Iso.Format(day) : null,
                            s.Entities
                        )),
                ]
            )),
        ];
    }

    private static string SealOf(Receipt receipt) => Convert.ToHexStringLower(SHA256.HashData(Bytes(receipt with { Seal = "" })));

    private static byte[] Bytes(Receipt receipt) => JsonSerializer.SerializeToUtf8Bytes(receipt, s_options);
}
