using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Extraction.Tests.Prose;

/// <summary>Letters, memos, minutes and interviews: who "we", "you", "the company" and "I" are.</summary>
public class CorrespondenceTests
{
    private const string EnglishLetter = """
        Harrow Precision Ltd
        18 September 2024

        Tovik Avionics JSC

        Dear Mr Beketov,

        {0}

        Yours sincerely,
        Edmund Farrow
        Sales Director
        Harrow Precision Ltd
        """;

    [Fact]
    public void An_English_letter_says_who_we_and_you_are() =>
        Letter("Your company paid us EUR 210,000 on 20 August 2024.")
            .ShouldContain(c => c.Subject.Name == "Tovik Avionics JSC" && c.Predicate == "paid" && c.ObjectText == "Harrow Precision Ltd");

    [Fact]
    public void The_undersigned_is_who_signs() =>
        Letter("Please note that the undersigned will travel to Karsk on 21 October 2025.")
            .ShouldContain(c => c.Subject.Name == "Edmund Farrow" && c.Predicate == "travelledTo" && c.Modality == Modality.Plan);

    [Fact]
    public void What_is_sent_to_the_reader_the_writer_sent_and_a_carrier_is_no_sender() =>
        Letter("We confirm that 35 gyroscopes were dispatched to your warehouse on 9 September 2024 by Lyndon Air Cargo.")
            .ShouldContain(c =>
                c.Subject.Name == "Harrow Precision Ltd"
                && c.Predicate == "shipped"
                && c.ObjectText == "Tovik Avionics JSC"
                && c.Qualifiers.Via!.Name == "Lyndon Air Cargo"
            );

    [Fact]
    public void A_dated_order_of_the_reader_is_an_order() =>
        Letter("We refer to your order of 2 July 2024 for 60 gyroscopes.")
            .ShouldContain(c => c.Subject.Name == "Tovik Avionics JSC" && c.Predicate == "ordered");

    [Fact]
    public void Our_broker_is_not_the_writer() =>
        Letter("Our broker received 40 gyroscopes from Norvik Marine LLC.")
            .ShouldNotContain(c => c.Subject.Name == "Harrow Precision Ltd" && c.Predicate == "received");

    [Fact]
    public void A_Russian_addressee_may_stand_below_his_office()
    {
        var claims = Written.Claims(
            "ru",
            """
            ООО «Балтприбор»

            Генеральному директору
            ООО «Ремстанк»
            Корнееву П. И.

            Уважаемый Павел Игоревич!

            Подтверждаем, что 23 сентября 2024 года нами отгружены в Ваш адрес 18 датчиков давления. Наш инженер Дмитрий Лосев посетит Ваш завод 14 октября 2025 года. Просим оплатить счёт до 1 ноября.

            Директор
            ООО «Балтприбор»
            А. Р. Венцель
            """
        );
        claims.ShouldContain(c => c.Subject.Name == "ООО «Балтприбор»" && c.Predicate == "shipped" && c.ObjectText == "ООО «Ремстанк»");
        claims.ShouldContain(c => c.Subject.Name == "Дмитрий Лосев" && c.Predicate == "employedBy" && c.ObjectText == "ООО «Балтприбор»");
        claims.ShouldContain(c => c.Subject.Name == "Корнееву П. И." && c.Predicate == "directs" && c.ObjectText == "ООО «Ремстанк»");
        claims.ShouldNotContain(c => c.Predicate == "paid" && c.Subject.Name == "ООО «Балтприбор»");
    }

    [Fact]
    public void The_company_of_minutes_is_whose_minutes_they_are() =>
        Written
            .Claims(
                "en",
                "Minutes of the meeting of the Board of Calder Vale Shipping plc, 21 May 2024\n\nCorrigan Holdings sold its ships in April. The chair informed the meeting that the company had ordered two pumps from Hydrolux GmbH.\n"
            )
            .ShouldContain(c => c.Subject.Name == "Calder Vale Shipping plc" && c.Predicate == "ordered");

    [Fact]
    public void Minutes_in_Chinese_do_the_same() =>
        Written
            .Claims("zh", "北岭重工股份有限公司会议纪要\n\n一、会议指出，公司2024年3月向盛远贸易有限公司支付了50万元。\n")
            .ShouldContain(c => c.Subject.Name == "北岭重工股份有限公司" && c.Predicate == "paid");

    [Fact]
    public void Who_answers_an_interview_is_who_it_introduces() =>
        Written
            .Claims(
                "ru",
                "Директор компании «Транслайн» Руслан Ахметов рассказал о станках.\n\n— Кому вы их везли?\n— Мы доставили 8 станков заводу «Импульс».\n\n— А потом?\n— Потом нам заплатили.\n"
            )
            .ShouldContain(c => c.Subject.Name == "Руслан Ахметов" && c.Predicate == "delivered");

    private static ImmutableArray<Claim> Letter(string body) =>
        Written.Claims("en", EnglishLetter.Replace("{0}", body, StringComparison.Ordinal));
}
