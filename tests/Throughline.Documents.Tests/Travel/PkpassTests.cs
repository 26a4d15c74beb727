using System.IO.Compression;
using System.Text;

namespace Throughline.Documents.Tests.Travel;

public sealed class PkpassTests
{
    private const string Pass = """
        {"formatVersion":1,"organizationName":"Welm Air","description":"passTitle","relevantDate":"2025-05-16T19:10+03:00",
        "barcode":{"message":"M1SUND/ORLA MRS       EWLM4QX SVOPEKSU 0204 136Y012C0042 100","format":"PKBarcodeFormatAztec"},
        "boardingPass":{"transitType":"PKTransitTypeAir",
          "primaryFields":[{"key":"origin","label":"Moscow","value":"SVO"},{"key":"destination","label":"Beijing","value":"PEK"}],
          "auxiliaryFields":[{"key":"board","label":"boardingLabel","value":"18:20"},{"key":"gate","label":"GATE","value":"D14"}]}}
        """;

    [Fact]
    public void A_pass_states_its_bar_code_and_what_it_shows()
    {
        var document = Reading.One(
            "pass.pkpass",
            Zip(("pass.json", Pass), ("en.lproj/pass.strings", "/* x */ \"boardingLabel\" = \"Boarding\";"))
        );
        document.MediaType.ShouldBe("application/vnd.apple.pkpass");
        document.Text.ShouldContain("Boarding: 18:20");
        document.Said("reservations[0].passenger").ShouldBe("ORLA SUND");
        document.Said("reservations[0].departureDate").ShouldBe("2025-05-16");
        document.Said("reservations[0].boarding").ShouldBe("2025-05-16T18:20:00+03:00");
        document.Said("reservations[0].gate").ShouldBe("D14");
        document.Said("reservations[0].from").ShouldBe("Moscow");
        document.Said("reservations[0].carrier").ShouldBe("Welm Air");
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{\"boardingPass\":[1,2],\"barcode\":7,\"description\":{}}")]
    public void A_damaged_pass_is_refused_or_read(string json)
    {
        var outcome = Reading.Outcome("pass.pkpass", Zip(("pass.json", json)));
        (outcome.Documents.Length + outcome.Quarantined.Length).ShouldBe(1);
    }

    private static byte[] Zip(params ReadOnlySpan<(string Name, string Text)> files)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return memory.ToArray();
    }
}
