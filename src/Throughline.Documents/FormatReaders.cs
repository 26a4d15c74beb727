using Throughline.Documents.Archives;
using Throughline.Documents.Chat;
using Throughline.Documents.Csv;
using Throughline.Documents.Doc;
using Throughline.Documents.Docx;
using Throughline.Documents.Entities;
using Throughline.Documents.Excel;
using Throughline.Documents.Html;
using Throughline.Documents.Invoices;
using Throughline.Documents.Iso20022;
using Throughline.Documents.Mail;
using Throughline.Documents.Msg;
using Throughline.Documents.Ocr;
using Throughline.Documents.Ofx;
using Throughline.Documents.OneC;
using Throughline.Documents.OpenDocument;
using Throughline.Documents.Pdf;
using Throughline.Documents.Plain;
using Throughline.Documents.PowerPoint;
using Throughline.Documents.Probing;
using Throughline.Documents.Rtf;
using Throughline.Documents.Signed;
using Throughline.Documents.Swift;
using Throughline.Documents.Travel.BoardingPasses;
using Throughline.Documents.Travel.Calendars;
using Throughline.Documents.Travel.Edifact;
using Throughline.Documents.Travel.Rail;
using Throughline.Documents.Travel.Wallet;

namespace Throughline.Documents;

/// <summary>The one table of readers: which format is read by whom, and which is known but not read yet.</summary>
internal static class FormatReaders
{
    private static readonly ImageReader s_images = new();
    private static readonly PackedReader s_packed = new();
    private static readonly SqueezedReader s_squeezed = new();

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
        [Format.Msg] = new MsgReader(),
        [Format.Doc] = new DocReader(),
        [Format.Pdf] = new PdfReader(),
        [Format.Swift] = new SwiftReader(),
        [Format.Iso20022] = new IsoReader(),
        [Format.Ofx] = new OfxReader(),
        [Format.OneC] = new OneCReader(),
        [Format.EInvoice] = new EInvoiceReader(),
        [Format.SignedFile] = new SignedFileReader(),
        [Format.BoardingPass] = new BoardingPassReader(),
        [Format.RailCode] = new RailCodeReader(),
        [Format.Calendar] = new CalendarReader(),
        [Format.Pkpass] = new PkpassReader(),
        [Format.Edifact] = new EdifactReader(),
        [Format.Png] = s_images,
        [Format.Jpeg] = s_images,
        [Format.Gif] = s_images,
        [Format.Bmp] = s_images,
        [Format.WebP] = s_images,
        [Format.Tiff] = s_images,
        [Format.Zip] = new ZipReader(),
        [Format.Tar] = new TarReader(),
        [Format.Gzip] = new GzipReader(),
        [Format.SevenZip] = s_packed,
        [Format.Rar] = s_packed,
        [Format.Bzip2] = s_squeezed,
        [Format.Xz] = s_squeezed,
        [Format.Rtf] = new RtfReader(),
        [Format.Pptx] = new PptxReader(),
        [Format.OpenDocument] = new OpenDocumentReader(),
        [Format.Tnef] = new TnefReader(),
        [Format.Mhtml] = new MhtmlReader(),
        [Format.Telegram] = new TelegramReader(),
        [Format.Entities] = new EntityFileReader(),
        [Format.WhatsApp] = new WhatsAppReader(),
    };

    public static IFormatReader? For(Format format) => s_readers.GetValueOrDefault(format);
}
