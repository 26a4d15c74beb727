using Throughline.Documents.Compound;
using Throughline.Documents.Layers;
using Throughline.Documents.Mail;
using Throughline.Documents.Probing;

namespace Throughline.Documents.Msg;

/// <summary>Outlook messages (<c>.msg</c>, [MS-OXMSG]): read as the mail that they are, attachments and enclosed messages as files of their own.</summary>
internal sealed class MsgReader : IFormatReader
{
    public string Name => "msg 1";

    public string? Read(Source source, Layer layer, Budget budget)
    {
        if (CompoundFile.OpenOrNull(source.Content) is not { } file || file.Root.ChildOrNull("__properties_version1.0") is null)
        {
            return "expected an Outlook message (MSG); its directory is damaged or cut short; save it again, or as EML";
        }

        var properties = new MapiProperties(file, file.Root, 32);
        using var mail = new MsgMessage(file, budget).Of(file.Root);
        if (properties.TextOrNull(0x001a) is { } kind)
        {
            layer.Property("messageClass", kind);
            if (
                kind.Contains("SMIME", StringComparison.OrdinalIgnoreCase)
                    && !kind.Contains("MultipartSigned", StringComparison.OrdinalIgnoreCase)
                || kind.Contains("rpmsg", StringComparison.OrdinalIgnoreCase)
            )
            {
                layer.Warn(
                    "the message is encrypted; its text and attachments need the recipient's key; open it in Outlook and save it without"
                );
            }
        }

        MailText.Write(mail, layer, budget);
        return layer.Length == 0 && layer.Members.Count == 0
            ? "the Outlook message holds neither text nor attachments; save it again, or as EML"
            : null;
    }
}
