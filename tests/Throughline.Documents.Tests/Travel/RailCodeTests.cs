using System.Text;

namespace Throughline.Documents.Tests.Travel;

/// <summary>Codes of railway tickets, made for the tests: an invented carrier 1189, an invented traveller, no signature.</summary>
public sealed class RailCodeTests
{
    // U_HEAD, a layout of three texts and a flexible content 1.3 with one train link.
    private const string Flexible =
        "I1VUMDExMTg5MDAwMDEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAADAxOTl42guN93B1dDEwNDAwNTY0tLAMjDD38TXSNWFAAkBJEyMDI1MDS2MDAxdXF9fQ+BAfx0iQ"
        + "JgujIOcQIwMDA2MgDwhBTAMDS7fEjKLsxKKSVAMjhKi5Y05JRmpmroERkA8T80stTSotSg+Nd/NxjTAEmm9pniTEMKVRzWCKmljbI1a3cHMHXrfDlZMjFbgaGDhmXXpyiGfBk3tHnr1kZHFga2BokFuybW2ERRI71HB2qIGMbAymGiukDAvYfN4ytNxvAACa1UGL";

    private const string Vendor =
        "I1VUMDExMTg5MDAwMDEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAADAxNTV42lVNTQuCQBT0pwSdk3nrW3c9GgodNIol6BYKiwlFsur/7y0R1Lu8+WBmLrdDXVYgQGdEtjhfTdOq"
        + "HSc/JyYrKI0iA6q6qgGLfYMMlBMkRh//+zVbw2SIExiH2E3aTV2Ygh/nzSm8eu9ADEA5EqQFmfKx3P34FJpHevRrv4bBQVmJUzuGbhuT8+JkMZYSpeA07omi/pU3eAoxgA==";

    // The same flexible content in the signed envelope of codes that change while they are shown.
    private const string Enveloped =
        "AVViQASkAQSNDhMVViEgCUgSYwlCYWhuIFRlc3QA1Gw3mTWSAKgAAImtLkwgyg5N7E5ukBBEAGgACAHqS2rVg4YgdBbHRoZWltB05ldWJ1cmcBBgA1KKgaMXAGTO0AhN+AA=";

    private const string Small =
        "MSlEIEAC0rVVQYRRSTUVWXUyGGzSi26XWKcCpnAAURYAwBNEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    private const string Fixed =
        "i0CVQX7LM2550811234121101/02/1985FRALTFRNEU0841711/040000000000000000000             PROBST               MIRA2    1FRNEUFRXYZ04321";

    [Fact]
    public void The_flexible_content_names_train_places_traveller_and_price()
    {
        var document = Reading.One("code.bin", Convert.FromBase64String(Flexible));
        document.Text.ShouldContain("Altheim Neuburg");
        Journey(document);
        document.Said("reservations[0].issueDate").ShouldBe("2025-04-10");
    }

    [Fact]
    public void The_signed_envelope_holds_the_same_content() => Journey(Reading.One("code.bin", Convert.FromBase64String(Enveloped)));

    [Fact]
    public void The_vendor_block_names_places_day_and_traveller()
    {
        var document = Reading.One("code.bin", Convert.FromBase64String(Vendor));
        document.Said("reservations[0].passenger").ShouldBe("Mira Probst");
        document.Said("reservations[0].from").ShouldBe("Altheim");
        document.Said("reservations[0].to").ShouldBe("Neuburg");
        document.Said("reservations[0].departureDate").ShouldBe("2025-04-11");
        document.Said("reservations[0].class").ShouldBe("1");
        document.Said("reservations[0].pnr").ShouldBe("QX7LM2");
    }

    [Fact]
    public void The_small_code_names_places_train_and_seat()
    {
        var document = Reading.One("code.bin", Convert.FromBase64String(Small));
        document.Said("reservations[0].ticket").ShouldBe("TK550811234567");
        document.Said("reservations[0].from").ShouldBe("ALTHM");
        document.Said("reservations[0].departure").ShouldBe("2025-04-15T10:15:00");
        document.Said("reservations[0].train").ShouldBe("418");
        document.Said("reservations[0].seatSection").ShouldBe("12");
        document.Said("reservations[0].seat").ShouldBe("31");
    }

    [Fact]
    public void The_fixed_string_has_two_legs()
    {
        var document = Reading.One("code.txt", Encoding.ASCII.GetBytes(Fixed));
        document.Count("reservations").ShouldBe(2);
        document.Said("reservations[0].passenger").ShouldBe("MIRA PROBST");
        document.Said("reservations[0].train").ShouldBe("08417");
        document.Said("reservations[1].from").ShouldBe("FRNEU");
        document.Said("reservations[1].class").ShouldBe("1");
    }

    [Fact]
    public void Cut_and_damaged_codes_never_fail()
    {
        foreach (var code in new[] { Flexible, Vendor, Enveloped, Small }.Select(Convert.FromBase64String))
        {
            for (var length = 0; length < code.Length; length += 3)
            {
                Reading.Outcome("code.bin", code[..length]);
                var damaged = code.ToArray();
                damaged[length] ^= 0x55;
                Reading.Outcome("code.bin", damaged);
            }
        }
    }

    private static void Journey(Throughline.Model.Document document)
    {
        document.Stated!.Kind.ShouldBe("booking");
        document.Said("reservations[0].passenger").ShouldBe("Mira Probst");
        document.Said("reservations[0].from").ShouldBe("Altheim");
        document.Said("reservations[0].to").ShouldBe("Neuburg");
        document.Said("reservations[0].train").ShouldBe("RE 418");
        document.Said("reservations[0].departure").ShouldBe("2025-04-15T10:15:00+02:00");
        document.Said("reservations[0].ticket").ShouldBe("TK55081");
        document.Said("reservations[0].pnr").ShouldBe("QX7LM2");
        document.Said("reservations[0].price").ShouldBe("49.9");
        document.Said("reservations[0].carrier").ShouldBe("Bahn Test");
    }
}
