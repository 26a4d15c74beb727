using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Throughline.Documents.Compound;
using Throughline.Documents.Probing;

namespace Throughline.Documents.Msg;

/// <summary>The properties of one object of an Outlook message: the message, a recipient, an attachment ([MS-OXMSG] 2.4, [MS-OXPROPS]).</summary>
internal sealed class MapiProperties
{
    private readonly CompoundFile _file;
    private readonly CompoundEntry _storage;
    private readonly Dictionary<int, (int Type, long Value)> _fixed = [];

    /// <summary>Reads the object of a storage.</summary>
    /// <param name="file">The file.</param>
    /// <param name="storage">The storage.</param>
    /// <param name="header">Length of the property stream's header: 32 for a message, 24 for one inside another, 8 for recipients and attachments.</param>
    /// <param name="encoding">Of 8-bit strings; null where the object itself says it.</param>
    public MapiProperties(CompoundFile file, CompoundEntry storage, int header, Encoding? encoding = null)
    {
        (_file, _storage) = (file, storage);
        var bytes = file.ReadOrNull(storage, "__properties_version1.0") ?? [];
        for (var at = header; at + 16 <= bytes.Length; at += 16)
        {
            var (type, id) = (
                BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at)),
                BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at + 2))
            );
            _fixed.TryAdd(id, (type, BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(at + 8))));
        }

        Encoding =
            encoding
            ?? SummaryProperties.EncodingOf(NumberOrNull(0x3ffd) ?? 0)
            ?? SummaryProperties.EncodingOf(NumberOrNull(0x3fde) ?? 0)
            ?? CodePages.Of(1252);
    }

    /// <summary>The encoding of 8-bit strings.</summary>
    public Encoding Encoding { get; }

    /// <summary>A text; null where the object has none of that id.</summary>
    public string? TextOrNull(int id) =>
        Bytes(id, "001F") is { } wide ? Clean(Encoding.Unicode.GetString(wide))
        : Bytes(id, "001E") is { } narrow ? Clean(Encoding.GetString(narrow))
        : null;

    /// <summary>The bytes of a binary property; null where the object has none.</summary>
    public byte[]? BinaryOrNull(int id) => Bytes(id, "0102");

    /// <summary>A number; null where the object has none.</summary>
    public int? NumberOrNull(int id) =>
        _fixed.TryGetValue(id, out var value) && value.Type is 3 or 11 or 2 ? unchecked((int)value.Value) : null;

    /// <summary>A time; null where the object has none.</summary>
    public DateTimeOffset? TimeOrNull(int id) =>
        _fixed.TryGetValue(id, out var value) && value.Type == 0x40 && value.Value is > 0 and < 2_650_467_744_000_000_000
            ? new DateTimeOffset(DateTime.FromFileTimeUtc(value.Value), TimeSpan.Zero)
            : null;

    /// <summary>The storage of an embedded object; null where there is none.</summary>
    public CompoundEntry? ObjectOrNull(int id) => _storage.ChildOrNull(Name(id, "000D")) is { IsStorage: true } child ? child : null;

    private byte[]? Bytes(int id, string type) => _file.ReadOrNull(_storage, Name(id, type));

    private static string Name(int id, string type) => string.Create(CultureInfo.InvariantCulture, $"__substg1.0_{id:X4}{type}");

    private static string? Clean(string text) => text.TrimEnd('\0') is { Length: > 0 } clean ? clean : null;
}
