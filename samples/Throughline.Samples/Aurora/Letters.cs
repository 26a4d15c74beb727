using Throughline.Samples.Truth;
using Throughline.Samples.Writing;
using static Throughline.Samples.Aurora.Story;

namespace Throughline.Samples.Aurora;

/// <summary>Letters, mails, minutes and memos: the prose of the business.</summary>
internal static class Letters
{
    public static IEnumerable<SampleDocument> All() =>
        [
            Passes(),
            Invitation(),
            DeliveryPlan(),
            Minutes(),
            ChineseLetter(),
            Memo(),
            DengMail(),
            ShutikhinMail(),
            Ownership(),
            LadorzhaExtract(),
            MakerNote(),
            BankQuery(),
        ];

    private static ExpectedClaim Declared(string who, string quote) =>
        Claim(who, "employedBy", "kedran") with
        {
            Basis = "declared",
            Quote = quote,
        };

    private static SampleDocument Passes() =>
        new SampleDocument("letters/Письмо о пропусках 06-2024.docx", "letter", "ru")
            .Say(
                "ООО «ТД Кедрань»\nИсх. № 64 от 10.06.2024\nНачальнику лётно-испытательной станции АО «КАЗ „Аврора“» Ф. И. Гладышеву",
                Claim("gladyshev", "employedBy", "aurora") with
                {
                    Quote = "Начальнику лётно-испытательной станции АО «КАЗ „Аврора“» Ф. И. Гладышеву",
                }
            )
            .Title("Об оформлении пропусков")
            .Say("Уважаемый Фёдор Ильич!")
            .Say(
                "Просим оформить разовые пропуска на территорию завода с 17 по 21 июня 2024 г. для сотрудников нашей организации:",
                Claim("kedran", "stated", null) with
                {
                    Optional = true,
                }
            )
            .Say("1. Дэн Шаотан, ведущий инженер;", Declared("deng", "Дэн Шаотан, ведущий инженер"))
            .Say("2. Кэ Няньцзу, инженер;", Declared("ke", "Кэ Няньцзу, инженер"))
            .Say("3. Бянь Вэньхао, инженер.", Declared("bian", "Бянь Вэньхао, инженер"))
            .Say("Указанные лица являются штатными работниками ООО «ТД Кедрань» и направляются для участия в испытаниях.")
            .Say(
                "Генеральный директор                                И. П. Тушина",
                Claim("tushina", "directs", "kedran") with
                {
                    Quote = "Генеральный директор                                И. П. Тушина",
                }
            );

    private static SampleDocument Invitation() =>
        new SampleDocument("letters/invitation-2024-11.docx", "letter", "en")
            .Say("TD Kedran LLC, Yaroslavl\n28 October 2024")
            .Title("Letter of invitation")
            .Say("To whom it may concern,")
            .Say(
                "We hereby invite Mr Deng Shaotang and Mr Ke Nianzu, engineers of our company, to stay in Kostroma from 9 to 16 November 2024 for commissioning work.",
                Claim("deng", "employedBy", "kedran") with
                {
                    Basis = "declared",
                    Quote = "Mr Deng Shaotang and Mr Ke Nianzu, engineers of our company",
                },
                Claim("ke", "employedBy", "kedran") with
                {
                    Basis = "declared",
                    Quote = "Mr Deng Shaotang and Mr Ke Nianzu, engineers of our company",
                },
                Claim("deng", "travelledTo", "kostroma") with
                {
                    AlsoPredicates = ["visited"],
                    Modality = "plan",
                    Time = "2024-11-09/2024-11-16",
                    Optional = true,
                }
            )
            .Say(
                "Mr Yi Degui of Changde Fengjiang Power will join them on 11 November. All costs in Russia are borne by TD Kedran.",
                Claim("yi", "employedBy", "fengjiang") with
                {
                    Quote = "Mr Yi Degui of Changde Fengjiang Power",
                },
                Claim("yi", "visited", null) with
                {
                    AlsoPredicates = ["attended", "travelledTo", "travelledWith"],
                    Modality = "plan",
                    Time = "2024-11-11",
                    Optional = true,
                }
            )
            .Say("Inna Tushina, General Director", Claim("tushina", "directs", "kedran"));

    private static SampleDocument DeliveryPlan() =>
        new SampleDocument("letters/Аврора о поставках 2025.docx", "letter", "ru")
            .Say("АО «КАЗ „Аврора“»\n14 января 2025 г. № 22-17/305\nГенеральному директору ООО «ТД Кедрань» И. П. Тушиной")
            .Say(
                "Сообщаем, что в 2024 году заводом получены двенадцать БВС LH-40 и четыре LH-90V, замечаний по количеству нет.",
                Claim("aurora", "received", "kedran") with
                {
                    Concerns = "LH-40",
                    Quantity = Count(12),
                    Time = "2024",
                    Quote = "в 2024 году заводом получены двенадцать БВС LH-40",
                },
                Claim("aurora", "received", "kedran") with
                {
                    Concerns = "LH-90V",
                    Quantity = Count(4),
                    Time = "2024",
                    Quote = "четыре LH-90V",
                }
            )
            .Say(
                "На 2025 год потребность завода составляет не менее 16 комплектов LH-120. Первую партию (6 комплектов) просим поставить до конца второго квартала, остальные могут быть приняты не ранее октября.",
                Claim("kedran", "plannedDelivery", "aurora") with
                {
                    Concerns = "LH-120",
                    Quantity = Count(6),
                    Time = "2025-Q2",
                    Modality = "plan",
                    Quote = "Первую партию (6 комплектов) просим поставить до конца второго квартала",
                },
                Claim("aurora", "ordered", "kedran") with
                {
                    Concerns = "LH-120",
                    Quantity = new ExpectedNumber(16, null, null),
                    Optional = true,
                    Quote = "потребность завода составляет не менее 16 комплектов LH-120",
                }
            )
            .Say(
                "Двигатели FJ-170, закупленные вами у ТОО «Сарыжел Логистик», установлены на изделие ВС-6. Подробности договора 118/А-24 в переписке просим не упоминать.",
                Claim("kedran", "ordered", "saryzhel") with
                {
                    AlsoPredicates = ["received"],
                    Concerns = "FJ-170",
                    Quote = "Двигатели FJ-170, закупленные вами у ТОО «Сарыжел Логистик»",
                },
                Claim("FJ-170", "componentOf", "VS-6") with
                {
                    AlsoPredicates = ["usedIn"],
                    Quote = "Двигатели FJ-170, закупленные вами у ТОО «Сарыжел Логистик», установлены на изделие ВС-6",
                },
                Claim("aurora", "contractedWith", "kedran") with
                {
                    Quote = "договора 118/А-24",
                    Optional = true,
                }
            )
            .Say(
                "Заместитель директора по закупкам А. В. Железняк",
                Claim("zheleznyak", "employedBy", "aurora") with
                {
                    AlsoPredicates = ["represents", "directs"],
                }
            );

    private static SampleDocument Minutes() =>
        new SampleDocument("letters/minutes 27 Aug 2024.docx", "minutes", "en")
            .Title("Minutes of the meeting held in Jingzhou on 27 August 2024")
            .Say(
                "Present: Su Luting and Deng Shaotang for Lanlu Aviation; Roman Shutikhin for TD Kedran. Nobody from the end user came, although Fyodor Gladyshev of KAZ Aurora had been expected.",
                Claim("shutikhin", "metWith", "su") with
                {
                    Time = "2024-08-27",
                    Quote = "Present: Su Luting and Deng Shaotang for Lanlu Aviation; Roman Shutikhin for TD Kedran",
                },
                Claim("su", "represents", "lanlu") with
                {
                    AlsoPredicates = ["employedBy"],
                    Quote = "Su Luting and Deng Shaotang for Lanlu Aviation",
                },
                Claim("deng", "represents", "lanlu") with
                {
                    AlsoPredicates = ["employedBy"],
                    Quote = "Su Luting and Deng Shaotang for Lanlu Aviation",
                },
                Claim("shutikhin", "represents", "kedran") with
                {
                    AlsoPredicates = ["employedBy"],
                    Quote = "Roman Shutikhin for TD Kedran",
                },
                Claim("gladyshev", "employedBy", "aurora") with
                {
                    AlsoPredicates = ["represents"],
                    Quote = "Fyodor Gladyshev of KAZ Aurora",
                }
            )
            .Say(
                "1. Mr Shutikhin said that the twelve LH-40 had been handed over to the plant in May and that the users were content. He asked for four LH-90V before winter.",
                Claim("kedran", "delivered", "aurora") with
                {
                    AlsoPredicates = ["supplied"],
                    Concerns = "LH-40",
                    Quantity = Count(12),
                    Time = "2024-05",
                    Attribution = "shutikhin",
                    Quote = "the twelve LH-40 had been handed over to the plant in May",
                },
                Claim("kedran", "ordered", "lanlu") with
                {
                    Concerns = "LH-90V",
                    Quantity = Count(4),
                    Quote = "He asked for four LH-90V before winter",
                }
            )
            .Say(
                "2. Lanlu will try to ship these in September. A larger model, the LH-120, may be offered next spring, subject to the export licence.",
                Claim("lanlu", "shipped", "kedran") with
                {
                    AlsoPredicates = ["plannedDelivery"],
                    Concerns = "LH-90V",
                    Modality = "plan",
                    Time = "2024-09",
                    Quote = "Lanlu will try to ship these in September",
                },
                Claim("lanlu", "offered", "kedran") with
                {
                    Concerns = "LH-120",
                    Modality = "plan",
                    Hedges = ["may"],
                    Quote = "A larger model, the LH-120, may be offered next spring",
                }
            )
            .Say(
                "3. It was agreed that two Lanlu engineers would come to Kostroma in November. For the plant's gate they will again appear as Kedran staff.",
                Claim("deng", "employedBy", "kedran") with
                {
                    Basis = "declared",
                    Optional = true,
                    Quote = "For the plant's gate they will again appear as Kedran staff",
                },
                Claim("lanlu", "visited", "kostroma") with
                {
                    AlsoPredicates = ["travelledTo"],
                    Modality = "plan",
                    Quantity = Count(2, "people"),
                    Time = "2024-11",
                    Quote = "two Lanlu engineers would come to Kostroma in November",
                }
            )
            .Say("4. The price of spare batteries was not settled.");

    private static SampleDocument ChineseLetter() =>
        new SampleDocument("letters/岚鹭致克德兰函.docx", "letter", "zh")
            .Say("致：克德兰贸易有限责任公司")
            .Title("关于四月份交货及后续供货的函")
            .Say("尊敬的Тушина女士：")
            .Say(
                "我司已于2024年4月24日通过宁波海甲桥国际货运代理有限公司向贵司发运LH-40型无人机十二架，请查收。",
                Claim("lanlu", "shipped", "kedran") with
                {
                    AlsoPredicates = ["supplied", "delivered"],
                    Concerns = "LH-40",
                    Quantity = Count(12),
                    Time = "2024-04-24",
                    Via = "haijiaqiao",
                }
            )
            .Say(
                "贵司支付的预付款人民币583,200元已经到账，余款请于四月底前付清。",
                Claim("kedran", "paid", "lanlu") with
                {
                    Amount = Money(583_200m, "CNY"),
                    Quote = "贵司支付的预付款人民币583,200元已经到账",
                }
            )
            .Say(
                "据了解，贵司拟将上述产品转售给科斯特罗马极光仪器厂，我司对此不持异议，但不得在铭牌上保留我司名称。",
                Claim("kedran", "supplied", "aurora") with
                {
                    AlsoPredicates = ["plannedDelivery", "offered"],
                    Modality = "plan",
                    Hedges = ["据了解"],
                    Quote = "贵司拟将上述产品转售给科斯特罗马极光仪器厂",
                }
            )
            .Say(
                "我司计划于六月派三名工程师赴现场协助组装并培训操作人员。",
                Claim("lanlu", "assisted", null) with
                {
                    Modality = "plan",
                    Time = "2024-06",
                    Quantity = Count(3, "people"),
                    Quote = "计划于六月派三名工程师赴现场协助组装",
                }
            )
            .Say(
                "荆州岚鹭航空科技有限公司\n法定代表人 苏鹭汀\n2024年4月25日",
                Claim("su", "directs", "lanlu") with
                {
                    Quote = "荆州岚鹭航空科技有限公司\n法定代表人 苏鹭汀",
                }
            );

    private static SampleDocument Memo() =>
        new SampleDocument("letters/sluzhebka.txt", "memo", "ru") { Charset = "windows-1251" }
            .Title("Служебная записка")
            .Say("Тушиной И.П. от Шутихина Р.С., 2 октября 2024 г.")
            .Say(
                "Четыре машины LH-90V пришли 13 сентября, по таможне прошли как сельхозтехника.",
                Claim("LH-90V", "declaredAs", "сельхозтехника") with
                {
                    Time = "2024-09-13",
                    Quote = "Четыре машины LH-90V пришли 13 сентября, по таможне прошли как сельхозтехника",
                },
                Claim("kedran", "received", null) with
                {
                    Concerns = "LH-90V",
                    Quantity = Count(4),
                    Time = "2024-09-13",
                    Quote = "Четыре машины LH-90V пришли 13 сентября",
                }
            )
            .Say(
                "Двигатели из Алматы везём через «Сарыжел Логистик», напрямую «Фэнцзян Пауэр» отгружать нам, судя по всему, больше не станет.",
                Claim("saryzhel", "intermediaryFor", "fengjiang") with
                {
                    AlsoPredicates = ["shipped", "supplied"],
                    Quote = "Двигатели из Алматы везём через «Сарыжел Логистик»",
                    Optional = true,
                }
            )
            .Say(
                "Железняк просил, чтобы в накладной двигатели назывались насосными агрегатами. Я согласился.",
                Claim("FJ-170", "declaredAs", "насосными агрегатами") with
                {
                    Attribution = "zheleznyak",
                    Quote = "чтобы в накладной двигатели назывались насосными агрегатами",
                }
            )
            .Say(
                "Если нас внесут в списки, работать, вероятно, придётся через другое юрлицо по тому же адресу. Ворсман в курсе.",
                Claim("vorsman", "stated", null) with
                {
                    Optional = true,
                }
            );

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
                Claim("kedran", "delivered", "aurora") with
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

    private static ExpectedClaim Own(string owner, string owned, decimal share, string since) =>
        Claim(owner, "owns", owned) with
        {
            Percent = share,
            Time = $"{since}/..",
        };

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
}
