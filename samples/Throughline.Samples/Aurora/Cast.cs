using Throughline.Samples.Truth;

namespace Throughline.Samples.Aurora;

/// <summary>The invented parties of the story: every name that a document uses, and identifiers with valid check digits.</summary>
internal static class Cast
{
    public const string Bik = "043469881";

    public static string AuroraInn { get; } = CheckDigits.Inn10("440180771");
    public static string AuroraOgrn { get; } = CheckDigits.Ogrn("102440050771");
    public static string KedranInn { get; } = CheckDigits.Inn10("760431902");
    public static string KedranOgrn { get; } = CheckDigits.Ogrn("117762701902");
    public static string KedranAccount { get; } = CheckDigits.Account("40702810000000041902", Bik);
    public static string KedranYuan { get; } = CheckDigits.Account("40702156000000041902", Bik);
    public static string AuroraAccount { get; } = CheckDigits.Account("40702810000000007717", Bik);
    public static string PermInn { get; } = CheckDigits.Inn10("590277315");
    public static string KedranMInn { get; } = CheckDigits.Inn10("645188420");
    public static string AktivInn { get; } = CheckDigits.Inn10("440190042");
    public static string AktivOgrn { get; } = CheckDigits.Ogrn("119440100042");
    public static string LadorzhaInn { get; } = CheckDigits.Inn10("760455116");
    public static string LadorzhaOgrn { get; } = CheckDigits.Ogrn("125760005116");
    public static string LadorzhaAccount { get; } = CheckDigits.Account("40702810000000055116", Bik);
    public static string SukhonaInn { get; } = CheckDigits.Inn10("352660317");
    public static string NerlInn { get; } = CheckDigits.Inn10("332980554");
    public static string LanluUscc { get; } = CheckDigits.Uscc("91421000MA4F7LH29");
    public static string FengjiangUscc { get; } = CheckDigits.Uscc("91430700MA4L8FJ51");
    public static string HaijiaqiaoUscc { get; } = CheckDigits.Uscc("91330206MA2H4HJ73");
    public static string ShuiheUscc { get; } = CheckDigits.Uscc("91331003MA29CHB4X");
    public static string LanluAccount => "8110990301207714402";
    public static string SaryzhelIban { get; } = CheckDigits.Iban("KZ", "914KZT0044190277");
    public static string SaryzhelBin => "190840027710";
    public static string VorsmanInn { get; } = CheckDigits.Inn12("7604118802");
    public static string TushinaInn { get; } = CheckDigits.Inn12("7604227731");

    public static IReadOnlyList<ExpectedParty> All { get; } =
    [
        Of(
            "aurora",
            "Company",
            [
                "АО «КАЗ „Аврора“»",
                "АО «Костромской аппаратный завод „Аврора“»",
                "Акционерное общество «Костромской аппаратный завод „Аврора“»",
                "АО \"КАЗ \"Аврора\"",
                "КАЗ «Аврора»",
                "завод «Аврора»",
                "«Аврора»",
                "«Авроре»",
                "«Авроры»",
                "«Авророй»",
                "Костромской аппаратный завод",
                "Kostroma Apparatus Plant Aurora JSC",
                "Kostroma Apparatus Plant Aurora",
                "KAZ Aurora JSC",
                "KAZ Aurora",
                "Aurora",
                "the Aurora plant",
                "科斯特罗马极光仪器厂股份公司",
                "科斯特罗马极光仪器厂",
                "极光厂",
                "АО КАЗ АВРОРА",
                "Завод",
                "Заказчик",
                "the Plant",
            ],
            ("inn", AuroraInn),
            ("ogrn", AuroraOgrn),
            ("account", AuroraAccount)
        ),
        Of(
            "kedran",
            "Company",
            [
                "ООО «ТД Кедрань»",
                "ООО «Торговый дом „Кедрань“»",
                "Общество с ограниченной ответственностью «Торговый дом „Кедрань“»",
                "ООО \"ТД Кедрань\"",
                "ТД «Кедрань»",
                "Торговый дом «Кедрань»",
                "ТД Кедрань ООО",
                "ООО ТД КЕДРАНЬ",
                "«Кедрань»",
                "«Кедрани»",
                "«Кедранью»",
                "Trading House Kedran LLC",
                "TD Kedran LLC",
                "TD Kedran",
                "TD Kedran OOO",
                "Kedran",
                "Kedran Trading House",
                "克德兰贸易有限责任公司",
                "克德兰公司",
                "克德兰",
                "Поставщик",
                "Общество",
                "Buyer",
                "the Buyer",
            ],
            ("inn", KedranInn),
            ("ogrn", KedranOgrn),
            ("account", KedranAccount),
            ("accountCny", KedranYuan)
        ),
        Of(
            "lanlu",
            "Company",
            [
                "荆州岚鹭航空科技有限公司",
                "岚鹭航空",
                "岚鹭",
                "岚鹭公司",
                "我司",
                "Jingzhou Lanlu Aviation Technology Co., Ltd.",
                "Jingzhou Lanlu Aviation Technology Co Ltd",
                "JINGZHOU LANLU AVIATION TECHNOLOGY CO LTD",
                "Jingzhou Lanlu Aviation",
                "Jingzhou Lanlu",
                "Lanlu Aviation Technology",
                "Lanlu Aviation",
                "Lanlu",
                "Цзинчжоу Ланьлу Авиэйшн Текнолоджи",
                "Цзинчжоу Ланьлу Авиэйшн Текнолоджи Ко., Лтд.",
                "«Ланьлу»",
                "Ланьлу",
                "Seller",
                "the Seller",
            ],
            ("uscc", LanluUscc),
            ("account", LanluAccount)
        ),
        Of(
            "fengjiang",
            "Company",
            [
                "常德枫桨动力有限公司",
                "枫桨动力",
                "Changde Fengjiang Power Co., Ltd.",
                "Changde Fengjiang Power Co Ltd",
                "Changde Fengjiang Power",
                "Fengjiang Power",
                "Fengjiang",
                "Чандэ Фэнцзян Пауэр",
                "«Фэнцзян Пауэр»",
            ],
            ("uscc", FengjiangUscc)
        ),
        Of(
            "haijiaqiao",
            "Company",
            [
                "宁波海甲桥国际货运代理有限公司",
                "海甲桥货代",
                "海甲桥",
                "Ningbo Haijiaqiao International Freight Co., Ltd.",
                "Ningbo Haijiaqiao International Freight",
                "Ningbo Haijiaqiao Freight",
                "Haijiaqiao Freight",
                "Haijiaqiao",
                "Нинбо Хайцзяцяо",
            ],
            ("uscc", HaijiaqiaoUscc)
        ),
        Of(
            "saryzhel",
            "Company",
            [
                "ТОО «Сарыжел Логистик»",
                "ТОО \"Сарыжел Логистик\"",
                "ТОО Сарыжел Логистик",
                "«Сарыжел Логистик»",
                "Сарыжел Логистик",
                "Saryzhel Logistics LLP",
                "Saryzhel Logistics",
                "Saryzhel",
            ],
            ("bin", SaryzhelBin),
            ("iban", SaryzhelIban)
        ),
        Of(
            "aktiv",
            "Company",
            ["ООО «Судиславль-Актив»", "ООО \"Судиславль-Актив\"", "Sudislavl-Aktiv LLC", "Sudislavl-Aktiv"],
            ("inn", AktivInn),
            ("ogrn", AktivOgrn)
        ),
        Of(
            "ladorzha",
            "Company",
            [
                "ООО «Ладоржа-Комплект»",
                "ООО \"Ладоржа-Комплект\"",
                "ООО Ладоржа-Комплект",
                "ООО ЛАДОРЖА-КОМПЛЕКТ",
                "«Ладоржа-Комплект»",
                "Ladorzha-Komplekt LLC",
                "Ladorzha-Komplekt",
            ],
            ("inn", LadorzhaInn),
            ("ogrn", LadorzhaOgrn),
            ("account", LadorzhaAccount)
        ),
        Of("perm", "Company", ["ООО «Кедрань»", "ООО \"Кедрань\"", "ООО Кедрань", "Kedran LLC (Perm)"], ("inn", PermInn)),
        Of(
            "sukhona",
            "Company",
            ["ООО «Сухона-Агро»", "ООО \"Сухона-Агро\"", "ООО Сухона-Агро", "«Сухона-Агро»", "Sukhona-Agro LLC", "Sukhona-Agro"],
            ("inn", SukhonaInn)
        ),
        Of(
            "nerl",
            "Company",
            ["ООО «Агроимпульс-Нерль»", "ООО \"Агроимпульс-Нерль\"", "ООО Агроимпульс-Нерль", "Agroimpuls-Nerl LLC", "Agroimpuls-Nerl"],
            ("inn", NerlInn)
        ),
        Of(
            "shuihe",
            "Company",
            ["台州水禾泵业有限公司", "水禾泵业", "Taizhou Shuihe Pump Co., Ltd.", "Taizhou Shuihe Pump", "Тайчжоу Шуйхэ Памп"],
            ("uscc", ShuiheUscc)
        ),
        Of("vangsai", "Company", ["Vang Sai Survey Sole Co., Ltd.", "Vang Sai Survey", "老挝旺赛测绘独资有限公司"]),
        Of("yertis", "Company", ["ТОО «Ертіс Геодезия»", "Yertis Geodesy LLP", "Yertis Geodesy", "额尔齐斯测绘有限责任合伙企业"]),
        Of("reshma", "Company", ["АО КБ «Решма»", "АО КБ «РЕШМА»", "Reshma Bank", "Банк «Решма»", "Reshma Commercial Bank JSC"]),
        Of("jingsha", "Company", ["荆沙商业银行", "Jingsha Commercial Bank"]),
        Of("forest", "Company", ["ООО «Галич-Лесопункт»", "ООО \"Галич-Лесопункт\""]),
        Of("sevod", "Company", ["АО «Межозёрная авиакомпания»", "Mezhozernaya Air", "MZ"]),
        Of(
            "deng",
            "Person",
            [
                "邓绍棠",
                "Deng Shaotang",
                "DENG/SHAOTANG",
                "DENG/SHAOTANG MR",
                "DENG SHAOTANG",
                "Shaotang Deng",
                "Дэн Шаотан",
                "Дэн Ш.",
                "邓工",
            ]
        ),
        Of("ke", "Person", ["柯念祖", "Ke Nianzu", "KE/NIANZU", "KE/NIANZU MR", "KE NIANZU", "Кэ Няньцзу", "Кэ Н."]),
        Of("bian", "Person", ["卞文昊", "Bian Wenhao", "BIAN/WENHAO", "BIAN/WENHAO MR", "BIAN WENHAO", "Бянь Вэньхао", "Бянь В."]),
        Of("yi", "Person", ["易德贵", "Yi Degui", "YI/DEGUI", "YI/DEGUI MR", "И Дэгуй"]),
        Of("su", "Person", ["苏鹭汀", "Su Luting", "Су Лутин"]),
        Of(
            "shutikhin",
            "Person",
            [
                "Роман Сергеевич Шутихин",
                "Шутихин Роман Сергеевич",
                "Шутихин Р.С.",
                "Р. С. Шутихин",
                "Шутихин",
                "Roman Shutikhin",
                "SHUTIKHIN/ROMAN MR",
                "SHUTIKHIN/ROMAN",
            ]
        ),
        Of(
            "tushina",
            "Person",
            ["Инна Павловна Тушина", "Тушина Инна Павловна", "И. П. Тушина", "Тушина И.П.", "Тушина", "Inna Tushina"],
            ("inn", TushinaInn)
        ),
        Of(
            "vorsman",
            "Person",
            ["Глеб Аркадьевич Ворсман", "Ворсман Глеб Аркадьевич", "Ворсман Г.А.", "Ворсман", "Gleb Vorsman"],
            ("inn", VorsmanInn)
        ),
        Of(
            "gladyshev",
            "Person",
            [
                "Фёдор Ильич Гладышев",
                "Гладышев Фёдор Ильич",
                "Гладышев Ф.И.",
                "Ф. И. Гладышев",
                "Гладышев",
                "Fedor Gladyshev",
                "Fyodor Gladyshev",
            ]
        ),
        Of(
            "zheleznyak",
            "Person",
            ["Антон Валерьевич Железняк", "Железняк Антон Валерьевич", "А. В. Железняк", "Железняк А.В.", "Железняк", "Anton Zheleznyak"]
        ),
        Of("opokin", "Person", ["Матвей Львович Опокин", "Опокин Матвей Львович", "Опокин М.Л."]),
        Of(
            "LH-40",
            "Product",
            ["LH-40", "ЛХ-40", "岚鹭40", "LH-40型无人机", "беспилотник LH-40", "LH-40 unmanned aircraft", "LH-40 drone", "БВС LH-40"]
        ),
        Of("LH-90V", "Product", ["LH-90V", "ЛХ-90В", "LH-90V型", "LH-90V unmanned aircraft", "БВС LH-90V"]),
        Of("LH-120", "Product", ["LH-120", "ЛХ-120", "LH-120型", "LH-120 unmanned aircraft", "БВС LH-120"]),
        Of("AM-4", "Product", ["AM-4", "AM-4 antenna module", "antenna module AM-4", "AM-4天线模块"]),
        Of("FJ-170", "Product", ["FJ-170", "FJ-170 engine", "двигатель FJ-170", "FJ-170发动机", "FJ-170航空活塞发动机"]),
        Of("VS-6", "Product", ["ВС-6", "VS-6", "VS-6 drone", "БВС ВС-6", "изделие ВС-6"]),
        Of(
            "range",
            "Address",
            [
                "полигон «Судиславль»",
                "площадка «Судиславль»",
                "Судиславль",
                "Судиславля",
                "Sudislavl",
                "Sudislavl test range",
                "苏季斯拉夫利",
            ]
        ),
        Of(
            "kostroma",
            "Address",
            ["Кострома", "г. Кострома", "Костроме", "Kostroma", "Kostroma KMW", "Костромы", "Кострому", "в Костроме", "KMW", "科斯特罗马"]
        ),
    ];

    private static ExpectedParty Of(string key, string schema, string[] names, params (string Kind, string Value)[] identifiers) =>
        new(key, schema, names, identifiers.ToDictionary(i => i.Kind, i => i.Value, StringComparer.Ordinal));
}
