using Throughline.Accuracy.Suites.Trade.Writing;

namespace Throughline.Accuracy.Suites.Trade.Making;

/// <summary>Makes Russian payment orders of form 0401060, labels below their values, as PDF and as Word tables.</summary>
internal static class OrderMaker
{
    /// <summary>The order of a number.</summary>
    public static MadePaper Make(int number)
    {
        var order = MadeOrder.Of(number);
        var (payer, payee) = (order.Payer, order.Payee);
        string[][] rows =
        [
            [$"ПЛАТЕЖНОЕ ПОРУЧЕНИЕ № {order.Number}", order.PrintedDay, "электронно"],
            ["Сумма прописью", "Сумма словами рублей копеек"],
            [$"ИНН {payer.Inn}", $"КПП {payer.Kpp}", "Сумма", order.PrintedAmount],
            [payer.Name, "", "Сч. №", payer.Account],
            ["Плательщик"],
            [payer.Bank, "", "БИК", payer.Bik],
            ["", "", "Сч. №", payer.BankAccount],
            ["Банк плательщика"],
            [payee.Bank, "", "БИК", payee.Bik],
            ["", "", "Сч. №", payee.BankAccount],
            ["Банк получателя"],
            [$"ИНН {payee.Inn}", $"КПП {payee.Kpp}", "Сч. №", payee.Account],
            [payee.Name, "", "Вид оп.", "01"],
            ["Получатель", "", "Код", "0"],
            [order.Purpose],
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
            order.Expected
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
