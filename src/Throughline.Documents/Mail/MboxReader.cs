using System.Globalization;
using MimeKit;
using Throughline.Documents.Layers;
using Throughline.Documents.Probing;

namespace Throughline.Documents.Mail;

/// <summary>A mailbox (RFC 4155): every message is a file of its own.</summary>
internal sealed class MboxReader : IFormatReader
{
    public string Name => "mbox 1";

    public string? Read(Source source, Layer layer, Budget budget)
    {
        using var stream = source.Open();
        var parser = new MimeParser(stream, MimeFormat.Mbox);
        var count = 0;
        try
        {
            while (!parser.IsEndOfStream && count < budget.Limits.MaxMembers)
            {
                budget.Check();
                var message = parser.ParseMessage(budget.Token);
                using var memory = new MemoryStream();
                message.WriteTo(memory, budget.Token);
                layer.Members.Add(new(string.Create(CultureInfo.InvariantCulture, $"{++count:0000}.eml"), memory.ToArray()));
            }
        }
        catch (FormatException)
        {
            if (count > 0)
            {
                layer.Refused.Add(
                    new(
                        "",
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"the mailbox is damaged after message {count}; the messages before were read"
                        ),
                        null
                    )
                );
            }
        }

        return count == 0 ? "expected a mailbox with messages; found none that can be read; export it again" : null;
    }
}
