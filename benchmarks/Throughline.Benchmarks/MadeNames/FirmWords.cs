namespace Throughline.Benchmarks.MadeNames;

/// <summary>What firms' names are put together from, besides the words of real ones.</summary>
internal static class FirmWords
{
    public static readonly string[] Trades =
    [
        .. """
            Trading,Logistics,Shipping,Electronics,Engineering,Technologies,Holdings,Investments,Industries,Construction,Energy,Petroleum,Chemicals,Pharmaceuticals
            International,Services,Solutions,Systems,Consulting,Management,Manufacturing,Industrial,Aviation,Marine,Maritime,Foods,Textiles,Steel,Metals,Mining
            Import Export,General Trading,Freight Forwarding,Information Technology,Business Development,Property Development,Machinery,Equipment,Automation,Semiconductors
            Telecommunications,Research Institute,Scientific Production,Group,Capital,Finance,Bank,Insurance,Exchange,Transport,Motors,Agro,Farms,Media,Design,Tools
            """.Split(['\n', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
    ];

    public static readonly string[] Forms =
    [
        "Ltd",
        "Limited",
        "LLC",
        "Inc.",
        "Inc",
        "Corp.",
        "Corporation",
        "Co., Ltd.",
        "Company",
        "GmbH",
        "AG",
        "S.A.",
        "SA",
        "S.A.R.L.",
        "S.R.L.",
        "S.p.A.",
        "B.V.",
        "N.V.",
        "Sp. z o.o.",
        "a.s.",
        "d.o.o.",
        "Oy",
        "AB",
        "A/S",
        "FZE",
        "FZCO",
        "FZ-LLC",
        "Pte. Ltd.",
        "Pty Ltd",
        "Sdn. Bhd.",
        "PLC",
        "LLP",
        "Limited Sirketi",
        "Anonim Sirketi",
        "W.L.L.",
        "Private Limited",
    ];

    public static readonly string[] Starts =
    [
        .. """
            Aero,Agri,Alfa,Alta,Ameri,Aqua,Arc,Astra,Atlan,Auto,Avia,Baltic,Bel,Bio,Bright,Cent,Chem,Cosmo,Cyber,Delta,Digi,Dyna,Eco,Electro,Ener,Euro,Ever,Fin,Geo,Glob
            Golden,Grand,Green,Helio,Hydro,Indo,Inter,Kron,Lux,Mag,Mari,Max,Medi,Mega,Metal,Micro,Multi,Neo,Nord,Nova,Omni,Opti,Orient,Pan,Petro,Poly,Prim,Pro,Quant,Rapid
            Sea,Sino,Sky,Sol,Spec,Star,Sun,Tech,Tele,Terra,Trans,Tri,Ultra,Uni,Val,Vec,Vera,Vest,Vita,Volt,West,Zen
            """.Split(['\n', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
    ];

    public static readonly string[] Ends =
    [
        .. """
            air,bond,care,cast,chem,com,cor,craft,dex,dyne,flex,flow,form,gard,gen,graph,kem,lab,land,lane,line,lite,logic,mar,mark,max,med,met,mex,net,nex,nova,oil,onics
            pac,path,plan,plast,plex,port,pro,rex,rise,sat,scan,ship,soft,source,span,stal,star,steel,stone,stroy,sys,tec,tech,tek,tex,ton,trade,trans,tron,vance,vest,vista,wave,wood,works,zone
            """.Split(['\n', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
    ];

    public static readonly WordTable[] RussianStarts = WordTable.Read(
        """
        Авиа Avia,Авто Avto,Агро Agro,Альфа Alfa,Балт Balt,Био Bio,Волга Volga,Вектор Vektor,Газ Gaz,Гео Geo,Гидро Gidro,Евро Evro,Инвест Invest,Интер Inter,Кварц Kvarts
        Кран Kran,Лазер Lazer,Лес Les,Маш Mash,Мед Med,Мет Met,Мир Mir,Мор Mor,Москва Moskva,Нефте Nefte,Норд Nord,Омск Omsk,Опт Opt,Пром Prom,Радио Radio,Рос Ros,Рус Rus
        Север Sever,Сиб Sib,Спец Spets,Сталь Stal,Стандарт Standart,Строй Stroy,Техно Tekhno,Тех Tekh,Транс Trans,Урал Ural,Хим Khim,Центр Tsentr,Электро Elektro,Энерго Energo,Юг Yug,Ямал Yamal
        """
    );

    public static readonly WordTable[] RussianEnds = WordTable.Read(
        """
        авто avto,альянс alyans,бизнес biznes,газ gaz,груп grup,деталь detal,импорт import,инжиниринг inzhiniring,инвест invest,комплект komplekt,контракт kontrakt,логистика logistika
        маркет market,маш mash,монтаж montazh,нефть neft,оборона oborona,оптика optika,плюс plyus,поставка postavka,прибор pribor,продукт produkt,проект proyekt,пром prom,ресурс resurs
        сбыт sbyt,сервис servis,система sistema,снаб snab,сплав splav,сталь stal,строй stroy,тех tekh,технология tekhnologiya,торг torg,трейд treyd,транс trans,трест trest,химия khimiya,экспорт eksport,электроника elektronika,энерго energo
        """
    );

    public static readonly WordTable[] RussianTrades = WordTable.Read(
        """
        Завод Plant Zavod,Торговый_дом Trading_House Torgovy_Dom,Научно-производственное_объединение Research_and_Production_Association NPO,Компания Company Kompaniya,Группа Group Gruppa
        Инжиниринг Engineering Inzhiniring,Логистика Logistics Logistika,Машиностроительный_завод Machine_Building_Plant Mashinostroitelny_Zavod,Судоходная_компания Shipping_Company Sudokhodnaya_Kompaniya
        Конструкторское_бюро Design_Bureau Konstruktorskoye_Byuro,Технологии Technologies Tekhnologii,Фабрика Factory Fabrika,Холдинг Holding Kholding,Сервис Service Servis
        """
    );

    public static readonly WordTable[] RussianForms = WordTable.Read(
        "ООО LLC OOO,АО JSC AO,ПАО PJSC PAO,ЗАО CJSC ZAO,ФГУП FSUE FGUP,ИП IP IP,НАО NAO NAO,АНО ANO ANO,ОАО OJSC OAO"
    );
}
