using System.Globalization;
using Throughline.Accuracy.Suites.Trade.Writing;

namespace Throughline.Accuracy.Suites.Trade.Making;

/// <summary>Makes Russian payment orders of form 0401060, labels below their values, as PDF and as Word tables.</summary>
internal static class OrderMaker
{
    /// <summary>The order of a number.</summary>
    public static MadePaper Make(int number)
    {
        var draw = new Draw((uint)(number * 4099) + 77);
        var firms = draw.Order(Casts.Firms["ru"].Where(f => f.Name[0] > 127)).ToList();
        var banks = draw.Order(Casts.Banks["ru"]);
        var day = new DateOnly(2023, 1, 1).AddDays(draw.Next(900)).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
        var amount = draw.Next(9_000_000) + 1000;
        var (inn, inn2) = (CheckDigits.Inn(draw), CheckDigits.Inn(draw));
        var (bik, bik2) = ("0445" + draw.Digits(5), "0440" + draw.Digits(5));
        var (account, account2) = (CheckDigits.Account(draw, bik), CheckDigits.Account(draw, bik2));
        var order = (draw.Next(900) + 1).ToString(CultureInfo.InvariantCulture);
        var purpose = $"Оплата по договору № {draw.Digits(3)} за насосы. НДС не облагается";
        var printed = $"{amount / 100}{draw.Of(["-", ".", "="])}{amount % 100:00}";
        string[][] rows =
        [
            [$"ПЛАТЕЖНОЕ ПОРУЧЕНИЕ № {order}", day, "электронно"],
            ["Сумма прописью", "Сумма словами рублей копеек"],
            [$"ИНН {inn}", "КПП 770101001", "Сумма", printed],
            [firms[0].Name, "", "Сч. №", account],
            ["Плательщик"],
            [banks[0], "", "БИК", bik],
            ["", "", "Сч. №", "30101810" + draw.Digits(12)],
            ["Банк плательщика"],
            [banks[1], "", "БИК", bik2],
            ["", "", "Сч. №", "30101810" + draw.Digits(12)],
            ["Банк получателя"],
            [$"ИНН {inn2}", "КПП 540101001", "Сч. №", account2],
            [firms[1].Name, "", "Вид оп.", "01"],
            ["Получатель", "", "Код", "0"],
            [purpose],
            ["Назначение платежа"],
            ["М.П.", "Подписи", "Отметки банка"],
        ];
        var isPdf = number % 2 == 0;
        return new(
            $"order-{number}" + (isPdf ? ".pdf" : ".docx"),
            isPdf ? Pdf(rows) : Word(rows),
            "paymentOrder",
            "ru",
            "form 0401060",
            [
                ("number", order),
                (
                    "date",
                    DateOnly
                        .ParseExact(day, "dd.MM.yyyy", CultureInfo.InvariantCulture)
                        .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                ),
                ("amount", (amount / 100m).ToString(CultureInfo.InvariantCulture)),
                ("currency", "RUB"),
                ("payer", firms[0].Name),
                ("payerInn", inn),
                ("payerAccount", account),
                ("payerAccountKey", "right"),
                ("payerBank", banks[0]),
                ("payerBik", bik),
                ("payee", firms[1].Name),
                ("payeeInn", inn2),
                ("payeeAccount", account2),
                ("payeeBank", banks[1]),
                ("payeeBik", bik2),
                ("purpose", purpose),
            ]
        );
    }

    private static byte[] Word(string[][] rows)
    {
        var word = new WordGrid();
        word.Paragraph(string.Join("    ", rows[0]));
        word.Table(rows[1..]);
        return word.ToFile();
    }

    private static byte[] Pdf(string[][] rows)
    {
        double[] columns = [40, 200, 330, 400];
        var page = new PdfPage();
        for (var r = 0; r < rows.Length; r++)
        {
            for (var c = 0; c < rows[r].Length; c++)
            {
                page.Text(columns[c], 60 + (r * 16), 8, rows[r][c]);
            }
        }

        return page.ToFile();
    }
}
