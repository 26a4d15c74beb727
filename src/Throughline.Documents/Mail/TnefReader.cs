using MimeKit;
using MimeKit.Tnef;
using Throughline.Documents.Layers;
using Throughline.Documents.Probing;

namespace Throughline.Documents.Mail;

/// <summary>Outlook's <c>winmail.dat</c> (TNEF, [MS-OXTNEF]): the message in it, with its attachments, is a mail of its own.</summary>
internal sealed class TnefReader : IFormatReader
{
    public string Name => "tnef 1";

    public string? Read(Source source, Layer layer, Budget budget)
    {
        try
        {
            using var part = new TnefPart { Content = new MimeContent(source.Open()) };
            using var message = part.ConvertToMessage();
            using var memory = new MemoryStream();
            message.WriteTo(memory, budget.Token);
            layer.Members.Add(new("message.eml", memory.ToArray()));
            return null;
        }
        catch (Exception e) when (e is TnefException or FormatException or InvalidOperationException or ArgumentException or IOException)
        {
            return "expected winmail.dat (TNEF); it is cut short or damaged; ask the sender for the attachments as files";
        }
    }
}
