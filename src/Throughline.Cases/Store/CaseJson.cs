using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Throughline.Cases;

/// <summary>How model records are kept: JSON with one fixed order of members, packed with Brotli where they are large.</summary>
public static class CaseJson
{
    private const int PackQuality = 4;

    /// <summary>The options of every stored record.</summary>
    public static JsonSerializerOptions Options { get; } =
        new()
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            IgnoreReadOnlyProperties = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Converters =
            {
                new JsonStringEnumConverter(JsonNamingPolicy.CamelCase),
                new DayJsonConverter(),
                new OrdinalDictionaryConverter(),
            },
        };

    /// <summary>A record as JSON.</summary>
    public static string Text<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>A record from JSON.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static T Of<T>(string json) => Of<T>(json, Options);

    /// <summary>A record from JSON, with options made from <see cref="Options"/>.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    internal static T Of<T>(string json, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<T>(json, options) ?? throw new JsonException($"null where a {typeof(T).Name} was expected");

    /// <summary>A record as UTF-8 JSON.</summary>
    public static byte[] Bytes<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    /// <summary>JSON bytes, packed.</summary>
    public static byte[] Pack(ReadOnlySpan<byte> json)
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(json.Length)];
        return BrotliEncoder.TryCompress(json, packed, out var written, PackQuality, window: 22)
            ? packed[..written]
            : throw new InvalidOperationException($"Brotli did not pack {json.Length} bytes");
    }

    /// <summary>A record as packed JSON, without the plain JSON ever standing in memory as a whole: that of a large case is as large as the case.</summary>
    public static byte[] Packed<T>(T value)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, new BrotliCompressionOptions { Quality = PackQuality }))
        {
            JsonSerializer.Serialize(brotli, value, Options);
        }

        return packed.ToArray();
    }

    /// <summary>What <see cref="Pack"/> packed.</summary>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public static byte[] Unpack(ReadOnlyMemory<byte> packed)
    {
        using var source = new MemoryStream(packed.ToArray(), writable: false);
        using var brotli = new BrotliStream(source, CompressionMode.Decompress);
        using var plain = new MemoryStream();
        try
        {
            brotli.CopyTo(plain);
        }
        catch (InvalidOperationException damage)
        {
            throw new InvalidDataException("packed bytes are damaged", damage);
        }

        return plain.ToArray();
    }

    /// <summary>A record from packed JSON.</summary>
    public static T OfPacked<T>(ReadOnlyMemory<byte> packed)
    {
        using var source = new MemoryStream(packed.ToArray(), writable: false);
        using var brotli = new BrotliStream(source, CompressionMode.Decompress);
        try
        {
            return JsonSerializer.Deserialize<T>(brotli, Options) ?? throw new JsonException($"null where a {typeof(T).Name} was expected");
        }
        catch (InvalidOperationException damage)
        {
            throw new InvalidDataException("packed bytes are damaged", damage);
        }
    }

    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    public static string Sha256(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
