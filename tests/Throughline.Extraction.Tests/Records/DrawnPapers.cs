using System.Globalization;

namespace Throughline.Extraction.Tests.Records;

/// <summary>Draws small papers: kinds, languages, heads, label places, column orders, number and date forms, and file formats.</summary>
internal static class DrawnPapers
{
    private static readonly string[][] s_firms =
    [
        [
            "Alder Works Ltd",
            "Birch Import GmbH",
            "Marsh & Hollis LLC",
            "Quillon Instruments Inc.",
            "Sable Coast Trading FZE",
            "Torvik Maskin AS",
        ],
        [
            "ООО «Берег Севера»",
            "АО «Лидинский завод»",
            "ООО «Полевой Прибор»",
            "ЗАО «Синий камень»",
            "ИП Кругликов Пётр Ильич",
            "ТОО «Алатау Снаб»",
        ],
        [
            "常州青岩科技有限公司",
            "宁波海川贸易有限公司",
            "西安云桥航空器材有限公司",
            "苏州白鹭精密机械厂",
            "广州南屏进出口有限公司",
            "成都远桂物流集团",
        ],
    ];
    private static readonly string[][] s_goods =
    [
        ["Diaphragm pump P-20", "Steel bracket", "Flow meter FM-8", "Hydraulic hose 12 mm", "Control unit"],
        ["Насос мембранный НМ-20", "Кронштейн стальной", "Расходомер РМ-8", "Рукав гидравлический", "Блок управления"],
        ["隔膜泵 P-20", "钢支架", "流量计 FM-8", "液压软管", "控制器"],
    ];
    private static readonly string[][] s_people =
    [
        ["Sergey Polunin", "Anna Weiss", "Li Jun"],
        ["Полунин Сергей Ильич", "Вайс Анна Карловна"],
        ["李俊", "王小梅"],
    ];
    private static readonly string[][] s_towns =
    [
        ["Irkutsk", "Ningbo", "Dubai", "Almaty"],
        ["Иркутск", "Алматы", "Минск"],
        ["宁波", "西安", "莫斯科"],
    ];

    // By language: seller, buyer, number, day, total.
    private static readonly string[][][] s_invoice =
    [
        [
            ["Vendor", "Supplier", "Billed by", "Exporter"],
            ["Customer", "Sold to", "Purchaser", "Bill to"],
            ["Invoice No.", "Invoice number", "Invoice #"],
            ["Invoice date", "Date of issue", "Issued on", "Dated"],
            ["Total due", "Grand total", "Amount payable", "Invoice total"],
        ],
        [
            ["Поставщик", "Продавец", "Исполнитель"],
            ["Покупатель", "Заказчик", "Клиент"],
            ["Номер счёта", "Счёт №", "Инвойс №"],
            ["Дата счёта", "Дата", "Дата выставления"],
            ["Итого", "Всего к оплате", "Общая сумма"],
        ],
        [
            ["卖方", "供货单位", "销售方"],
            ["买方", "采购单位", "客户名称"],
            ["发票号码", "发票编号", "发票号"],
            ["开票日期", "日期", "发票日期"],
            ["合计", "总金额", "应付总额"],
        ],
    ];
    private static readonly string[][][] s_lines =
    [
        [
            ["Description of goods", "Item", "Product name", "Article"],
            ["Qty", "Quantity", "Number of units", "Pcs"],
            ["Unit price", "Price per unit", "Rate", "Price each"],
            ["Amount", "Line total", "Extended price", "Line value"],
        ],
        [
            ["Наименование товара", "Номенклатура", "Товар", "Описание"],
            ["Кол-во", "Количество", "Кол-во, шт."],
            ["Цена за ед.", "Цена", "Цена за единицу"],
            ["Сумма", "Стоимость", "Сумма, всего"],
        ],
        [
            ["品名", "货物名称", "商品名称"],
            ["数量", "数量（台）", "件数量"],
            ["单价", "单价（元）"],
            ["金额", "总价", "小计金额"],
        ],
    ];
    private static readonly string[][][] s_statement =
    [
        [
            ["Value date", "Booking date", "Date of transaction"],
            ["Counterparty", "Partner name", "Beneficiary / remitter"],
            ["Paid out", "Debit", "Withdrawals"],
            ["Paid in", "Credit", "Deposits"],
            ["Details", "Payment details", "Narrative"],
        ],
        [
            ["Дата", "Дата проводки", "Дата операции"],
            ["Контрагент", "Наименование контрагента", "Корреспондент"],
            ["Дебет", "Списание", "Расход"],
            ["Кредит", "Поступление", "Приход"],
            ["Назначение платежа", "Основание платежа"],
        ],
        [
            ["交易日期", "记账日期", "日期"],
            ["对方户名", "对方单位名称", "交易对手"],
            ["借方金额", "支出"],
            ["贷方金额", "收入"],
            ["摘要", "用途"],
        ],
    ];
    private static readonly string[][][] s_holder =
    [
        [
            ["Account holder", "Account name", "Account owner"],
        ],
        [
            ["Владелец счёта", "Наименование клиента"],
        ],
        [
            ["户名", "账户名称"],
        ],
    ];
    private static readonly string[][][] s_booking =
    [
        [
            ["Passenger", "Traveller name", "Pax"],
            ["Flight", "Flight no.", "Flt"],
            ["Departure date", "Date of travel", "Departs"],
            ["From", "Departure city", "Origin airport"],
            ["To", "Destination", "Arrival city"],
        ],
        [
            ["Пассажир", "ФИО пассажира"],
            ["Рейс", "№ рейса"],
            ["Дата вылета", "Дата рейса"],
            ["Откуда", "Пункт отправления"],
            ["Куда", "Пункт назначения"],
        ],
        [
            ["旅客姓名", "乘机人"],
            ["航班号", "航班"],
            ["出发日期", "航班日期"],
            ["出发地", "始发地"],
            ["目的地", "到达城市"],
        ],
    ];
    private static readonly string[][][] s_waybill =
    [
        [
            ["Waybill no.", "AWB", "Consignment note no."],
            ["Shipper", "Consignor", "Sender"],
            ["Consignee", "Receiver", "Ship to"],
            ["Nature of goods", "Cargo", "Commodity"],
            ["Pieces", "Quantity"],
            ["Gross weight, kg", "Weight (kg)"],
            ["Date of shipment", "Dispatch date"],
        ],
        [
            ["№ накладной", "Накладная"],
            ["Грузоотправитель", "Отправитель"],
            ["Грузополучатель", "Получатель"],
            ["Наименование груза", "Груз"],
            ["Количество", "Кол-во"],
            ["Вес брутто, кг", "Масса груза"],
            ["Дата отправки", "Дата отгрузки"],
        ],
        [
            ["运单号", "提单号"],
            ["发货人", "托运人"],
            ["收货人", "收货单位"],
            ["货物名称", "品名"],
            ["数量"],
            ["毛重", "毛重（千克）"],
            ["发货日期", "装运日期"],
        ],
    ];
    private static readonly string[][] s_titles =
    [
        ["Commercial invoice", "Statement of account", "Passenger list", "Shipment register"],
        ["Счёт на оплату", "Выписка по счёту", "Список пассажиров", "Реестр накладных"],
        ["商业发票", "银行对账单", "旅客名单", "发货清单"],
    ];

    /// <summary>The paper of a seed.</summary>
    public static DrawnPaper Of(uint seed)
    {
        var draw = new Draw(seed);
        var (language, kind) = (draw.Next(3), draw.Next(4));
        var rows = new List<string[]>();
        var claims = new List<Said>();
        var fields = new List<(string, string)>();
        switch (kind)
        {
            case 0:
                Invoice(draw, language, rows, claims, fields);
                break;
            case 1:
                Statement(draw, language, rows, claims);
                break;
            case 2:
                Booking(draw, language, rows, claims);
                break;
            default:
                Waybill(draw, language, rows, claims);
                break;
        }

        rows.Insert(0, [s_titles[language][kind]]);
        return draw.Next(language == 0 ? 3 : 2) switch
        {
            0 => new($"{seed}.csv", Sheets.Csv(rows, draw.Of(',', ';')), claims, fields),
            1 => new($"{seed}.xlsx", Sheets.Book(rows), claims, fields),
            _ => new($"{seed}.pdf", Sheets.Pdf(rows), claims, fields),
        };
    }

    private static void Invoice(Draw draw, int language, List<string[]> rows, List<Said> claims, List<(string, string)> fields)
    {
        var firms = draw.Order(s_firms[language].Length);
        var (seller, buyer) = (s_firms[language][firms[0]], s_firms[language][firms[1]]);
        var number = string.Create(CultureInfo.InvariantCulture, $"{draw.Of("A-", "K", "")}{draw.Next(900) + 100}/{draw.Next(20) + 10}");
        var (day, written) = Day(draw, language);
        var words = s_invoice[language];
        string[] labels = [draw.Of(words[0]), draw.Of(words[1]), draw.Of(words[2]), draw.Of(words[3])];
        Labels(draw, language, rows, labels, [seller, buyer, number, written]);
        var (heads, order) = Heads(draw, s_lines[language]);
        var currency = draw.Of("USD", "EUR", "CNY");
        rows.Add([.. order.Select(i => i == 3 ? $"{heads[3]}, {currency}" : heads[i])]);
        var sum = 0m;
        for (var i = 0; i <= draw.Next(3); i++)
        {
            var (quantity, price) = (draw.Next(40) + 2, (draw.Next(90000) + 1000) / 100m);
            sum += quantity * price;
            string[] cells =
            [
                s_goods[language][(i + firms[2]) % 5],
                Text(quantity),
                Money(price, language),
                Money(quantity * price, language),
            ];
            rows.Add([.. order.Select(c => cells[c])]);
            claims.Add(new("invoiced", seller, buyer, quantity * price, quantity, day));
        }

        string[] total = ["", "", "", ""];
        var amountAt = Array.IndexOf(order, 3);
        total[amountAt] = Money(sum, language);
        total[amountAt == 0 ? 1 : 0] = draw.Of(words[4]);
        rows.Add(total);
        claims.Add(new("invoiced", seller, buyer, sum, null, day));
        fields.AddRange([
            ("seller", seller),
            ("buyer", buyer),
            ("number", number),
            ("date", day),
            ("total", sum.ToString("0.##", CultureInfo.InvariantCulture)),
            ("currency", currency),
        ]);
    }

    private static void Statement(Draw draw, int language, List<string[]> rows, List<Said> claims)
    {
        var firms = draw.Order(s_firms[language].Length);
        var holder = s_firms[language][firms[0]];
        rows.Add([draw.Of(s_holder[language][0]) + (language == 2 ? "：" : ": ") + holder]);
        var (heads, order) = Heads(draw, s_statement[language]);
        rows.Add([.. order.Select(i => heads[i])]);
        for (var i = 0; i < 2 + draw.Next(3); i++)
        {
            var (other, amount, isOut) = (s_firms[language][firms[1 + i % 4]], (draw.Next(9_000_000) + 1000) / 100m, draw.Next(2) == 0);
            var (day, written) = Day(draw, language);
            string[] cells =
            [
                written,
                other,
                isOut ? Money(amount, language) : "",
                isOut ? "" : Money(amount, language),
                draw.Of("INV 17/25", "Contract 8-K", "PO 5512"),
            ];
            rows.Add([.. order.Select(c => cells[c])]);
            claims.Add(isOut ? new("paid", holder, other, amount, null, day) : new("paid", other, holder, amount, null, day));
        }
    }

    private static void Booking(Draw draw, int language, List<string[]> rows, List<Said> claims)
    {
        var (heads, order) = Heads(draw, s_booking[language]);
        rows.Add([.. order.Select(i => heads[i])]);
        for (var i = 0; i < 2 + draw.Next(3); i++)
        {
            var towns = draw.Order(s_towns[language].Length);
            var (day, written) = Day(draw, language);
            var (person, from, to) = (draw.Of(s_people[language]), s_towns[language][towns[0]], s_towns[language][towns[1]]);
            string[] cells = [person, $"ZZ {draw.Next(800) + 100}", written, from, to];
            rows.Add([.. order.Select(c => cells[c])]);
            claims.Add(new("travelledTo", person, to, null, null, day));
        }
    }

    private static void Waybill(Draw draw, int language, List<string[]> rows, List<Said> claims)
    {
        var (heads, order) = Heads(draw, s_waybill[language]);
        rows.Add([.. order.Select(i => heads[i])]);
        for (var i = 0; i < 1 + draw.Next(3); i++)
        {
            var firms = draw.Order(s_firms[language].Length);
            var (from, to, quantity) = (s_firms[language][firms[0]], s_firms[language][firms[1]], draw.Next(60) + 1);
            var (day, written) = Day(draw, language);
            string[] cells =
            [
                $"7{draw.Next(90000) + 10000}",
                from,
                to,
                draw.Of(s_goods[language]),
                Text(quantity),
                Text(draw.Next(4000) + 61),
                written,
            ];
            rows.Add([.. order.Select(c => cells[c])]);
            claims.Add(new("shipped", from, to, null, quantity, day));
        }
    }

    // Left of its value, before it with a colon, or above it.
    private static void Labels(Draw draw, int language, List<string[]> rows, string[] labels, string[] values)
    {
        var order = draw.Order(labels.Length);
        switch (draw.Next(3))
        {
            case 0:
                rows.AddRange(order.Select(i => new[] { labels[i], values[i] }));
                break;
            case 1:
                rows.AddRange(order.Select(i => new[] { labels[i] + (language == 2 ? "：" : ": ") + values[i] }));
                break;
            default:
                rows.Add([labels[order[0]], labels[order[1]]]);
                rows.Add([values[order[0]], values[order[1]]]);
                rows.Add([labels[order[2]], labels[order[3]]]);
                rows.Add([values[order[2]], values[order[3]]]);
                break;
        }
    }

    private static (string[] Heads, int[] Order) Heads(Draw draw, string[][] words) =>
        ([.. words.Select(w => draw.Of(w))], draw.Order(words.Length));

    private static (string Day, string Written) Day(Draw draw, int language)
    {
        var (y, m, d) = (2023 + draw.Next(3), draw.Next(12) + 1, draw.Next(15) + 13);
        var day = string.Create(CultureInfo.InvariantCulture, $"{y}-{m:00}-{d:00}");
        var date = new DateOnly(y, m, d);
        return (
            day,
            language switch
            {
                0 => draw.Of(
                    day,
                    date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
                    date.ToString("dd-MMM-yyyy", CultureInfo.InvariantCulture)
                ),
                1 => draw.Of(day, date.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)),
                _ => draw.Of(day, $"{y}年{m}月{d}日", date.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture)),
            }
        );
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Money(decimal value, int language)
    {
        var text = value.ToString("N2", CultureInfo.InvariantCulture);
        return language == 1 ? text.Replace(',', ' ').Replace('.', ',') : text;
    }
}
