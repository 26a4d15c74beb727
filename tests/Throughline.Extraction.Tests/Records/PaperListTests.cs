using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Extraction.Tests.Records;

/// <summary>Statements, registers, advices, reports and minutes whose lists say what no label does.</summary>
public sealed class PaperListTests
{
    private static readonly ClaimExtractor s_extractor = new();

    [Fact]
    public void An_advice_is_paid_by_its_letterhead_to_its_address()
    {
        var paid = Claims(
                """
                HARL & PIKE ENGINEERING LTD	REMITTANCE ADVICE
                Unit 6, Canal Wharf, Leeds	Date: 27 May 2025
                To:
                Delbrook Castings Ltd
                14 Foundry Lane
                We have paid the following invoices to your account 20-44-17 / 53301194.
                [table]
                Invoice date	Invoice no.	Your ref / PO	Gross	Discount	Paid
                02/04/2025	DC-10441	PO 7712	£4,120.00	£0.00	£4,120.00
                09/04/2025	DC-10467	PO 7725	£1,875.50	£37.51	£1,837.99
                				Total paid	£5,957.99
                [end]
                """
            )
            .Single(c => c.Predicate == "paid");
        (paid.Subject.Name, paid.Object!.Name, paid.Amount!.Max, paid.Amount.Currency).ShouldBe(
            ("HARL & PIKE ENGINEERING LTD", "Delbrook Castings Ltd", 5957.99m, "GBP")
        );
    }

    [Fact]
    public void A_currency_column_under_a_spanned_head_holds_for_its_row()
    {
        var paid = Claims(
            """
            宁波海鹭贸易有限公司 2025年5月付款登记表
            [table]
            序号	日期	收款方		金额		用途
            		名称	账号	币种	金额	摘要
            1	2025-05-08	慈溪永晟轴承厂	3901120009200045678	CNY	210500	轴承采购款
            2	2025-05-22	Lumen Works LLC	40702978500000001234	EUR	1200	PI 7
            [end]
            """,
            "zh"
        );
        paid.Where(c => c.Predicate == "paid").Select(c => c.Amount!.Currency).Order().ShouldBe(["CNY", "EUR"]);
    }

    [Fact]
    public void A_statement_with_marked_amounts_and_days_without_a_year_yields_payments()
    {
        var paid = Claims(
                """
                Kontoauszug 5/2025
                Kontoinhaber: Lüders Anlagenbau GmbH
                [table]
                Buchung	Valuta	Vorgang / Verwendungszweck	Betrag EUR
                		Kontostand am 30.04.2025	82.410,33 H
                02.05.	02.05.	Überweisungsgutschrift Hansa Fördertechnik AG Rechnung 25-0188	14.875,00 H
                07.05.	07.05.	Überweisung Istwerk Metal Sanayi A.Ş. Auftrag 4471	22.000,00 S
                		Kontostand am 31.05.2025	75.285,33 H
                [end]
                """
            )
            .Where(c => c.Predicate == "paid")
            .Select(c => (c.Subject.Name, c.Object!.Name, c.Amount!.Max, c.Time!.Value.ToString()))
            .ToList();
        paid.ShouldBe(
            [
                ("Hansa Fördertechnik AG", "Lüders Anlagenbau GmbH", 14875m, "2025-05-02"),
                ("Lüders Anlagenbau GmbH", "Istwerk Metal Sanayi A.Ş.", 22000m, "2025-05-07"),
            ],
            ignoreOrder: true
        );
    }

    [Fact]
    public void A_visitors_log_is_of_the_firm_above_it_and_badges_are_no_flights()
    {
        var visits = Claims(
                """
                Visitor Log - Harl & Pike Engineering Ltd - Leeds site
                [table]
                Badge	Date	Time In	Time Out	First name	Last name	Company	Visiting	Reason
                0412	14/07/2025	08:55	11:20	Greta	Holm	Delbrook Castings Ltd	R. Pike	Quarterly review
                0413	14/07/2025	13:10	15:45	Tomasz	Rybak	Lumen Works LLC	D. Harl	Survey
                [end]
                """
            )
            .Where(c => c.Predicate == "visited")
            .ToList();
        visits.Select(v => v.Subject.Name).Order().ShouldBe(["Greta Holm", "Tomasz Rybak"]);
        visits.ShouldAllBe(v => v.Object!.Name == "Harl & Pike Engineering Ltd");
    }

    [Fact]
    public void The_day_of_a_test_is_no_day_of_approval_and_its_commission_was_there()
    {
        var claims = Claims(
            """
            УТВЕРЖДАЮ
            «18» апреля 2025 г.
            ПРОТОКОЛ № 47/25 испытаний
            Испытательная лаборатория: АО «Полярный метр»
            Объект испытаний: блок «Кречет», зав. № 0412, 0413
            Место проведения испытаний: полигон «Ягры»
            Дата проведения: 14.04.2025 – 16.04.2025

            Комиссия в составе:
            председатель — начальник лаборатории Гусарин П. Н. (АО «Полярный метр»);
            члены комиссии: ведущий инженер Сафинова Л. Р. (ООО «Вымпел»)

            провела испытания.
            """,
            "ru"
        );
        var tested = claims.First(c => c.Predicate == "tested");
        tested.Time!.Value.ToString().ShouldBe("2025-04-14/2025-04-16");
        tested.Qualifiers.Details["serial"].ShouldBe("0412, 0413");
        claims.Where(c => c.Predicate == "attended").Select(c => c.Subject.Name).Order().ShouldBe(["Гусарин П. Н.", "Сафинова Л. Р."]);
    }

    [Fact]
    public void Minutes_name_those_present_and_their_sentences_are_no_names()
    {
        var claims = Claims(
            """
            MINUTES OF MEETING
            Date: 12 March 2025
            [table]
            Name	Organisation	Position
            Wei Lang	Lumen Works LLC	General Manager
            Oleg Ternov	Amber Bay LLC	Procurement Director
            2. Mr. Lang replied that the	price stays at USD 410 until June.	
            [end]
            """
        );
        claims.Where(c => c.Predicate == "attended").Select(c => c.Subject.Name).Order().ShouldBe(["Oleg Ternov", "Wei Lang"]);
        claims.ShouldNotContain(c => c.Predicate == "employedBy" && c.Subject.Name == "Wei Lang" && c.Object!.Name == "Amber Bay LLC");
    }

    private static ImmutableArray<Claim> Claims(string text, string language = "en") =>
        s_extractor.Extract(Papers.Of(text, language)).Claims;
}
