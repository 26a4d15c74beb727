using Throughline.Samples.Truth;
using Throughline.Samples.Writing;
using static Throughline.Samples.Aurora.Story;

namespace Throughline.Samples.Aurora;

/// <summary>Registers: shares, a registry extract, a company note.</summary>
internal static class Registers
{
    public static IEnumerable<SampleDocument> All() => [Ownership(), LadorzhaExtract(), MakerNote()];

    private static SampleDocument Ownership() =>
        new SampleDocument("registers/Доли участия.xlsx", "ownershipRegister", "ru")
            .Sheet("Доли")
            .Row(["Участник", "Общество", "ИНН общества", "Доля, %", "С какого числа"])
            .Row(
                ["АО «КАЗ „Аврора“»", "ООО «Судиславль-Актив»", Cast.AktivInn, 52m, Day(2021, 3, 2)],
                Own("aurora", "aktiv", 52m, "2021-03-02")
            )
            .Row(
                ["Железняк Антон Валерьевич", "ООО «Судиславль-Актив»", Cast.AktivInn, 48m, Day(2021, 3, 2)],
                Own("zheleznyak", "aktiv", 48m, "2021-03-02")
            )
            .Row(
                ["ООО «Судиславль-Актив»", "ООО «ТД Кедрань»", Cast.KedranInn, 35m, Day(2023, 10, 18)],
                Own("aktiv", "kedran", 35m, "2023-10-18")
            )
            .Row(
                ["Ворсман Глеб Аркадьевич", "ООО «ТД Кедрань»", Cast.KedranInn, 65m, Day(2023, 10, 18)],
                Own("vorsman", "kedran", 65m, "2023-10-18")
            )
            .Row(
                ["Ворсман Глеб Аркадьевич", "ООО «Ладоржа-Комплект»", Cast.LadorzhaInn, 100m, Day(2025, 5, 14)],
                Own("vorsman", "ladorzha", 100m, "2025-05-14")
            )
            .Row(
                ["АО «КАЗ „Аврора“»", "ООО «Галич-Лесопункт»", CheckDigits.Inn10("440310226"), 8m, Day(2012, 8, 30)],
                Own("aurora", "forest", 8m, "2012-08-30")
            );

    private static SampleDocument LadorzhaExtract() =>
        new SampleDocument("registers/выписка Ладоржа.docx", "registryExtract", "ru")
            .Title("ВЫПИСКА из единого государственного реестра юридических лиц")
            .Row(["Полное наименование", "Общество с ограниченной ответственностью «Ладоржа-Комплект»"])
            .Row(["ОГРН", Cast.LadorzhaOgrn], Claim("ladorzha", "hasIdentifier", Cast.LadorzhaOgrn))
            .Row(["ИНН", Cast.LadorzhaInn], Claim("ladorzha", "hasIdentifier", Cast.LadorzhaInn))
            .Row(["Дата регистрации", "14.05.2025"], Claim("ladorzha", "hasAttribute", "2025-05-14"))
            .Row(
                ["Адрес", "150044, Ярославская область, г. Ярославль, ул. Полушкина Роща, д. 14, оф. 11"],
                Claim("ladorzha", "locatedAt", "150044, Ярославская область, г. Ярославль, ул. Полушкина Роща, д. 14, оф. 11")
            )
            .Row(["Телефон", "+7 4852 77-04-19"], Claim("ladorzha", "hasIdentifier", "+74852770419"))
            .Row(["Директор", "Опокин Матвей Львович"], Claim("opokin", "directs", "ladorzha"))
            .Row(
                ["Учредитель", "Ворсман Глеб Аркадьевич, ИНН " + Cast.VorsmanInn + ", доля 100 %"],
                Own("vorsman", "ladorzha", 100m, "2025-05-14") with
                {
                    Time = null,
                }
            );

    private static SampleDocument MakerNote() =>
        new SampleDocument("registers/maker-profile.txt", "profile", "en")
            .Title("Company note: Jingzhou Lanlu Aviation Technology Co., Ltd.")
            .Say(
                $"Jingzhou Lanlu Aviation Technology Co., Ltd. (荆州岚鹭航空科技有限公司, social credit code {Cast.LanluUscc}) was founded in 2018 by Su Luting, who still chairs it.",
                Claim("lanlu", "hasIdentifier", Cast.LanluUscc),
                Claim("lanlu", "alias", "荆州岚鹭航空科技有限公司"),
                Claim("su", "directs", "lanlu") with
                {
                    Quote = "founded in 2018 by Su Luting, who still chairs it",
                }
            )
            .Say(
                "It builds survey aircraft under the LH name, among them the LH-40, the LH-90V and, since last year, the LH-120. It does not make engines; these are said to come from several suppliers in Hunan, including Changde Fengjiang Power.",
                Claim("lanlu", "produces", "survey aircraft") with
                {
                    Optional = true,
                },
                Claim("lanlu", "produces", "LH-40") with
                {
                    OpenList = true,
                    Quote = "It builds survey aircraft under the LH name, among them the LH-40",
                },
                Claim("lanlu", "produces", "LH-90V") with
                {
                    OpenList = true,
                    Quote = "the LH-90V",
                },
                Claim("lanlu", "produces", "LH-120") with
                {
                    OpenList = true,
                    Quote = "since last year, the LH-120",
                },
                Claim("fengjiang", "supplied", "lanlu") with
                {
                    OpenList = true,
                    Hedges = ["said to"],
                    Quote = "these are said to come from several suppliers in Hunan, including Changde Fengjiang Power",
                }
            )
            .Say("Annual turnover was not disclosed.");

    private static ExpectedClaim Own(string owner, string owned, decimal share, string since) =>
        Claim(owner, "owns", owned) with
        {
            Percent = share,
            Time = $"{since}/..",
        };
}
