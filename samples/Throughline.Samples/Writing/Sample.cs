using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Throughline.Samples.Writing;

/// <summary>A sample folder: documents under <c>documents/</c> and files beside them.</summary>
internal sealed record Sample(string Name, IReadOnlyList<SampleDocument> Documents, IReadOnlyList<(string Path, byte[] Bytes)> Files)
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
    };

    public static byte[] Json<T>(T value) => [.. JsonSerializer.SerializeToUtf8Bytes(value, s_options), (byte)'\n'];

    /// <summary>Every file with its path; files that need a font are left out where the machine has none.</summary>
    public IEnumerable<(string Path, byte[] Bytes)> All() =>
        Documents.Where(d => !d.NeedsFont || PdfFile.FontOrNull is not null).Select(d => ($"documents/{d.Path}", d.Bytes())).Concat(Files);
}
