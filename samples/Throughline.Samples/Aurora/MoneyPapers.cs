using System.Globalization;
using Throughline.Samples.Truth;
using Throughline.Samples.Writing;
using static Throughline.Samples.Aurora.Story;

namespace Throughline.Samples.Aurora;

/// <summary>Bank papers: statements, payment orders, a remittance advice, a receipts journal.</summary>
internal static class MoneyPapers
{
    private static readonly Dictionary<string, string> s_ru = new(StringComparer.Ordinal)
    {
        ["aurora"] = "АО \"КАЗ \"Аврора\"",
        ["kedran"] = "ООО \"ТД Кедрань\"",
        ["saryzhel"] = "ТОО \"Сарыжел Логистик\"",
        ["sukhona"] = "ООО \"Сухона-Агро\"",
        ["perm"] = "ООО \"Кедрань\"",
        ["forest"] = "ООО \"Галич-Лесопункт\"",
        ["nerl"] = "ООО \"Агроимпульс-Нерль\"",
    };

    public static IEnumerable<SampleDocument> All() =>
        [FirstHalf(), SecondHalf(), Exchange(), Remittance(), YuanStatement(), Receipts(), FarmPayments()];

    private static SampleDocument FirstHalf() =>
        new SampleDocument("bank/vypiska-2024-1.pdf", "bankStatement", "ru")
            .Title("АО КБ «РЕШМА»    Выписка по лицевому счёту")
            .Field($"Клиент: ООО «ТД Кедрань»   ИНН {Cast.KedranInn}", Claim("kedran", "hasIdentifier", Cast.KedranInn))
            .Field(
                $"Счёт: {Cast.KedranAccount}   Валюта: RUB   Период: 01.04.2024 – 30.06.2024",
                Claim("kedran", "hasIdentifier", Cast.KedranAccount)
            )
            .Field("Входящий остаток: 3 118 204,11")
            .Row(["Дата", "Контрагент", "Дебет", "Кредит", "Назначение платежа"])
            .Row(
                ["16.04.2024", "ООО \"Сухона-Агро\"", "", "412 300,00", "Оплата по сч. 7 за запчасти"],
                Pay("sukhona", "kedran", 412_300m, "2024-04-16")
            )
            .Row(
                ["02.05.2024", "ООО \"Кедрань\"", "18 640,00", "", "За канцтовары по сч. К-311"],
                Pay("kedran", "perm", 18_640m, "2024-05-02")
            )
            .Row(
                ["04.06.2024", "АО \"КАЗ \"Аврора\"", "", "29 160 000,00", "Оплата по с/ф 41 от 20.05.2024, дог. 118/А-24"],
                PaymentFor("41").Claim()
            )
            .Row(
                ["27.06.2024", "ООО \"Галич-Лесопункт\"", "", "96 450,00", "Предоплата, цепи пильные"],
                Pay("forest", "kedran", 96_450m, "2024-06-27")
            )
            .Field("Исходящий остаток: 32 768 314,11");

    private static SampleDocument SecondHalf()
    {
        var statement = new SampleDocument("bank/statement_2024_2.csv", "bankStatement", "ru")
        {
            Charset = "windows-1251",
            Separator = ';',
        };
        statement.Row([$"Счет {Cast.KedranAccount}", "ООО \"ТД Кедрань\""]);
        statement.Row(["Дата операции", "Плательщик", "Счет плательщика", "Получатель", "Сумма", "Валюта", "Основание"]);
        foreach (var number in (string[])["СЛ-216", "97", "101"])
        {
            var payment = PaymentFor(number);
            statement.Row(
                [
                    Format.Dots(payment.Date),
                    s_ru[payment.Payer],
                    payment.Payer == "kedran" ? Cast.KedranAccount : Cast.AuroraAccount,
                    s_ru[payment.Payee],
                    Format.RuPlain(payment.Amount),
                    "RUB",
                    number == "СЛ-216" ? "Оплата за насосные агрегаты по инвойсу СЛ-216" : $"Оплата по счету {number}, в т.ч. НДС",
                ],
                payment.Claim()
            );
        }

        statement.Row(
            ["19.12.2024", s_ru["sukhona"], "40702810000000031775", s_ru["kedran"], "188000,00", "RUB", "Насос мембранный, сч. 122"],
            Pay("sukhona", "kedran", 188_000m, "2024-12-19")
        );
        return statement;
    }

    // The exchange format of Russian accounting programs: sections of Key=Value lines.
    private static SampleDocument Exchange()
    {
        var file = new SampleDocument("bank/kl_to_1c.txt", "bankStatement", "ru") { Charset = "windows-1251" };
        file.Field(
            "1CClientBankExchange\nВерсияФормата=1.03\nКодировка=Windows\nОтправитель=Банк-клиент\n"
                + $"ДатаНачала=01.05.2025\nДатаКонца=30.09.2025\nРасчСчет={Cast.AuroraAccount}"
        );
        foreach (var number in (string[])["38", "4"])
        {
            var payment = PaymentFor(number);
            var (payee, inn, account) =
                payment.Payee == "kedran"
                    ? ("ООО \"ТД Кедрань\"", Cast.KedranInn, Cast.KedranAccount)
                    : ("ООО \"Ладоржа-Комплект\"", Cast.LadorzhaInn, Cast.LadorzhaAccount);
            file.Field(
                "СекцияДокумент=Платежное поручение\n"
                    + $"Номер={(number == "38" ? 518 : 904)}\nДата={Format.Dots(payment.Date)}\n"
                    + $"Сумма={payment.Amount.ToString("0.00", CultureInfo.InvariantCulture)}\n"
                    + $"ПлательщикСчет={Cast.AuroraAccount}\nДатаСписано={Format.Dots(payment.Date)}\n"
                    + $"Плательщик=ИНН {Cast.AuroraInn} АО \"КАЗ \"Аврора\"\nПлательщикИНН={Cast.AuroraInn}\n"
                    + $"ПолучательСчет={account}\nПолучатель=ИНН {inn} {payee}\nПолучательИНН={inn}\n"
                    + $"НазначениеПлатежа=Оплата по {(number == "38" ? "ТН 38 от 29.05.2025, дог. 118/А-24" : "счету 4 от 18.09.2025 за комплектующие")}\nКонецДокумента",
                payment.Claim() with
                {
                    Quote = $"Сумма={payment.Amount.ToString("0.00", CultureInfo.InvariantCulture)}",
                },
                Claim(payment.Payee, "hasIdentifier", inn) with
                {
                    Quote = $"ПолучательИНН={inn}",
                },
                Claim(payment.Payee, "hasIdentifier", account) with
                {
                    Quote = $"ПолучательСчет={account}",
                }
            );
        }

        return file.Field("КонецФайла");
    }

    private static SampleDocument Remittance()
    {
        var payment = PaymentFor("LL2504-22");
        return new SampleDocument("bank/remittance-20250507.txt", "paymentAdvice", "en").Field(
            "RESHMA COMMERCIAL BANK JSC            ADVICE OF OUTGOING TRANSFER\n\n"
                + ":20:RSM25050700318\n:23B:CRED\n:32A:250507CNY5655000,00\n"
                + $":50K:/{Cast.KedranYuan}\nTD KEDRAN OOO\n14 POLUSHKINA ROSHCHA, YAROSLAVL\n"
                + $":59:/{Cast.LanluAccount}\nJINGZHOU LANLU AVIATION TECHNOLOGY CO LTD\nJINGZHOU HUBEI CN\n"
                + ":70:PAYMENT FOR EQUIPMENT INV LL2504-22\n:71A:SHA",
            payment.Claim() with
            {
                Quote = ":32A:250507CNY5655000,00",
            },
            Claim("kedran", "hasIdentifier", Cast.KedranYuan) with
            {
                Quote = Cast.KedranYuan,
            },
            Claim("lanlu", "hasIdentifier", Cast.LanluAccount) with
            {
                Quote = Cast.LanluAccount,
            }
        );
    }

    private static SampleDocument YuanStatement()
    {
        var statement = new SampleDocument("bank/Kedran CNY account 2024.xlsx", "bankStatement", "en");
        statement.Sheet("Transactions");
        statement.Row(["Account holder", "TD Kedran LLC"]);
        statement.Row(["Account", Cast.KedranYuan, "CNY"], Claim("kedran", "hasIdentifier", Cast.KedranYuan));
        statement.Row(["Value date", "Counterparty", "Paid out", "Paid in", "Details"]);
        statement.Row([Day(2024, 3, 15), "Own conversion", null, 600_000m, "FX deal 11-0315"]);
        foreach (var number in (string[])["PI-240312", "LL2404-17", "LL2409-03"])
        {
            var payment = PaymentFor(number);
            statement.Row(
                [payment.Date, "Jingzhou Lanlu Aviation Technology Co Ltd", payment.Amount, null, $"Goods as per {number}"],
                payment.Claim()
            );
        }

        return statement;
    }

    private static SampleDocument Receipts()
    {
        var journal = new SampleDocument("bank/枫桨收款流水.csv", "bankStatement", "zh") { Charset = "gb18030" };
        journal.Row(["交易日期", "付款方", "收款方", "金额", "币种", "摘要"]);
        journal.Row(
            ["2024-08-06", "浏阳果园合作社", "常德枫桨动力有限公司", "48000.00", "CNY", "割草机发动机货款"],
            Claim("浏阳果园合作社", "paid", "fengjiang") with
            {
                Amount = Money(48_000m, "CNY"),
                Time = "2024-08-06",
            }
        );
        journal.Row(
            ["2024-08-20", "Saryzhel Logistics LLP", "常德枫桨动力有限公司", "720000.00", "CNY", "FJ20240812 货款"],
            PaymentFor("FJ20240812").Claim()
        );
        journal.Row(
            ["2024-09-11", "常德枫桨动力有限公司", "衡东铸造厂", "133500.00", "CNY", "铸件采购"],
            Claim("fengjiang", "paid", "衡东铸造厂") with
            {
                Amount = Money(133_500m, "CNY"),
                Time = "2024-09-11",
            }
        );
        return journal;
    }

    private static SampleDocument FarmPayments() =>
        new SampleDocument("bank/Нерль платежи август.xlsx", "bankStatement", "ru")
            .Sheet("Август")
            .Row(["Реестр исходящих платежей ООО \"Агроимпульс-Нерль\""])
            .Row(["№ п/п", "Дата", "Кому", "Сумма", "Валюта", "За что"])
            .Row(
                [1, Day(2024, 8, 9), "Taizhou Shuihe Pump Co., Ltd.", 201_600m, "CNY", "насосы IP-22, инвойс SH-0458"],
                Claim("nerl", "paid", "shuihe") with
                {
                    Amount = Money(201_600m, "CNY"),
                    Time = "2024-08-09",
                }
            )
            .Row(
                [2, Day(2024, 8, 21), "ООО \"Кедрань\"", 7_310m, "RUB", "бумага, картриджи"],
                Claim("nerl", "paid", "perm") with
                {
                    Amount = Money(7_310m, "RUB"),
                    Time = "2024-08-21",
                }
            );

    private static ExpectedClaim Pay(string payer, string payee, decimal amount, string day) =>
        Claim(payer, "paid", payee) with
        {
            Amount = Money(amount, "RUB"),
            Time = day,
        };
}
