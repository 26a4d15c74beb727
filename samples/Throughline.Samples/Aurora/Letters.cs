using Throughline.Samples.Truth;
using Throughline.Samples.Writing;
using static Throughline.Samples.Aurora.Story;

namespace Throughline.Samples.Aurora;

/// <summary>Letters, mails, minutes and memos: the prose of the business.</summary>
internal static class Letters
{
    public static IEnumerable<SampleDocument> All() => [Passes(), Invitation(), DeliveryPlan(), Minutes(), ChineseLetter(), Memo()];

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
                Claim("aurora", "received", null) with
                {
                    Concerns = "LH-40",
                    Quantity = Count(12),
                    Time = "2024",
                    Quote = "в 2024 году заводом получены двенадцать БВС LH-40",
                },
                Claim("aurora", "received", null) with
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
                Claim("shutikhin", "metWith", null) with
                {
                    AlsoPredicates = ["attended"],
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
                Claim("kedran|LH-40", "delivered", "aurora") with
                {
                    AlsoPredicates = ["supplied"],
                    Quantity = Count(12),
                    Time = "2024-05",
                    Attribution = "shutikhin",
                    Quote = "the twelve LH-40 had been handed over to the plant in May",
                },
                Claim("kedran|shutikhin", "ordered", null) with
                {
                    Concerns = "LH-90V",
                    Quantity = Count(4),
                    Quote = "He asked for four LH-90V before winter",
                }
            )
            .Say(
                "2. Lanlu will try to ship these in September. A larger model, the LH-120, may be offered next spring, subject to the export licence.",
                Claim("lanlu", "shipped", null) with
                {
                    AlsoPredicates = ["plannedDelivery"],
                    Concerns = "LH-90V",
                    Modality = "plan",
                    Time = "2024-09",
                    Quote = "Lanlu will try to ship these in September",
                },
                Claim("lanlu|LH-120", "offered", null) with
                {
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
                Claim("lanlu|two Lanlu engineers", "visited", "kostroma") with
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
                Claim("lanlu|三名工程师", "assisted", null) with
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
                    Optional = true,
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
                Claim("FJ-170|двигатели", "declaredAs", "насосными агрегатами") with
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
}
