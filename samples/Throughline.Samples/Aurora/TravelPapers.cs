using Throughline.Samples.Truth;
using Throughline.Samples.Writing;
using static Throughline.Samples.Aurora.Story;

namespace Throughline.Samples.Aurora;

/// <summary>Bookings, tickets, the plant's visit log, a hotel register, a staff roster; a crowd of fair visitors travels on the same flights.</summary>
internal static class TravelPapers
{
    private static readonly Dictionary<string, (string Gds, string Ru, string Firm)> s_names = new(StringComparer.Ordinal)
    {
        ["deng"] = ("DENG/SHAOTANG MR", "Дэн Шаотан", "ООО «ТД Кедрань»"),
        ["ke"] = ("KE/NIANZU MR", "Кэ Няньцзу", "ООО «ТД Кедрань»"),
        ["bian"] = ("BIAN/WENHAO MR", "Бянь Вэньхао", "ООО «ТД Кедрань»"),
        ["yi"] = ("YI/DEGUI MR", "И Дэгуй", "ООО «ТД Кедрань»"),
        ["shutikhin"] = ("SHUTIKHIN/ROMAN MR", "Шутихин Роман Сергеевич", "ООО «ТД Кедрань»"),
    };

    // Farmers and dealers on their way to a fair in Kostroma: the same flight as the first team, nothing else in common.
    private static readonly string[] s_crowd =
    [
        "HUANG/JIAMU MR",
        "LIAO/SHIQIN MS",
        "QIN/BOYUAN MR",
        "TANG/YUEHAN MR",
        "SHI/ANLAN MS",
        "DENG/SHAOTING MS",
        "PAN/ZHEKAI MR",
        "MIAO/RUSONG MR",
        "FENG/XILIN MR",
        "LU/MINGHUI MS",
    ];

    public static IEnumerable<SampleDocument> All() =>
        [Year2024(), Year2025(), Ticket(), VisitLog(), VisitLog2025(), Hotel(), Roster(), Payer()];

    private static SampleDocument Year2024()
    {
        var sheet = new SampleDocument("travel/bookings_2024_export.xlsx", "bookings", "en");
        sheet.Sheet("Segments");
        sheet.Row(["PNR", "Passenger", "Ticket", "Flight", "Dep date", "From", "To", "Coupon"]);
        foreach (var s in Flights.Where(f => f.Date.Year == 2024).OrderBy(f => f.Date).ThenBy(f => f.Ticket, StringComparer.Ordinal))
        {
            sheet.Row([s.Pnr, s_names[s.Person].Gds, s.Ticket, s.Flight, s.Date, s.From, s.To, s.Status == "flown" ? "F" : "O"], s.Claim());
            if (s is { Person: "bian", Flight: "MZ804" })
            {
                for (var i = 0; i < s_crowd.Length; i++)
                {
                    var (pnr, ticket) = ($"{(char)('B' + i)}5H{(char)('K' + i)}{i}A", $"990 7712399{10 + i * 7}");
                    var segment = new Segment(s_crowd[i], "MZ804", s.Date, "WUH", "KMW", pnr, ticket, "flown");
                    sheet.Row([pnr, s_crowd[i], ticket, "MZ804", s.Date, "WUH", "KMW", "F"], segment.Claim());
                    if (i % 2 == 0)
                    {
                        var home = segment with { Flight = "MZ803", Date = Day(2024, 6, 17), From = "KMW", To = "WUH" };
                        sheet.Row([pnr, s_crowd[i], ticket, "MZ803", home.Date, "KMW", "WUH", "F"], home.Claim());
                    }
                }
            }
        }

        return sheet;
    }

    private static SampleDocument Year2025()
    {
        var rows = new SampleDocument("travel/reisy-2025.csv", "bookings", "ru") { Separator = ';' };
        rows.Row(["Дата вылета", "Рейс", "Откуда", "Куда", "Фамилия/Имя", "Номер билета", "Бронь", "Статус"]);
        foreach (var s in Flights.Where(f => f.Date.Year == 2025))
        {
            var status = s.Status switch
            {
                "flown" => "вылетел",
                "cancelled" => "аннулировано",
                _ => "забронировано",
            };
            var claim = s.Claim() with { Optional = s.Status == "cancelled" };
            rows.Row([Format.Dots(s.Date), s.Flight, s.From, s.To, s_names[s.Person].Gds, s.Ticket, s.Pnr, status], claim);
        }

        return rows;
    }

    private static SampleDocument Ticket()
    {
        var there = Flights.First(f => f is { Person: "deng", Date.Year: 2024, Date.Month: 11, Flight: "MZ804" });
        return new SampleDocument("travel/e-ticket 1130.pdf", "ticket", "en")
            .Title("ELECTRONIC TICKET ITINERARY RECEIPT")
            .Field($"Passenger: DENG/SHAOTANG MR     Booking reference: {there.Pnr}     Ticket: {there.Ticket}")
            .Row(["Flight", "From", "To", "Date", "Status"])
            .Row(["MZ804", "Wuhan WUH", "Kostroma KMW", "09 NOV 2024", "OK"], there.Claim() with { Status = "booked" })
            .Row(
                ["MZ803", "Kostroma KMW", "Wuhan WUH", "16 NOV 2024", "OK"],
                Claim("deng", "travelledTo", "WUH") with
                {
                    From = "kostroma",
                    Time = "2024-11-16",
                    Status = "booked",
                }
            )
            .Field("Form of payment: INVOICE JINGZHOU LANLU AVIATION TECHNOLOGY");
    }

    private static SampleDocument VisitLog()
    {
        var log = new SampleDocument("plant/Журнал посетителей 2024.xlsx", "visitLog", "ru");
        log.Sheet("2024");
        log.Row(["Журнал учёта посетителей АО «КАЗ „Аврора“»"]);
        log.Row(["Дата", "Фамилия, имя", "Организация", "К кому", "Вход", "Выход"]);
        Visit(log, Day(2024, 6, 17), "deng", "Гладышев Ф.И.", "08:50", "18:10");
        Visit(log, Day(2024, 6, 17), "ke", "Гладышев Ф.И.", "08:50", "18:10");
        Visit(log, Day(2024, 6, 17), "bian", "Гладышев Ф.И.", "08:50", "18:10");
        log.Row(
            [Day(2024, 6, 18), "Зуева Марина Олеговна", "Костромская типография", "Канцелярия", "11:02", "11:25"],
            Claim("Зуева Марина Олеговна", "visited", "aurora") with
            {
                Time = "2024-06-18",
            },
            Claim("Зуева Марина Олеговна", "employedBy", "Костромская типография") with
            {
                Optional = true,
            }
        );
        Visit(log, Day(2024, 6, 21), "deng", "Железняк А.В.", "09:15", "12:40");
        Visit(log, Day(2024, 11, 11), "deng", "Гладышев Ф.И.", "09:05", "17:30");
        Visit(log, Day(2024, 11, 11), "ke", "Гладышев Ф.И.", "09:05", "17:30");
        Visit(log, Day(2024, 11, 11), "yi", "Железняк А.В.", "09:05", "15:00");
        return log;
    }

    private static void Visit(SampleDocument log, DateOnly day, string who, string host, string arrived, string left) =>
        log.Row(
            [day, s_names[who].Ru, s_names[who].Firm, host, arrived, left],
            Claim(who, "visited", "aurora") with
            {
                Time = Iso(day),
            },
            Claim(who, "employedBy", "kedran") with
            {
                Basis = "declared",
            }
        );

    // A pass allows a visit and does not prove one.
    private static SampleDocument VisitLog2025() =>
        new SampleDocument("plant/propuska_2025.csv", "visitLog", "ru") { Charset = "windows-1251", Separator = ';' }
            .Row(["Пропуск", "ФИО посетителя", "От кого", "Действует с", "Действует по", "Цель"])
            .Row(
                ["Р-1187", "Дэн Шаотан", "ООО ТД Кедрань", "23.06.2025", "27.06.2025", "пусконаладка"],
                Claim("deng", "visited", "aurora") with
                {
                    Optional = true,
                    Modality = "plan",
                    Time = "2025-06-23/2025-06-27",
                },
                Claim("deng", "employedBy", "kedran") with
                {
                    Basis = "declared",
                }
            )
            .Row(
                ["Р-1188", "Бянь Вэньхао", "ООО ТД Кедрань", "23.06.2025", "27.06.2025", "пусконаладка"],
                Claim("bian", "visited", "aurora") with
                {
                    Optional = true,
                    Modality = "plan",
                    Time = "2025-06-23/2025-06-27",
                },
                Claim("bian", "employedBy", "kedran") with
                {
                    Basis = "declared",
                }
            )
            .Row(
                ["Р-1190", "Котов Илья Денисович", "Водоканал", "24.06.2025", "24.06.2025", "поверка счётчиков"],
                Claim("Котов Илья Денисович", "visited", "aurora") with
                {
                    Optional = true,
                    Modality = "plan",
                    Time = "2025-06-24",
                },
                Claim("Котов Илья Денисович", "employedBy", "Водоканал") with
                {
                    Optional = true,
                }
            );

    private static SampleDocument Hotel() =>
        new SampleDocument("travel/gostinica_ijun.csv", "hotelRegister", "ru")
            .Row(["Гость", "Гражданство", "Заезд", "Выезд", "Номер", "Кто платит"])
            .Row(["Дэн Шаотан", "КНР", "2024-06-14", "2024-06-22", "304", "ООО ТД Кедрань"], Stay("deng"))
            .Row(["Кэ Няньцзу", "КНР", "2024-06-14", "2024-06-22", "305", "ООО ТД Кедрань"], Stay("ke"))
            .Row(["Бянь Вэньхао", "КНР", "2024-06-14", "2024-06-22", "306", "ООО ТД Кедрань"], Stay("bian"))
            .Row(
                ["Хуан Цзяму", "КНР", "2024-06-14", "2024-06-17", "211", "наличные"],
                Claim("Хуан Цзяму", "visited", "kostroma") with
                {
                    AlsoPredicates = ["travelledTo", "locatedAt"],
                    Time = "2024-06-14/2024-06-17",
                    Optional = true,
                }
            );

    private static ExpectedClaim Stay(string who) =>
        Claim(who, "visited", "kostroma") with
        {
            AlsoPredicates = ["travelledTo", "locatedAt"],
            Time = "2024-06-14/2024-06-22",
            Optional = true,
        };

    private static SampleDocument Roster() =>
        new SampleDocument("people/岚鹭员工花名册.xlsx", "roster", "zh")
            .Sheet("海外服务部")
            .Row(["荆州岚鹭航空科技有限公司 海外服务部花名册（2024年1月）"])
            .Row(["工号", "姓名", "拼音", "部门", "职务", "入职日期"])
            .Row(["LL0031", "邓绍棠", "Deng Shaotang", "海外服务部", "部长", Day(2019, 3, 4)], Staff("deng"))
            .Row(["LL0107", "柯念祖", "Ke Nianzu", "海外服务部", "工程师", Day(2021, 7, 12)], Staff("ke"))
            .Row(["LL0119", "卞文昊", "Bian Wenhao", "试飞组", "工程师", Day(2022, 2, 21)], Staff("bian"))
            .Row(["LL0133", "施黛", "Shi Dai", "海外服务部", "翻译", Day(2023, 9, 1)], Claim("施黛", "employedBy", "lanlu"));

    private static ExpectedClaim Staff(string who) => Claim(who, "employedBy", "lanlu");

    private static SampleDocument Payer() =>
        new SampleDocument("travel/机票报销.txt", "expenseClaim", "zh") { Charset = "gb18030" }
            .Title("差旅费报销说明")
            .Say(
                "2024年11月9日至16日，我司海外服务部邓绍棠、柯念祖赴俄罗斯科斯特罗马出差，往返机票共计人民币17,360元，由公司统一支付。",
                Claim("deng", "travelledTo", "kostroma") with
                {
                    Time = "2024-11-09/2024-11-16",
                    Quote = "海外服务部邓绍棠、柯念祖赴俄罗斯科斯特罗马出差",
                },
                Claim("ke", "travelledTo", "kostroma") with
                {
                    Time = "2024-11-09/2024-11-16",
                    Quote = "海外服务部邓绍棠、柯念祖赴俄罗斯科斯特罗马出差",
                },
                Claim("deng", "employedBy", "lanlu") with
                {
                    Quote = "我司海外服务部邓绍棠、柯念祖",
                    Optional = true,
                }
            )
            .Say("住宿由俄方安排，不在报销范围内。荆州岚鹭航空科技有限公司财务部");
}
