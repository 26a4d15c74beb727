using Throughline.Extraction.Records;
using Throughline.Model;
using Throughline.Text;

namespace Throughline.Extraction.Tests.Records;

public sealed class PaperLayoutTests
{
    [Theory]
    [InlineData("1.234,50", 1234.50)]
    [InlineData("1,234.50", 1234.50)]
    [InlineData("1 234,50", 1234.50)]
    [InlineData("9,9000", 9.9)]
    [InlineData("12.5", 12.5)]
    [InlineData("12,34,567.89", 1234567.89)]
    public void ReadsNumbersOfEveryCountry(string text, double value) => PaperFigures.Parse(text)!.Value.Value.ShouldBe((decimal)value);

    [Fact]
    public void KeepsBothReadingsOfAMarkThatMayPartThousands()
    {
        var (value, other, _) = PaperFigures.Parse("5,000")!.Value;
        (value, other).ShouldBe((5000m, 5m));
    }

    [Theory]
    [InlineData("Total excl. VAT", "net")]
    [InlineData("Gesamtbetrag inkl. MwSt.", "total")]
    [InlineData("Total VAT", "tax")]
    [InlineData("Всего к оплате", "total")]
    [InlineData("Сумма без НДС", "net")]
    [InlineData("价税合计", "total")]
    [InlineData("Mietrechnung Nr.", "number")]
    [InlineData("Kundennummer", "otherNumber")]
    [InlineData("Total qty", "count")]
    [InlineData("Date d'échéance", "dueDate")]
    [InlineData("Счёт №", "number")]
    [InlineData("Faktura VAT", "title")]
    [InlineData("Service Invoice", "title")]
    [InlineData("Datum vystavení", "date")]
    [InlineData("Datum vystaveni", "date")]
    [InlineData("Faellig am", "dueDate")]
    [InlineData("İthalatçı", "buyer")]
    [InlineData("KDV Hariç Toplam", "net")]
    [InlineData("Att betala", "total")]
    [InlineData("Грузоотправитель", "seller")]
    public void ComposesLabelsOfTheirWords(string text, string key) => Run(text).Labels[0].Key.ShouldBe(key);

    [Theory]
    [InlineData("5 de marzo de 2025")]
    [InlineData("5. března 2025")]
    [InlineData("5 Mart 2025")]
    [InlineData("5 marca 2025")]
    [InlineData("5 de março de 2025")]
    public void ReadsDaysWithTheMonthsOfManyLanguages(string text) =>
        Dates.FindOrNull(text, new RecordStyle(false, true, false, null))!.Value.Date.ToString().ShouldBe("2025-03-05");

    [Fact]
    public void ReadsANumberThatLooksLikeADayWhereItsLabelSaysSo() =>
        Fields(
                "Faktura nr 14/08/2019\nData wystawienia: 02.09.2019\n\nSprzedawca: Galmet Sp. z o.o.\nNabywca: Portex S.A.\n\nDo zapłaty: 120,00 PLN\n"
            )
            .Where(f => f.Key is "number" or "date")
            .OrderBy(f => f.Key, StringComparer.Ordinal)
            .Select(f => f.Value)
            .ShouldBe(["2019-09-02", "14/08/2019"]);

    [Fact]
    public void DoesNotTakeTheLettersOfACodeForALabel() =>
        Run("Invoice # INV-2023-17").Labels.ShouldHaveSingleItem().End.ShouldBe("Invoice #".Length);

    [Fact]
    public void ReadsCharactersForRadicals() => HanRadicals.Folded("⻘岛⼝⽅").ShouldBe("青岛口方");

    [Fact]
    public void ReadsAnInvoiceWhoseTableHasNoFamiliarHeadForTheAmount()
    {
        var fields = Fields(
            "Rechnung Nr. RE-77/12 vom 03.04.2024\n\nVerkäufer: Norwin Apparate GmbH\nKäufer: Halbach Bau AG\n\n"
                + "Bezeichnung\tMenge\tEinzelpreis\tZeilenwert\nBolzen M8\t5,000\t5,50\t27,50\nScheibe\t10\t1,20\t12,00\n\n"
                + "Nettobetrag\t\t\t39,50\nMwSt 19%\t\t\t7,51\nRechnungsbetrag\t\t\t47,01 EUR\n"
        );
        fields["number"].ShouldBe("RE-77/12");
        fields["date"].ShouldBe("2024-04-03");
        fields["seller"].ShouldBe("Norwin Apparate GmbH");
        fields["buyer"].ShouldBe("Halbach Bau AG");
        (fields["net"], fields["tax"], fields["total"], fields["currency"]).ShouldBe(("39.50", "7.51", "47.01", "EUR"));
        (fields["lines[0].quantity"], fields["lines[0].amount"]).ShouldBe(("5", "27.50"));
    }

    [Fact]
    public void SettlesARoundedTotalByWhatWasGivenAndWhatCameBack()
    {
        var fields = Fields(
            "PRIMAVERA MINIMART SDN BHD\nNO 4, JALAN BUNGA 2, 81200 JOHOR BAHRU\nTAX INVOICE\nDate: 12/05/2018\n\n"
                + "Total (Incl. GST)\t\t7.42\nRounding\t\t-0.02\nTotal\t\t7.40\nCash\t\t10.00\nChange\t\t2.60\n"
                + "GST Summary\tAmount\tTax\nS 6%\t7.00\t0.42\n"
        );
        fields["total"].ShouldBe("7.40");
        fields["date"].ShouldBe("2018-05-12");
        fields["seller"].ShouldBe("PRIMAVERA MINIMART SDN BHD");
    }

    private static PaperRun Run(string text) => PaperSheet.Of(Document(text)).Runs.First();

    private static Dictionary<string, string> Fields(string text) =>
        new ClaimExtractor()
            .Extract(Document(text))
            .Fields.GroupBy(f => f.Name, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Value, StringComparer.Ordinal);

    private static Document Document(string text) =>
        new()
        {
            Id = "d1",
            Sha256 = "0",
            Path = "paper.txt",
            MediaType = "text/plain",
            Text = text,
            Reader = "test",
            Pages = [new(1, 0, text.Length)],
        };
}
