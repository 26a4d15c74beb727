using CsCheck;
using Throughline.Model;

namespace Throughline.Extraction.Tests.Records;

public sealed class ColumnOrderTests
{
    private static readonly ClaimExtractor s_extractor = new();

    // Heads by language: payer, payee, amount, currency, date, purpose.
    private static readonly string[][][] s_payments =
    [
        [
            ["Payer", "Remitter", "Paid by", "Ordering customer"],
            ["Payee", "Beneficiary", "Beneficiary name", "Paid to"],
            ["Amount", "Sum", "Payment amount", "Transaction amount"],
            ["Currency", "Ccy", "Cur."],
            ["Date", "Posting date", "Transaction date"],
            ["Purpose", "Payment details", "Narrative", "Remittance information"],
        ],
        [
            ["Плательщик", "Наименование плательщика"],
            ["Бенефициар", "Получатель платежа", "Наименование получателя"],
            ["Сумма", "Сумма платежа", "Сумма операции"],
            ["Валюта", "Код валюты"],
            ["Дата", "Дата операции", "Дата проводки"],
            ["Назначение платежа", "Содержание операции"],
        ],
        [
            ["付款人", "付款方", "付款单位", "付款人名称"],
            ["收款人", "收款方", "收款单位", "收款人户名"],
            ["金额", "交易金额", "付款金额"],
            ["币种", "货币"],
            ["日期", "交易日期", "记账日期"],
            ["用途", "摘要", "附言"],
        ],
    ];

    private static readonly string[] s_titles = ["List of payments", "Реестр платежей", "付款明细"];

    private static readonly string[][] s_trips =
    [
        ["Passenger", "Flight no.", "Departure date", "From", "To", "Status"],
        ["Пассажир", "Рейс", "Дата вылета", "Откуда", "Куда", "Статус"],
        ["旅客姓名", "航班号", "出发日期", "出发地", "目的地", "状态"],
        ["Pax name", "Flt", "Travel date", "Departure city", "Destination", "Booking status"],
    ];

    [Fact]
    public void Payments_are_read_whatever_the_order_and_names_of_the_columns()
    {
        var sample =
            from language in Gen.Int[0, 2]
            from picks in Gen.Int[0, 11].Array[6]
            from order in Gen.Shuffle(new[] { 0, 1, 2, 3, 4, 5 })
            from cents in Gen.Int[100, 99_999_999]
            from day in Gen.Int[1, 28]
            select (language, picks, order, cents, day);
        sample.Sample(s =>
        {
            var heads = s_payments[s.language].Select((names, i) => names[s.picks[i] % names.Length]).ToArray();
            var amount = s.cents / 100m;
            string[] values =
            [
                "Alder Works Ltd",
                "Birch Import GmbH",
                amount.ToString("N2", System.Globalization.CultureInfo.InvariantCulture),
                "EUR",
                $"2025-03-{s.day:00}",
                "Contract B-7",
            ];
            var document = Papers.Of(
                s_titles[s.language]
                    + "\n"
                    + Papers.Table([
                        [.. s.order.Select(i => heads[i])],
                        [.. s.order.Select(i => values[i])],
                    ])
            );
            var paid = s_extractor.Extract(document).Claims.Single(c => c.Predicate == "paid");
            paid.Subject.Name.ShouldBe("Alder Works Ltd");
            paid.Object!.Name.ShouldBe("Birch Import GmbH");
            paid.Amount!.Min.ShouldBe(amount);
            paid.Amount.Currency.ShouldBe("EUR");
            paid.Time.ToString().ShouldBe($"2025-03-{s.day:00}");
            paid.Qualifiers.Details["contract"].ShouldBe("B-7");
        });
    }

    [Fact]
    public void Trips_are_read_whatever_the_order_of_the_columns()
    {
        var sample =
            from heads in Gen.Int[0, 3].Select(i => s_trips[i])
            from order in Gen.Shuffle(new[] { 0, 1, 2, 3, 4, 5 })
            from status in Gen.Int[0, 2].Select(i => new[] { "flown", "Подтверждён", "已取消" }[i])
            select (heads, order, status);
        sample.Sample(s =>
        {
            string[] values = ["Sergey Polunin", "ZZ 104", "2025-06-03", "Irkutsk", "Ningbo", s.status];
            var document = Papers.Of(
                Papers.Table([
                    [.. s.order.Select(i => s.heads[i])],
                    [.. s.order.Select(i => values[i])],
                ])
            );
            var trip = s_extractor.Extract(document).Claims.Single(c => c.Predicate == "travelledTo");
            trip.Object!.Name.ShouldBe("Ningbo");
            trip.Qualifiers.From!.Name.ShouldBe("Irkutsk");
            trip.Qualifiers.Details["flight"].ShouldBe("ZZ 104");
            trip.Modality.ShouldBe(s.status == "flown" ? Modality.Fact : Modality.Plan);
        });
    }

    [Fact]
    public void Every_quote_stands_at_its_place()
    {
        var sample =
            from language in Gen.Int[0, 2]
            from order in Gen.Shuffle(new[] { 0, 1, 2, 3, 4, 5 })
            from rows in Gen.Int[1, 5]
            select (language, order, rows);
        sample.Sample(s =>
        {
            string[] values = ["ООО «Снег»", "宁波海川旋翼有限公司", "1 250,50", "RUB", "05.03.2025", "Договор № 7/А"];
            var rows = Enumerable.Repeat(s.order.Select(i => values[i]).ToArray(), s.rows);
            var document = Papers.Of(
                s_titles[s.language]
                    + "\n"
                    + Papers.Table([
                        [.. s.order.Select(i => s_payments[s.language][i][0])],
                        .. rows,
                    ])
            );
            var result = s_extractor.Extract(document);
            result.Claims.Count(c => c.Predicate == "paid").ShouldBe(s.rows);
            result.Claims.SelectMany(c => c.Evidence).ShouldAllBe(e => e.IsFoundIn(document.Text));
            result.Fields.ShouldAllBe(f => f.At.IsFoundIn(document.Text));
        });
    }
}
