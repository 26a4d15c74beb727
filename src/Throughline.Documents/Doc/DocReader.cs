using System.Buffers.Binary;
using Throughline.Documents.Compound;
using Throughline.Documents.Layers;
using Throughline.Documents.Probing;

namespace Throughline.Documents.Doc;

/// <summary>Word documents of 1997 to 2003 (<c>.doc</c>, [MS-DOC]): text and tables, with footnotes, headers and comments behind the main text.</summary>
internal sealed class DocReader : IFormatReader
{
    private const int Word97 = 101;

    public string Name => "doc 1";

    public string? Read(Source source, Layer layer, Budget budget)
    {
        if (
            CompoundFile.OpenOrNull(source.Content) is not { } file
            || file.ReadOrNull(file.Root, "WordDocument") is not { Length: > 0x1aa } word
        )
        {
            return "expected a Word document (DOC); its directory is damaged or cut short; get a whole copy, or save it as DOCX";
        }

        var (magic, version) = (BinaryPrimitives.ReadUInt16LittleEndian(word), BinaryPrimitives.ReadUInt16LittleEndian(word.AsSpan(2)));
        if (magic != 0xa5ec || version < Word97)
        {
            return "a Word document of before 1997; no reader for it; open it in Word and save it as DOCX";
        }

        var flags = BinaryPrimitives.ReadUInt16LittleEndian(word.AsSpan(10));
        if ((flags & 0x0100) != 0)
        {
            return "the Word document is encrypted; open it with its password, save it without one and add that";
        }

        var table = file.ReadOrNull(file.Root, (flags & 0x0200) != 0 ? "1Table" : "0Table") ?? [];
        if (DocPieces.ReadOrNull(word, table, budget.Limits.MaxCharacters) is not { } text)
        {
            return "expected a Word document (DOC); the table of its text is damaged or cut short; get a whole copy, or save it as DOCX";
        }

        SummaryProperties.Add(file, layer);
        layer.BeginPage();
        DocText.Write(text, layer, budget);
        return layer.TextSoFar().AsSpan().Trim().IsEmpty
            ? "the Word document has no text; if it holds pictures, run text recognition (OCR) on them"
            : null;
    }
}
