namespace Throughline.Documents.Probing;

/// <summary>Media types, file-name endings and, for what we do not read, the reason in words.</summary>
internal static class FormatNames
{
    public static string MediaType(Format format) =>
        format switch
        {
            Format.PlainText => "text/plain",
            Format.Xml or Format.Iso20022 or Format.EInvoice => "application/xml",
            Format.Swift or Format.OneC => "text/plain",
            Format.Ofx => "application/x-ofx",
            Format.SignedFile => "application/pkcs7-mime",
            Format.BoardingPass => "text/plain",
            Format.Calendar => "text/calendar",
            Format.Pkpass => "application/vnd.apple.pkpass",
            Format.Edifact => "application/edifact",
            Format.Msg => "application/vnd.ms-outlook",
            Format.Doc => "application/msword",
            Format.Json => "application/json",
            Format.Html => "text/html",
            Format.Csv => "text/csv",
            Format.Pdf => "application/pdf",
            Format.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Format.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Format.Xls => "application/vnd.ms-excel",
            Format.Eml => "message/rfc822",
            Format.Mbox => "application/mbox",
            Format.Zip => "application/zip",
            Format.Tar => "application/x-tar",
            Format.Gzip => "application/gzip",
            Format.Rtf => "application/rtf",
            Format.Pptx => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            Format.OpenDocument => "application/vnd.oasis.opendocument",
            Format.SevenZip => "application/x-7z-compressed",
            Format.Rar => "application/vnd.rar",
            Format.Bzip2 => "application/x-bzip2",
            Format.Xz => "application/x-xz",
            Format.Tnef => "application/vnd.ms-tnef",
            Format.Mhtml => "multipart/related",
            Format.Telegram or Format.Entities => "application/json",
            Format.WhatsApp => "text/plain",
            Format.Png => "image/png",
            Format.Jpeg => "image/jpeg",
            Format.Gif => "image/gif",
            Format.Bmp => "image/bmp",
            Format.WebP => "image/webp",
            Format.Tiff => "image/tiff",
            _ => "application/octet-stream",
        };

    /// <summary>A warning where the name says another format than the content; null where they agree.</summary>
    public static string? Mismatch(string path, Format found)
    {
        var ending = Path.GetExtension(path).ToLowerInvariant();
        var named = Named(ending);
        return named is null || named.Contains(found) ? null : $"named {ending}, but by content it is {Say(found)}; read as such";
    }

    public static string Refusal(Format format) =>
        format switch
        {
            Format.Empty => "the file is empty (0 bytes of content), or no ordinary file (a pipe, a device); ask the source for it again",
            Format.Ppt => "no reader for PowerPoint (PPT) yet; save it as PDF and add that",
            Format.EncryptedOffice => "the Office file is encrypted; open it with its password, save it without one and add that",
            Format.OtherCompound => "an OLE compound file of a kind we do not know; open it in its program and save it as PDF",
            Format.Media => "sound or video holds no text; add a transcript",
            Format.Program => "an executable program, not a document; it was not opened",
            _ => "expected a document, mail, table or archive; found bytes of no known format; check that the file is whole",
        };

    public static string Say(Format format) =>
        format switch
        {
            Format.PlainText => "plain text",
            Format.Eml => "a mail",
            Format.OtherCompound => "an OLE compound file",
            Format.EncryptedOffice => "an encrypted Office file",
            Format.Unknown => "an unknown format",
            Format.Swift => "SWIFT messages",
            Format.Iso20022 => "an ISO 20022 message",
            Format.OneC => "a 1C bank exchange file",
            Format.EInvoice => "an electronic invoice (XML)",
            Format.SignedFile => "a signed file (PKCS #7)",
            Format.BoardingPass => "boarding passes (BCBP)",
            Format.RailCode => "bar code of a railway ticket",
            Format.Calendar => "a calendar (iCalendar)",
            Format.Pkpass => "a Wallet pass",
            Format.Msg => "an Outlook message (MSG)",
            Format.Doc => "a Word document (DOC)",
            Format.Edifact => "an EDIFACT message",
            Format.Entities => "entities of another tool (FollowTheMoney)",
            _ => format.ToString().ToUpperInvariant(),
        };

    private static Format[]? Named(string ending) =>
        ending switch
        {
            ".pdf" => [Format.Pdf],
            ".docx" or ".docm" => [Format.Docx],
            ".xlsx" or ".xlsm" => [Format.Xlsx],
            ".xls" => [Format.Xls],
            ".doc" => [Format.Doc],
            ".msg" => [Format.Msg],
            ".pptx" => [Format.Pptx],
            ".rtf" => [Format.Rtf],
            ".html" or ".htm" or ".xhtml" => [Format.Html, Format.Xml],
            ".xml" => [Format.Xml, Format.Html, Format.Iso20022, Format.EInvoice, Format.Ofx],
            ".json" or ".jsonl" => [Format.Json, Format.Telegram, Format.Entities, Format.PlainText],
            ".csv" or ".tsv" => [Format.Csv, Format.PlainText],
            ".eml" => [Format.Eml],
            ".mbox" => [Format.Mbox],
            ".zip" => [Format.Zip],
            ".gz" or ".tgz" => [Format.Gzip],
            ".tar" => [Format.Tar],
            ".jpg" or ".jpeg" => [Format.Jpeg],
            ".png" => [Format.Png],
            ".tif" or ".tiff" => [Format.Tiff],
            ".txt" =>
            [
                Format.PlainText,
                Format.WhatsApp,
                Format.Csv,
                Format.Entities,
                Format.Json,
                Format.Eml,
                Format.Mbox,
                Format.Xml,
                Format.Swift,
                Format.OneC,
                Format.Ofx,
                Format.BoardingPass,
                Format.Edifact,
                Format.Calendar,
            ],
            _ => null,
        };
}
