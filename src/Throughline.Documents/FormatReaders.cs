using Throughline.Documents.Archives;
using Throughline.Documents.Csv;
using Throughline.Documents.Docx;
using Throughline.Documents.Excel;
using Throughline.Documents.Html;
using Throughline.Documents.Invoices;
using Throughline.Documents.Iso20022;
using Throughline.Documents.Mail;
using Throughline.Documents.Ofx;
using Throughline.Documents.OneC;
using Throughline.Documents.Pdf;
using Throughline.Documents.Plain;
using Throughline.Documents.Probing;
using Throughline.Documents.Signed;
using Throughline.Documents.Swift;

namespace Throughline.Documents;

/// <summary>The one table of readers: which format is read by whom, and which is known but not read yet.</summary>
internal static class FormatReaders
{
    private static readonly Dictionary<Format, IFormatReader> s_readers = new()
    {
        [Format.PlainText] = new PlainTextReader(),
        [Format.Xml] = new PlainTextReader(),
        [Format.Json] = new PlainTextReader(),
        [Format.Html] = new HtmlReader(),
        [Format.Csv] = new CsvReader(),
        [Format.Docx] = new DocxReader(),
        [Format.Xlsx] = new ExcelReader(),
        [Format.Xls] = new ExcelReader(),
        [Format.Eml] = new MailReader(),
        [Format.Mbox] = new MboxReader(),
        [Format.Pdf] = new PdfReader(),
        [Format.Swift] = new SwiftReader(),
        [Format.Iso20022] = new IsoReader(),
        [Format.Ofx] = new OfxReader(),
        [Format.OneC] = new OneCReader(),
        [Format.EInvoice] = new EInvoiceReader(),
        [Format.SignedFile] = new SignedFileReader(),
        [Format.Zip] = new ZipReader(),
        [Format.Tar] = new TarReader(),
        [Format.Gzip] = new GzipReader(),
    };

    public static IFormatReader? For(Format format) => s_readers.GetValueOrDefault(format);
}
