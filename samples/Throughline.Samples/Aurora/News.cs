using Throughline.Samples.Writing;
using static Throughline.Samples.Aurora.Story;

namespace Throughline.Samples.Aurora;

/// <summary>A news report, two rewrites of it (one with a distorted date), local reports, a denial. Saved pages keep their menus.</summary>
internal static class News
{
    private const string Origin = "harbour-desk-2025-11-06";

    private static readonly (string Before, string After) s_english = (
        "<header><nav><ul><li><a href=\"#\">Home</a></li><li><a href=\"#\">World</a></li><li><a href=\"#\">Business</a></li><li><a href=\"#\">Sport</a></li></ul></nav><p class=\"ticker\">Markets: copper 9,412 +0.3%</p></header>\n<div class=\"cookie\">We use cookies to improve your visit. <a href=\"#\">Accept all</a></div>\n",
        "<aside><h3>Read more</h3><ul><li><a href=\"#\">Ferry strike enters second week</a></li><li><a href=\"#\">Drone racing league comes to the harbour</a></li><li><a href=\"#\">Five soups for a wet November</a></li></ul></aside>\n<footer>© Harbour Desk. Contact the newsroom. Terms of use.</footer>\n"
    );

    private static readonly (string Before, string After) s_russian = (
        "<div id=\"menu\">Главная | Политика | Экономика | Происшествия | Афиша</div><div class=\"rates\">Курсы: юань 11,18</div>\n",
        "<div class=\"also\"><b>Читайте также:</b><ul><li>В Ярославле открыли каток</li><li>Завод «Маяк Вятки» ищет токарей</li><li>Как выбрать беспилотник для съёмки свадьбы</li></ul></div><div class=\"foot\">Все права защищены. 16+</div>\n"
    );

    private static readonly (string Before, string After) s_chinese = (
        "<div class=\"nav\">首页　新闻　财经　体育　健康</div>\n",
        "<div class=\"hot\">热门推荐：<ol><li>周末天气转凉</li><li>荆州小龙虾节开幕</li><li>无人机送外卖试点</li></ol></div><p>责任编辑：值班</p>\n"
    );

    public static IEnumerable<SampleDocument> All() => [Original(), Rewrite(), Distorted(), LocalChinese(), Regional()];

    private static SampleDocument Original() =>
        new SampleDocument("news/harbour-desk.html", "news", "en") { Frame = s_english, Origin = Origin }
            .Title("Chinese drone engineers worked at listed Russian plant, papers show")
            .Say("By Marta Ellingsen\n6 November 2025")
            .Say(
                "Engineers of a Chinese drone maker visited a plant in the Russian city of Kostroma at least three times since June 2024, according to travel bookings and plant records reviewed by Harbour Desk.",
                Claim("Engineers|Инженеры|drone maker", "visited", "aurora|plant|завод|kostroma") with
                {
                    Quantity = new Truth.ExpectedNumber(3, null, "times"),
                    Time = "2024-06/..",
                    Epistemic = "reported",
                    Attribution = "travel bookings and plant records",
                    Quote =
                        "Engineers of a Chinese drone maker visited a plant in the Russian city of Kostroma at least three times since June 2024",
                }
            )
            .Say(
                "The plant, Kostroma Apparatus Plant Aurora, has been under sanctions of the Atlantic Treasury since 2023. It received at least 22 aircraft made by Jingzhou Lanlu Aviation, invoices and bank statements show.",
                Claim("aurora", "sanctionedBy", "Atlantic Treasury") with
                {
                    Time = "2023/..",
                    Quote = "The plant, Kostroma Apparatus Plant Aurora, has been under sanctions of the Atlantic Treasury since 2023",
                },
                Claim("aurora", "received", null) with
                {
                    Quantity = new Truth.ExpectedNumber(22, null, null),
                    Epistemic = "reported",
                    Quote = "It received at least 22 aircraft made by Jingzhou Lanlu Aviation",
                },
                Claim("lanlu", "produces", null) with
                {
                    Quote = "aircraft made by Jingzhou Lanlu Aviation",
                    Optional = true,
                }
            )
            .Say(
                "The aircraft were bought by Trading House Kedran, a firm in Yaroslavl that paid Lanlu more than 9 million yuan between March 2024 and May 2025.",
                Claim("kedran", "paid", "lanlu") with
                {
                    Amount = new Truth.ExpectedNumber(9_000_000m, null, "CNY"),
                    Time = "2024-03/2025-05",
                    Quote = "paid Lanlu more than 9 million yuan between March 2024 and May 2025",
                },
                Claim("kedran", "ordered", null) with
                {
                    AlsoPredicates = ["received"],
                    Optional = true,
                    Quote = "The aircraft were bought by Trading House Kedran",
                },
                Claim("kedran", "locatedAt", "Yaroslavl") with
                {
                    Quote = "a firm in Yaroslavl",
                    Optional = true,
                }
            )
            .Say(
                "Letters to the plant present the visitors as staff of Kedran. Two security officials said they were in fact employed by Lanlu.",
                Claim("Engineers|visitors|they", "employedBy", "kedran") with
                {
                    Basis = "declared",
                    Quote = "Letters to the plant present the visitors as staff of Kedran",
                },
                Claim("Engineers|visitors|they", "employedBy", "lanlu") with
                {
                    Basis = "assessed",
                    Attribution = "Two security officials",
                    Quote = "Two security officials said they were in fact employed by Lanlu",
                }
            )
            .Say(
                "A test report places three of them at the Sudislavl range from 18 to 20 June 2024, when the LH-40 was flown there. They left for Wuhan two days later.",
                Claim("Engineers|three of them|visitors", "attended", null) with
                {
                    AlsoPredicates = ["visited"],
                    Quantity = Truth.ExpectedNumber.Exactly(3),
                    Time = "2024-06-18/2024-06-20",
                    Place = "range",
                    Quote = "A test report places three of them at the Sudislavl range from 18 to 20 June 2024",
                },
                Claim("aurora", "tested", "LH-40") with
                {
                    Time = "2024-06-18/2024-06-20",
                    Place = "range",
                    Optional = true,
                    Quote = "when the LH-40 was flown there",
                },
                Claim("Engineers|three of them|visitors|they", "travelledTo", "WUH") with
                {
                    Time = "2024-06-22",
                    Quote = "They left for Wuhan two days later",
                }
            )
            .Say(
                "Engines for another aircraft of the plant, the VS-6, came from Changde Fengjiang Power through Saryzhel Logistics in Kazakhstan and were described as irrigation pumps in transport papers, the documents show.",
                Claim("fengjiang", "supplied", null) with
                {
                    AlsoPredicates = ["shipped"],
                    Via = "saryzhel",
                    Quote =
                        "Engines for another aircraft of the plant, the VS-6, came from Changde Fengjiang Power through Saryzhel Logistics in Kazakhstan",
                },
                Claim("Engines", "declaredAs", "irrigation pumps") with
                {
                    Quote = "were described as irrigation pumps in transport papers",
                }
            )
            .Say(
                "The cooperation could allow the plant to assemble aircraft of its own, one analyst said.",
                Claim("The cooperation", "enables", null) with
                {
                    Modality = "forecast",
                    Hedges = ["could"],
                    Attribution = "one analyst",
                },
                Claim("aurora", "produces", null) with
                {
                    Modality = "forecast",
                    Optional = true,
                }
            )
            .Say(
                "A spokesperson for Lanlu said the company was not aware of any work at the plant and followed Chinese export rules strictly.",
                Claim("lanlu", "responded", null) with
                {
                    Response = "notAware",
                    Quote = "A spokesperson for Lanlu said the company was not aware of any work at the plant",
                },
                Claim("lanlu", "responded", null) with
                {
                    Response = "policyAssertion",
                    Quote = "followed Chinese export rules strictly",
                }
            )
            .Say(
                "Kedran denied having delivered aircraft to the plant. The plant did not respond to written questions.",
                Claim("kedran", "responded", null) with
                {
                    Response = "denied",
                    Quote = "Kedran denied having delivered aircraft to the plant",
                },
                Claim("aurora", "responded", null) with
                {
                    Response = "noResponse",
                    Quote = "The plant did not respond to written questions",
                }
            )
            .Say(
                "Harbour Desk could not establish the terms of the contract between Kedran and the plant, which it has not seen.",
                Claim("*", "contractedWith", null) with
                {
                    AlsoPredicates = ["stated", "concerns"],
                    Knowledge = "unknown",
                }
            )
            .Say(
                "At the request of the people who provided the papers, prices paid by the plant are not published.",
                Claim("*", "paid", null) with
                {
                    AlsoPredicates = ["stated", "published", "concerns", "invoiced"],
                    Disclosure = "withheldBySource",
                }
            );

    private static SampleDocument Rewrite() =>
        new SampleDocument("news/daily-quay.html", "news", "en") { Frame = s_english, Origin = Origin }
            .Title("Engineers from China helped sanctioned Russian drone plant, report says")
            .Say("Staff reporter, 7 November 2025")
            .Say(
                "Engineers of a Chinese drone maker have visited a plant in Kostroma, Russia, at least three times since June 2024, Harbour Desk reported on Thursday, citing travel bookings and plant records.",
                Claim("Engineers|Инженеры|drone maker", "visited", "aurora|plant|завод|kostroma") with
                {
                    Quantity = new Truth.ExpectedNumber(3, null, "times"),
                    Time = "2024-06/..",
                    Epistemic = "reported",
                    Attribution = "Harbour Desk",
                    Quote =
                        "Engineers of a Chinese drone maker have visited a plant in Kostroma, Russia, at least three times since June 2024",
                }
            )
            .Say(
                "Kostroma Apparatus Plant Aurora received at least 22 aircraft made by Jingzhou Lanlu Aviation, the report said.",
                Claim("aurora", "received", null) with
                {
                    Quantity = new Truth.ExpectedNumber(22, null, null),
                    Attribution = "report",
                },
                Claim("lanlu", "produces", null) with
                {
                    Optional = true,
                }
            )
            .Say(
                "According to the report, the buyer, Trading House Kedran, paid Lanlu more than 9 million yuan between March 2024 and May 2025.",
                Claim("kedran", "paid", "lanlu") with
                {
                    Amount = new Truth.ExpectedNumber(9_000_000m, null, "CNY"),
                    Time = "2024-03/2025-05",
                }
            )
            .Say(
                "Kedran denied the deliveries, and Lanlu said it was not aware of any work at the plant.",
                Claim("kedran", "responded", null) with
                {
                    Response = "denied",
                    Quote = "Kedran denied the deliveries",
                },
                Claim("lanlu", "responded", null) with
                {
                    Response = "notAware",
                    Quote = "Lanlu said it was not aware of any work at the plant",
                }
            );

    // The distorted copy: the report says June 2024, this rewrite says June 2023.
    private static SampleDocument Distorted() =>
        new SampleDocument("news/verhnyaya-volga.html", "news", "ru")
        {
            Frame = s_russian,
            Origin = Origin,
            Charset = "windows-1251",
        }
            .Title("Китайские инженеры работали на костромском заводе, пишет Harbour Desk")
            .Say("8 ноября 2025, 10:14")
            .Say(
                "Инженеры китайского производителя беспилотников с июня 2023 года не менее трёх раз посетили завод «Аврора» в Костроме, сообщает издание Harbour Desk со ссылкой на данные о бронировании билетов.",
                Claim("Engineers|Инженеры|drone maker", "visited", "aurora|plant|завод|kostroma") with
                {
                    Quantity = new Truth.ExpectedNumber(3, null, "times"),
                    Time = "2023-06/..",
                    Epistemic = "reported",
                    Attribution = "Harbour Desk",
                    Quote =
                        "Инженеры китайского производителя беспилотников с июня 2023 года не менее трёх раз посетили завод «Аврора» в Костроме",
                }
            )
            .Say(
                "По данным издания, ярославская фирма «Торговый дом „Кедрань“» заплатила китайской компании Ланьлу более 9 млн юаней.",
                Claim("kedran", "paid", "lanlu") with
                {
                    Amount = new Truth.ExpectedNumber(9_000_000m, null, "CNY"),
                    Quote = "фирма «Торговый дом „Кедрань“» заплатила китайской компании Ланьлу более 9 млн юаней",
                }
            )
            .Say(
                "В «Кедрани» поставки опровергли. На заводе на вопросы не ответили.",
                Claim("kedran", "responded", null) with
                {
                    Response = "denied",
                    Quote = "В «Кедрани» поставки опровергли",
                },
                Claim("aurora", "responded", null) with
                {
                    Response = "noResponse",
                    Quote = "На заводе на вопросы не ответили",
                }
            );

    private static SampleDocument LocalChinese() =>
        new SampleDocument("news/江汉晚讯.html", "news", "zh") { Frame = s_chinese, Charset = "gb18030" }
            .Title("岚鹭航空二期厂房投产")
            .Say("本报讯 2025年3月18日")
            .Say(
                "荆州岚鹭航空科技有限公司二期厂房昨日正式投产，该公司生产LH-40、LH-90V等型号无人机，主要用于测绘和农业巡查。",
                Claim("lanlu", "produces", "LH-40") with
                {
                    OpenList = true,
                    Quote = "该公司生产LH-40、LH-90V等型号无人机",
                },
                Claim("lanlu", "produces", "LH-90V") with
                {
                    OpenList = true,
                    Quote = "该公司生产LH-40、LH-90V等型号无人机",
                }
            )
            .Say(
                "董事长苏鹭汀介绍，公司去年向老挝旺赛测绘独资有限公司交付了三架LH-40，并计划在年内推出LH-120。",
                Claim("su", "directs", "lanlu") with
                {
                    Quote = "董事长苏鹭汀",
                },
                Claim("lanlu", "delivered", "vangsai") with
                {
                    AlsoPredicates = ["supplied"],
                    Concerns = "LH-40",
                    Quantity = Count(3),
                    Time = "2024",
                    Attribution = "苏鹭汀",
                    Quote = "公司去年向老挝旺赛测绘独资有限公司交付了三架LH-40",
                },
                Claim("lanlu", "produces", "LH-120") with
                {
                    Modality = "plan",
                    Time = "2025",
                    Quote = "计划在年内推出LH-120",
                }
            )
            .Say(
                "对于个别产品可能被转售至第三国的说法，该公司否认知情，称均为民用销售。",
                Claim("lanlu", "responded", null) with
                {
                    Response = "notAware",
                    Quote = "该公司否认知情",
                }
            );

    private static SampleDocument Regional() =>
        new SampleDocument("news/kostroma-vestnik.html", "news", "ru") { Frame = s_russian }
            .Title("«Аврора» показала новый беспилотник")
            .Say("12 декабря 2024 г.")
            .Say(
                "Костромской аппаратный завод «Аврора» представил губернатору беспилотник ВС-6. По словам начальника лётно-испытательной станции Фёдора Гладышева, изделие полностью разработано на заводе.",
                Claim("aurora", "produces", "VS-6") with
                {
                    Time = "2024-12",
                    Quote = "изделие полностью разработано на заводе",
                    Attribution = "gladyshev",
                },
                Claim("gladyshev", "employedBy", "aurora") with
                {
                    Quote = "начальника лётно-испытательной станции Фёдора Гладышева",
                    Optional = true,
                }
            )
            .Say(
                "Источник в отрасли утверждает, что двигатель ВС-6, предположительно, китайский, а сам аппарат может быть создан на основе LH-90V.",
                Claim("VS-6", "modelledOn", "LH-90V") with
                {
                    AlsoPredicates = ["relatedTo"],
                    Hedges = ["может"],
                    Epistemic = "alleged",
                    Attribution = "Источник в отрасли",
                    Quote = "сам аппарат может быть создан на основе LH-90V",
                }
            )
            .Say("Завод принадлежит к числу крупнейших работодателей города. В сборочном цехе трудятся около четырёхсот человек.");
}
