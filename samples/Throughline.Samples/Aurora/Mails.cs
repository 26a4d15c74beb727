using Throughline.Samples.Truth;
using Throughline.Samples.Writing;
using static Throughline.Samples.Aurora.Story;

namespace Throughline.Samples.Aurora;

/// <summary>Mails of the business and their attachments.</summary>
internal static class Mails
{
    public static IEnumerable<SampleDocument> All() => [DengMail(), ShutikhinMail(), BankQuery()];

    private static SampleDocument DengMail() =>
        new SampleDocument("mail/20240612-team.eml", "email", "zh")
        {
            Mail = new(
                "邓绍棠 <deng.st@lanlu-av.example>",
                "Роман Шутихин <r.shutikhin@td-kedran.example>",
                "六月人员名单",
                "Wed, 12 Jun 2024 09:12:00 +0800",
                "20240612.0912@lanlu-av.example"
            ),
        }
            .Say("Roman你好：")
            .Say(
                "六月来厂的三个人都是我们岚鹭的员工，工资和机票由我们付，名单见附件。",
                Claim("lanlu", "paid", null) with
                {
                    Optional = true,
                }
            )
            .Say("表格上怎么写单位由你们定，不过护照上的签证邀请函请尽快发来。")
            .Say(
                "邓绍棠\n荆州岚鹭航空科技有限公司 海外服务部部长",
                Claim("deng", "employedBy", "lanlu") with
                {
                    Quote = "邓绍棠\n荆州岚鹭航空科技有限公司 海外服务部部长",
                }
            )
            .With(
                new SampleDocument("team-june.xlsx", "roster", "zh")
                    .Sheet("名单")
                    .Row(["姓名", "单位", "职务", "入厂日期"])
                    .Row(["邓绍棠", "岚鹭航空", "部长", Day(2024, 6, 17)], Claim("deng", "employedBy", "lanlu"))
                    .Row(["柯念祖", "岚鹭航空", "工程师", Day(2024, 6, 17)], Claim("ke", "employedBy", "lanlu"))
                    .Row(["卞文昊", "岚鹭航空", "试飞工程师", Day(2024, 6, 17)], Claim("bian", "employedBy", "lanlu"))
            );

    private static SampleDocument ShutikhinMail() =>
        new SampleDocument("mail/20250612-visit.eml", "email", "ru")
        {
            Mail = new(
                "Роман Шутихин <r.shutikhin@td-kedran.example>",
                "Гладышев Ф.И. <gladyshev@kaz-avrora.example>",
                "Приезд специалистов",
                "Thu, 12 Jun 2025 14:20:00 +0300",
                "20250612.1420@td-kedran.example"
            ),
        }
            .Say("Фёдор Ильич, добрый день!")
            .Say(
                "Дэн Шаотан и Бянь Вэньхао прилетают 20 июня, Кэ Няньцзу на этот раз не приедет.",
                Claim("deng", "travelledTo", null) with
                {
                    Modality = "plan",
                    Time = "2025-06-20",
                    Quote = "Дэн Шаотан и Бянь Вэньхао прилетают 20 июня",
                },
                Claim("bian", "travelledTo", null) with
                {
                    Modality = "plan",
                    Time = "2025-06-20",
                    Quote = "Дэн Шаотан и Бянь Вэньхао прилетают 20 июня",
                }
            )
            .Say(
                "Шесть LH-120 привезли вам 30 мая, акт подпишем после пусконаладки.",
                Claim("kedran|LH-120", "delivered", "aurora|gladyshev|вам") with
                {
                    AlsoPredicates = ["supplied"],
                    Concerns = "LH-120",
                    Quantity = Count(6),
                    Time = "2025-05-30",
                    Quote = "Шесть LH-120 привезли вам 30 мая",
                }
            )
            .Say("С уважением,\nР. С. Шутихин\nначальник отдела БАС\nООО «ТД Кедрань»", Claim("shutikhin", "employedBy", "kedran"))
            .With(
                new SampleDocument("zayavka.docx", "letter", "ru")
                    .Title("Заявка на пропуска")
                    .Row(["Фамилия, имя", "Место работы", "Срок"])
                    .Row(["Дэн Шаотан", "ООО «ТД Кедрань»", "23–27 июня 2025"], Declared("deng", "Дэн Шаотан"))
                    .Row(["Бянь Вэньхао", "ООО «ТД Кедрань»", "23–27 июня 2025"], Declared("bian", "Бянь Вэньхао"))
            );

    private static SampleDocument BankQuery() =>
        new SampleDocument("letters/compliance-query.eml", "email", "en")
        {
            Mail = new(
                "Compliance <compliance@jingsha-bank.example>",
                "Deng Shaotang <deng.st@lanlu-av.example>",
                "Query on incoming CNY 5,655,000.00",
                "Fri, 09 May 2025 10:03:00 +0800",
                "20250509.1003@jingsha-bank.example"
            ),
        }
            .Say("Dear Mr Deng,")
            .Say(
                "On 7 May your company was credited with CNY 5,655,000.00 by TD Kedran LLC through Reshma Bank.",
                Claim("kedran", "paid", "lanlu") with
                {
                    Amount = Money(5_655_000m, "CNY"),
                    Time = "2025-05-07",
                    Via = "reshma",
                }
            )
            .Say(
                "TD Kedran has been on the list of the Atlantic Treasury since 19 November 2024. Please let us have the contract and an end-user statement by 16 May.",
                Claim("kedran", "sanctionedBy", "Atlantic Treasury") with
                {
                    Time = "2024-11-19/..",
                    Quote = "TD Kedran has been on the list of the Atlantic Treasury since 19 November 2024",
                }
            )
            .Say(
                "We have received no reply to our first letter of 25 April.",
                Claim("lanlu", "responded", null) with
                {
                    Response = "noResponse",
                    Optional = true,
                }
            );

    private static ExpectedClaim Declared(string who, string quote) =>
        Claim(who, "employedBy", "kedran") with
        {
            Basis = "declared",
            Quote = quote,
        };
}
