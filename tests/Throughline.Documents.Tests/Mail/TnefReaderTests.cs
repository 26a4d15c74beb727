using Throughline.Testing;

namespace Throughline.Documents.Tests.Mail;

public class TnefReaderTests
{
    [Fact]
    public void The_message_and_the_attachments_of_winmail_dat_are_documents()
    {
        var folder = SharedData.Need("data/documents/mimekit/tnef");
        foreach (var path in Directory.EnumerateFiles(folder, "*.tnef").Order(StringComparer.Ordinal))
        {
            var outcome = Reading.Outcome("winmail.dat", File.ReadAllBytes(path));
            (outcome.Documents.Length + outcome.Quarantined.Length).ShouldBeGreaterThan(0, path);
        }

        var mail = Reading.Outcome("winmail.dat", File.ReadAllBytes(Path.Combine(folder, "winmail.tnef")));
        mail.Documents.ShouldContain(d => d.Document.Path.StartsWith("winmail.dat!/message.eml!/", StringComparison.Ordinal));
    }
}
