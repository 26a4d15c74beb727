using System.Text;
using Throughline.Samples.Truth;

namespace Throughline.Samples.Writing;

/// <summary>A document of a sample: what it says, in blocks, and what of that is true in the story.</summary>
internal sealed class SampleDocument(string path, string kind, string language)
{
    private readonly List<Block> _blocks = [];
    private readonly List<ExpectedClaim> _claims = [];
    private readonly List<SampleDocument> _members = [];

    public string Path { get; } = path;
    public string Language { get; } = language;
    public string Charset { get; init; } = "utf-8";
    public char Separator { get; init; } = ',';
    public MailHeaders? Mail { get; init; }

    /// <summary>Markup around an HTML article: menus, related stories, cookie lines.</summary>
    public (string Before, string After) Frame { get; init; } = ("", "");
    public string? DuplicateOf { get; init; }
    public string? Origin { get; init; }
    public bool Noise { get; init; }
    public IReadOnlyList<ExpectedClaim> Claims => _claims;
    private string Extension => System.IO.Path.GetExtension(Path).TrimStart('.').ToLowerInvariant();

    public SampleDocument Title(string text, params ExpectedClaim[] claims) => Add(new Block.Heading(text), "prose", claims);

    /// <summary>A paragraph with the claims it makes; a claim without a quote rests on the whole paragraph.</summary>
    public SampleDocument Say(string text, params ExpectedClaim[] claims) => Add(new Block.Paragraph(text), "prose", claims);

    /// <summary>A form line or another passage of a record: its claims count as record claims.</summary>
    public SampleDocument Field(string text, params ExpectedClaim[] claims) => Add(new Block.Paragraph(text), "table", claims);

    public SampleDocument Row(object?[] cells, params ExpectedClaim[] claims) => Add(new Block.Row(cells), "table", claims);

    public SampleDocument Sheet(string name) => Add(new Block.Break(name), "table", []);

    /// <summary>Claims of the document as a whole (a form whose fact stands in several fields); each needs a quote.</summary>
    public SampleDocument Record(params ExpectedClaim[] claims)
    {
        _claims.AddRange(claims.Select(c => c with { Source = "table", Language = c.Language.Length > 0 ? c.Language : Language }));
        return this;
    }

    /// <summary>A member of an archive or an attachment of a message.</summary>
    public SampleDocument With(params SampleDocument[] members)
    {
        _members.AddRange(members);
        return this;
    }

    /// <summary>The document and its members, with paths as the product writes them.</summary>
    public IEnumerable<ExpectedDocument> Expected(string prefix = "")
    {
        var full = prefix + Path;
        if (Extension != "zip")
        {
            yield return new ExpectedDocument(full, Extension, kind, Language, _claims)
            {
                Noise = Noise,
                DuplicateOf = DuplicateOf,
                Origin = Origin,
            };
        }

        foreach (var member in _members.SelectMany(m => m.Expected($"{full}!/")))
        {
            yield return member;
        }
    }

    /// <summary>Claims whose quote does not stand in the document: mistakes of the author.</summary>
    public IEnumerable<string> Misquotes() =>
        _claims
            .Where(c => !Squeeze(PlainText()).Contains(Squeeze(c.Quote ?? ""), StringComparison.Ordinal) || c.Quote is null)
            .Select(c => $"{Path}: {c.Subject} {c.Predicate} {c.Object}: '{c.Quote}' is not in the text")
            .Concat(_members.SelectMany(m => m.Misquotes()));

    /// <summary>True where the file holds a PDF, which needs a font of the machine.</summary>
    public bool NeedsFont => Extension == "pdf" || _members.Exists(m => m.NeedsFont);

    public byte[] Bytes() =>
        Extension switch
        {
            "docx" => WordFile.Write(_blocks),
            "xlsx" => SheetFile.Write(_blocks),
            "pdf" => PdfFile.Write(_blocks),
            "html" => Encode(Html()),
            "csv" => Encode(string.Concat(_blocks.Select(b => CsvLine(b) + "\r\n"))),
            "eml" => MailFile.Write(Mail!, PlainText(), [.. _members.Select(m => (m.Path, m.Bytes()))]),
            "zip" => StoredZip.Of(_members.Select(m => (m.Path, m.Bytes()))),
            _ => Encode(PlainText()),
        };

    private string PlainText() =>
        string.Join('\n', _blocks.Select(b => b is Block.Paragraph or Block.Heading ? b.PlainText + "\n" : b.PlainText)) + "\n";

    private string Html()
    {
        var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"").Append(Language).Append("\"><head><meta charset=\"").Append(Charset);
        html.Append("\"><title>")
            .Append(Escape(_blocks[0].PlainText))
            .Append("</title></head><body>\n")
            .Append(Frame.Before)
            .Append("<article>\n");
        var inTable = false;
        foreach (var block in _blocks)
        {
            if (inTable != block is Block.Row)
            {
                html.Append(inTable ? "</table>\n" : "<table>\n");
                inTable = !inTable;
            }

            html.Append(
                block switch
                {
                    Block.Heading h => $"<h1>{Escape(h.Text)}</h1>\n",
                    Block.Row r => $"<tr>{string.Concat(r.Cells.Select(c => $"<td>{Escape(Block.Show(c))}</td>"))}</tr>\n",
                    Block.Break => "<hr>\n",
                    _ => $"<p>{Escape(block.PlainText)}</p>\n",
                }
            );
        }

        return html.Append(inTable ? "</table>\n" : "").Append("</article>\n").Append(Frame.After).Append("</body></html>\n").ToString();
    }

    private static string Escape(string text) => System.Net.WebUtility.HtmlEncode(text);

    private string CsvLine(Block block) =>
        block is Block.Row row ? string.Join(Separator, row.Cells.Select(c => CsvCell(Block.Show(c)))) : CsvCell(block.PlainText);

    private string CsvCell(string cell) =>
        cell.AsSpan().IndexOfAny([Separator, '"', '\n']) < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private byte[] Encode(string text) => Encoding.GetEncoding(Charset).GetBytes(text);

    /// <summary>The same content under another path: a copy, byte for byte.</summary>
    public SampleDocument As(string path, string original)
    {
        var copy = new SampleDocument(path, kind, Language)
        {
            Charset = Charset,
            Separator = Separator,
            Frame = Frame,
            DuplicateOf = original,
        };
        copy._blocks.AddRange(_blocks);
        copy._claims.AddRange(_claims);
        return copy;
    }

    private static string Squeeze(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private SampleDocument Add(Block block, string source, ExpectedClaim[] claims)
    {
        _blocks.Add(block);
        _claims.AddRange(claims.Select(c => c with { Source = source, Language = Language, Quote = c.Quote ?? block.PlainText }));
        return this;
    }
}
