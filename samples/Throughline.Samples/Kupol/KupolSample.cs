using Throughline.Samples.Writing;

namespace Throughline.Samples.Kupol;

/// <summary>The public reference case as a few notes in our own words: what lists say, and what the press reported.</summary>
internal static class KupolSample
{
    public static Sample Build() => new("kupol", [Memo(), Summary(), Parties(), Dates()], [("lists/facts.csv", Listings.Csv())]);

    private static SampleDocument Memo() =>
        new SampleDocument("memo.docx", "memo", "en")
            .Title("Memo: the reported supply lines of IEMZ Kupol")
            .Say("Written for this sample from public reports and official lists. Nothing in it rests on papers that we have seen.")
            .Say(
                "IEMZ Kupol is a state-owned defence plant in Izhevsk, Russia. It belongs to Almaz-Antey and is listed by the European Union since 16 December 2022."
            )
            .Say(
                "Reuters reported in September 2024 that the plant had made more than 2,500 Garpiya-A1 aircraft between July 2023 and July 2024. According to the same report, an engine of the type L550E came from Xiamen Limbach."
            )
            .Say(
                "In July 2025 Reuters reported that Beijing Xichao International Technology and Trade had begun to supply the L550E engines after Xiamen Limbach was listed in October 2024. The engines went from Beijing Xichao to a front firm called SMP-138, from SMP-138 to LIBSS, and from LIBSS to Kupol, according to the report. In shipping papers they were described as industrial refrigeration units. Reuters could not determine how Beijing Xichao obtained the engines, and withheld dates and prices at the request of its sources."
            )
            .Say(
                "In September 2025 Reuters reported that Chinese specialists had visited Kupol more than half a dozen times since the second quarter of 2024. Invoices and bank statements showed that Kupol received drones made by Sichuan AEE, the report said; TSK Vektor acted as the intermediary. Sichuan AEE invoiced TSK Vektor for more than 5 million yuan in the second quarter of 2025."
            )
            .Say(
                "Two security officials told the agency that specialists whom Russian letters describe as employees of TSK Vektor were employed by drone makers. Hunan Haotianyi's HW52V was evaluated for potential use."
            )
            .Say("China's foreign ministry said it was not aware of the cooperation. Kupol did not respond to questions.")
            .Say(
                "On the day of that report neither Sichuan AEE nor Hunan Haotianyi was on the European list. Both were added on 23 April 2026. TSK Vektor had been on the list of the US Treasury since December 2023 and on the European one since 16 December 2024."
            )
            .Say(
                "Several firms carry the name Vektor and are different persons: TSK Vektor has INN 3849055365, Trading House Vector has INN 3808184570."
            );

    private static SampleDocument Summary() =>
        new SampleDocument("spravka.txt", "memo", "ru")
            .Title("Краткая справка")
            .Say(
                "АО «ИЭМЗ „Купол“» (ИНН 1831083343, ОГРН 1021801143374) находится в Ижевске и входит в концерн «Алмаз-Антей». В санкционном списке ЕС завод числится с 16 декабря 2022 года."
            )
            .Say(
                "ООО «ТСК Вектор» (ИНН 3849055365) зарегистрировано в Иркутске 6 октября 2015 года. Владелец и генеральный директор – Артем Михайлович Ямщиков, внесённый в списки США и ЕС в 2024 году."
            )
            .Say(
                "По сообщению агентства Reuters, китайские специалисты посещали завод с 2024 года, а беспилотники компании Sichuan AEE поступали на завод через «ТСК Вектор». МИД Китая заявил, что ему об этом неизвестно; завод на запрос не ответил."
            )
            .Say("Двигатели L550E, как сообщалось, в документах назывались промышленными холодильными установками.");

    private static SampleDocument Parties()
    {
        var sheet = new SampleDocument("parties.xlsx", "register", "en").Sheet("Parties");
        sheet.Row(["Party", "Original name", "Country", "Identifier", "Note"]);
        sheet.Row(["IEMZ Kupol", "АО «ИЭМЗ „Купол“»", "RU", "INN 1831083343", "Izhevsk, Pesochnaya 3"]);
        sheet.Row([
            "OOO TSK Vektor",
            "ООО «ТСК Вектор»",
            "RU",
            "INN 3849055365",
            "Irkutsk, Sevastopolskaya 235, kv. 70; founded 6.10.2015",
        ]);
        sheet.Row(["Trading House Vector LLC", null, "RU", "INN 3808184570", "Irkutsk"]);
        sheet.Row([
            "Redlepus Vector Industry Shenzhen",
            "红兔矢量实业（深圳）有限公司",
            "CN",
            "USCC 91440300MA5HX80Y1Q",
            "founded 30.5.2023",
        ]);
        sheet.Row([
            "Juhang Aviation Technology Shenzhen",
            "巨航航空科技",
            "CN",
            "USCC 91440300MA5GN73B4F",
            "same building as Redlepus; founded 18.3.2021",
        ]);
        sheet.Row(["Xiamen Limbach Aviation Engine", "厦门林巴贺航空发动机股份有限公司", "CN", "USCC 91350200051193084R", "engine L550E"]);
        sheet.Row(["Beijing Xichao International Technology and Trade", "北京汐潮国际科贸", "CN", "USCC 91110105MACQWR1U2C", null]);
        sheet.Row(["LIBSS LLC", null, "RU", "OGRN 1217700455213", "Moscow; founded 27.9.2021"]);
        sheet.Row(["Sichuan AEE", "深圳一电航空技术有限公司 (alias)", "CN", null, null]);
        sheet.Row(["Hunan Haotianyi", null, "CN", null, "the EU act spells it Haotyanyi"]);
        return sheet;
    }

    private static SampleDocument Dates()
    {
        var table = new SampleDocument("listing-dates.csv", "register", "en") { Separator = ';' };
        table.Row(["Party", "Authority", "Instrument", "Listed since", "Rests on"]);
        foreach (var r in Listings.Rows)
        {
            table.Row([r[3], r[0], r[1], r[8], r[9]]);
        }

        return table;
    }
}
