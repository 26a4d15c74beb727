namespace Throughline.Accuracy.Suites.Trade.Making;

/// <summary>Invented firms, goods, places and people by language.</summary>
internal static class Casts
{
    public static readonly IReadOnlyDictionary<string, (string Name, string Address)[]> Firms = new Dictionary<string, (string, string)[]>
    {
        ["en"] =
        [
            ("Hallmere Instruments Ltd", "14 Quay Road, Felixstowe, United Kingdom"),
            ("Ostrava Pump Works s.r.o.", "Nadrazni 88, Ostrava, Czech Republic"),
            ("Jiaxing Beiling Machinery Co., Ltd.", "No. 620 Zhongshan West Road, Jiaxing, China"),
            ("Meridian Gulf Trading FZE", "Warehouse B12, Jebel Ali Free Zone, Dubai, UAE"),
            ("Severny Put LLC", "25 Lenin Street, Novosibirsk, Russia"),
            ("Tianjin Haolun Import and Export Co., Ltd", "Room 1803, 55 Jiefang Road, Tianjin, China"),
            ("Karasai Supply LLP", "101 Abay Avenue, Almaty, Kazakhstan"),
        ],
        ["ru"] =
        [
            ("ООО «Приборсервис»", "630091, г. Новосибирск, ул. Фрунзе, д. 5"),
            ("АО «Вятский станок»", "610000, г. Киров, ул. Труда, 71"),
            ("ООО «Торговый дом Ладога»", "197022, Санкт-Петербург, наб. реки Карповки, 5"),
            ("ТОО «Карасай Снаб»", "Республика Казахстан, г. Алматы, пр. Абая, 101"),
            ("Jiaxing Beiling Machinery Co., Ltd.", "No. 620 Zhongshan West Road, Jiaxing, China"),
            ("ЗАО «Невский прибор»", "191014, Санкт-Петербург, Литейный пр., д. 30"),
        ],
        ["zh"] =
        [
            ("嘉兴北岭机械有限公司", "浙江省嘉兴市中山西路620号"),
            ("天津昊伦进出口有限公司", "天津市和平区解放路55号1803室"),
            ("武汉江岳仪器有限公司", "湖北省武汉市武昌区中南路12号"),
            ("青岛海墨国际贸易有限公司", "山东省青岛市市南区香港中路66号"),
            ("Severny Put LLC", "25 Lenin Street, Novosibirsk, Russia"),
            ("绍兴柯云机电科技有限公司", "浙江省绍兴市柯桥区金柯桥大道112号"),
        ],
    };

    public static readonly IReadOnlyDictionary<string, string[]> Banks = new Dictionary<string, string[]>
    {
        ["en"] = ["Harbour & Shires Bank plc", "First Caspian Bank JSC", "Emirates Coast Bank PJSC"],
        ["ru"] = ["ПАО «Северный торговый банк»", "АО «Банк Заречье»", "АКБ «Волжский кредит» (АО)"],
        ["zh"] = ["中国嘉禾银行嘉兴支行", "天津滨海银行股份有限公司", "长江商业银行武汉分行"],
    };

    public static readonly IReadOnlyDictionary<string, string[]> Goods = new Dictionary<string, string[]>
    {
        ["en"] =
        [
            "Diaphragm pumps",
            "Pressure sensors",
            "Electric motors, single-phase",
            "Steel brackets",
            "Flow meters",
            "Hydraulic valves",
        ],
        ["ru"] =
        [
            "Насосы мембранные",
            "Датчики давления",
            "Электродвигатели однофазные",
            "Кронштейны стальные",
            "Расходомеры",
            "Клапаны гидравлические",
        ],
        ["zh"] = ["隔膜泵", "压力传感器", "单相电动机", "钢制支架", "流量计", "液压阀"],
    };

    public static readonly string[] Models = ["DP-420", "PS-17A", "EM-90L", "FM-8", "HV-250", "KS-33M"];

    public static readonly IReadOnlyDictionary<string, string[]> Places = new Dictionary<string, string[]>
    {
        ["en"] = ["Shanghai", "Novosibirsk", "Dubai", "Almaty", "Ningbo", "Vladivostok"],
        ["ru"] = ["Шанхай", "Новосибирск", "Дубай", "Алматы", "Нинбо", "Владивосток"],
        ["zh"] = ["上海", "新西伯利亚", "迪拜", "阿拉木图", "宁波", "符拉迪沃斯托克"],
    };

    public static readonly IReadOnlyDictionary<string, string[]> Countries = new Dictionary<string, string[]>
    {
        ["en"] = ["China", "Russia", "Kazakhstan", "United Arab Emirates"],
        ["ru"] = ["Китай", "Россия", "Казахстан", "ОАЭ"],
        ["zh"] = ["俄罗斯", "哈萨克斯坦", "阿联酋", "中国"],
    };

    public static readonly IReadOnlyDictionary<string, string[]> People = new Dictionary<string, string[]>
    {
        ["en"] = ["Martin Hale", "Oksana Belova", "Zhou Ting"],
        ["ru"] = ["Белова О. Н.", "Громов Илья Петрович", "С. А. Лукин"],
        ["zh"] = ["周婷", "刘建国", "何伟"],
    };

    public static readonly IReadOnlyDictionary<string, string[]> PeopleInSentences = new Dictionary<string, string[]>
    {
        ["en"] = ["Martin Hale", "Oksana Belova", "Zhou Ting", "Peter Lindqvist"],
        ["ru"] = ["Громова Ильи Петровича", "Беловой Ольги Николаевны", "Лукина С. А.", "Тарасова Дениса Олеговича"],
        ["zh"] = ["周婷", "刘建国", "何伟", "陈明"],
    };

    public static readonly IReadOnlyDictionary<string, string[]> Uses = new Dictionary<string, string[]>
    {
        ["en"] = ["water supply of municipal heating plants", "laboratory calibration of pressure gauges", "irrigation of fruit orchards"],
        ["ru"] = ["водоснабжение муниципальных котельных", "поверка манометров в лаборатории", "орошение плодовых садов"],
        ["zh"] = ["市政供热站供水", "实验室压力表校准", "果园灌溉"],
    };

    public static readonly string[] Vessels = ["MSC Ardenna", "Ocean Linnet", "Vostok Express"];
    public static readonly string[] HsCodes = ["8413508000", "9026202000", "8501402009", "7326909807", "8481201009"];
}
