using Throughline.Documents.Layers;
using Throughline.Documents.Probing;

namespace Throughline.Documents.OneC;

/// <summary>The exchange format of Russian banks and accounting programs, <c>1CClientBankExchange</c>: sections of <c>Key=Value</c> lines.</summary>
/// <remarks>By the standard published at v8.1c.ru/edi/edi_stnd/100/101.htm, versions 1.01 to 1.03. The text layer is the source itself.</remarks>
internal sealed class OneCReader : IFormatReader
{
    private static readonly string[] s_words = ["ВерсияФормата", "Кодировка", "СекцияДокумент", "КонецДокумента", "РасчСчет", "Плательщик"];

    public string Name => "1c-exchange 1";

    /// <summary>True where a text begins as the format does.</summary>
    public static bool IsExchange(ReadOnlySpan<char> head) => head.TrimStart("\ufeff \t\n").StartsWith("1CClientBankExchange");

    public string? Read(Source source, Layer layer, Budget budget)
    {
        var (text, encoding) = Decoded(source);
        layer.Property("encoding", encoding);
        layer.BeginPage();
        layer.Add(text);
        layer.RecordKind = "bankStatement";
        var sections = OneCSections.Read(layer.TextSoFar(), budget);
        new OneCPayments(layer).Add(sections);
        if (!sections.IsClosed)
        {
            layer.Warn("the file ends without КонецФайла: it was cut, and payments may be missing");
        }

        return null;
    }

    // The header names the encoding in that very encoding; the right one is that in which the keywords can be read.
    private static (string Text, string Encoding) Decoded(Source source)
    {
        var (best, name, most) = (source.Text!.Text, source.Text.Encoding, Keywords(source.Text.Text));
        foreach (var candidate in (string[])["windows-1251", "cp866", "utf-8"])
        {
            var text = CodePages.Of(candidate).GetString(source.Content.Span);
            if (Keywords(text) is var count && count > most)
            {
                text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace('\0', '\ufffd');
                (best, name, most) = (text, candidate, count);
            }
        }

        return (best, name);
    }

    private static int Keywords(string text) => s_words.Count(w => text.Contains(w, StringComparison.Ordinal));
}
