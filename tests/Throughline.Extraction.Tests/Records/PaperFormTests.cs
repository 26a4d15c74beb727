namespace Throughline.Extraction.Tests.Records;

public sealed class PaperFormTests
{
    private static readonly ClaimExtractor s_extractor = new();

    [Fact]
    public void A_swift_transfer_gives_parties_amount_and_value_date()
    {
        var document = Papers.Of(
            """
            ADVICE OF OUTGOING TRANSFER

            :20:AB250507
            :32A:250507CNY5655000,00
            :50K:/40702156000000041902
            LUMEN TRADE LLC
            14 HARBOUR ROAD, IRKUTSK
            :59:/8110990301207714402
            NORTHWIND ROTOR CO LTD
            NINGBO CN
            :70:PAYMENT FOR EQUIPMENT INV NW-22
            """
        );
        var result = s_extractor.Extract(document);
        result.Kind.ShouldBe("paymentOrder");
        var paid = result.Claims.Single(c => c.Predicate == "paid");
        paid.Subject.Name.ShouldBe("LUMEN TRADE LLC");
        paid.Object!.Name.ShouldBe("NORTHWIND ROTOR CO LTD");
        paid.Amount!.Min.ShouldBe(5_655_000);
        paid.Amount.Currency.ShouldBe("CNY");
        paid.Time.ToString().ShouldBe("2025-05-07");
        paid.Qualifiers.Details["invoice"].ShouldBe("NW-22");
    }

    [Fact]
    public void A_ledger_takes_its_own_firm_from_the_heading()
    {
        var document = Papers.Of(
            """
            Книга продаж ООО «Полярный круг» за 2024 год
            [table]
            Дата	Номер с/ф	Покупатель	Товар	Сумма с НДС
            14.02.2024	7	АО «Лёд»	Двигатель ДВС-120М	412300,00
            [end]
            """,
            "ru"
        );
        var claim = s_extractor.Extract(document).Claims.Single(c => c.Predicate == "invoiced");
        claim.Subject.Name.ShouldBe("ООО «Полярный круг»");
        claim.Object!.Name.ShouldBe("АО «Лёд»");
        claim.Qualifiers.Details["invoice"].ShouldBe("7");
    }

    [Fact]
    public void An_act_delivers_from_the_first_side_of_its_preamble_to_the_second()
    {
        var document = Papers.Of(
            """
            АКТ приёма-передачи № 4
            г. Тверь, 3 июня 2025 г.
            ООО «Полевой прибор» передало, а АО «Лидинский завод» приняло следующее имущество
            [table]
            №	Наименование	Зав. номера	Кол-во
            1	Расходомер РМ-8	РМ8-001 … РМ8-006	6
            [end]
            """,
            "ru"
        );
        var delivered = s_extractor.Extract(document).Claims.Single(c => c.Predicate == "delivered");
        delivered.Subject.Name.ShouldBe("ООО «Полевой прибор»");
        delivered.Object!.Name.ShouldBe("АО «Лидинский завод»");
        delivered.Quantity!.Min.ShouldBe(6);
        delivered.Confidence.ShouldBeLessThan(1);
    }

    [Fact]
    public void A_credit_note_is_below_zero_and_dated_by_itself()
    {
        var document = Papers.Of(
            """
            CREDIT NOTE CN-7
            Quillon Instruments Inc.
            Boston, 14 October 2024
            To: Torvik Maskin AS
            Reference: commercial invoice Q-16 of 3 September 2024
            [table]
            Item	Qty	Amount USD
            Flow meter FM-8	1	770.00
            [end]
            """
        );
        var credit = s_extractor.Extract(document).Claims.Single(c => c.Predicate == "invoiced");
        credit.Amount!.Min.ShouldBe(-770);
        credit.Time.ToString().ShouldBe("2024-10-14");
    }

    [Fact]
    public void Two_heads_in_one_cell_are_parted_with_their_figures()
    {
        var document = Papers.Of(
            """
            INVOICE 2025-14
            Date: 14 March 2025
            Seller: Alder Works Ltd
            Buyer: Birch Import GmbH
            [table]
            Item	Qty	Unit price Net amount
            Pump P-20	3	pcs 1,100.00 3,300.00
            Valve set	10	pcs 12.50 125.00
            [end]
            """
        );
        var lines = s_extractor.Extract(document).Claims.Where(c => c.Predicate == "invoiced").ToList();
        lines.Select(c => c.Amount?.Min).ShouldBe([3300m, 125m]);
    }

    [Fact]
    public void A_table_that_only_alignment_shows_is_read()
    {
        var document = Papers.Of(
            """
            INVOICE No. 2025-14
            Date: 14 March 2025
            Seller: Alder Works Ltd
            Buyer: Birch Import GmbH

            Description              Quantity     Unit price      Amount
            Pump P-20                       3         100.00      300.00
            Valve set                      10          12.50      125.00
            Total                                                 425.00
            """
        );
        var lines = s_extractor.Extract(document).Claims.Where(c => c.Predicate == "invoiced").ToList();
        lines.Count.ShouldBe(3);
        lines.ShouldContain(c => c.Qualifiers.Details["line"] == "2" && c.Amount!.Min == 125 && c.Quantity!.Min == 10);
        lines.ShouldContain(c => c.Qualifiers.Details["line"] == "total" && c.Amount!.Min == 425);
    }

    [Fact]
    public void Tables_about_other_matters_yield_nothing()
    {
        string[] papers =
        [
            "Population by city\n[table]\nCity\tCountry\tPopulation\tDate\nPerm\tRussia\t1,034,002\t2021\nNingbo\tChina\t9,404,283\t2020\n[end]",
            "Прайс-лист\n[table]\nАртикул\tНаименование\tЦена, руб.\tОстаток, шт\nА-12\tГайка\t12,50\t1000\n[end]",
            "价格表\n[table]\n品名\t规格\t单价\t库存数量\n铅笔\tHB-2\t1.50\t300\n[end]",
            "Timetable\n[table]\nTrain\tFrom\tTo\tDeparture\n104\tIrkutsk\tChita\t08:00\n[end]",
            "Budget\n[table]\nDepartment\tAmount\tBalance\tDate\nSales\t1,000.00\t200.00\t2025-01-01\n[end]",
            "Menu\n[table]\nDish\tPrice\tWeight\nBorscht\t120.00\t300\n[end]",
        ];
        papers.SelectMany(p => s_extractor.Extract(Papers.Of(p)).Claims).ShouldBeEmpty();
    }
}
