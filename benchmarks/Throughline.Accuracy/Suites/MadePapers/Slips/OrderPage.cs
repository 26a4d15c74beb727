using Throughline.Accuracy.Suites.Trade.Making;

namespace Throughline.Accuracy.Suites.MadePapers.Slips;

/// <summary>Draws Russian payment orders as form 0401060 is printed: fixed boxes, each label below or beside its value.</summary>
internal static class OrderPage
{
    private const double Left = 45;
    private const double RightEdge = 550;

    private static readonly Printing[] s_printings =
    [
        new(205, 340, 388, 9.5, IsSerif: false, IsOnNameLine: false, IsOneLabel: false),
        new(195, 352, 402, 9, IsSerif: true, IsOnNameLine: false, IsOneLabel: false),
        new(215, 335, 380, 9, IsSerif: false, IsOnNameLine: true, IsOneLabel: false),
    ];
    private static readonly Printing s_heldOut = new(185, 362, 410, 8.5, IsSerif: true, IsOnNameLine: true, IsOneLabel: true);

    /// <summary>The order of a number; the held-out half is set in other letters, on other columns, and bears the bank's stamp.</summary>
    public static MadePaper Make(int number, bool isHeldOut)
    {
        var order = MadeOrder.Of(number + (isHeldOut ? 2000 : 1000));
        var printing = isHeldOut ? s_heldOut : s_printings[number % s_printings.Length];
        return new(
            "ru",
            order.Expected.ToDictionary(e => e.Name, e => e.Value, StringComparer.Ordinal),
            [],
            [Marks(order, printing, isHeldOut)],
            $"form 0401060{(printing.IsSerif ? ", serif" : "")}{(printing.IsOnNameLine ? ", account on the name's line" : "")}"
        );
    }

    private static List<MadeMark> Marks(MadeOrder order, Printing printing, bool isHeldOut)
    {
        var marks = new List<MadeMark>();
        var (payer, payee) = (order.Payer, order.Payee);
        var (kpp, key, value, size, _, isOnNameLine, isOneLabel) = printing;
        var y = 50.0;
        Row(("Поступ. в банк плат.", Left), ("Списано со сч. плат.", 190), ("0401060", 500));
        Down(2);
        Row(($"ПЛАТЕЖНОЕ ПОРУЧЕНИЕ № {order.Number}", Left), (order.PrintedDay, 300), ("электронно", 430));
        Row(("Дата", 315), ("Вид платежа", 430));
        Down();
        Row((isOneLabel ? "Сумма прописью" : "Сумма", Left), ("Сумма словами рублей копеек", isOneLabel ? 150 : 110));
        if (!isOneLabel)
        {
            Row(("прописью", Left));
        }

        Rule();
        Row(($"ИНН {payer.Inn}", Left), ($"КПП {payer.Kpp}", kpp), ("Сумма", key), (order.PrintedAmount, value));
        Rule();
        if (isOnNameLine)
        {
            Row((payer.Name, Left), ("Сч. №", key), (payer.Account, value));
        }
        else
        {
            Row((payer.Name, Left));
            Row(("Сч. №", key), (payer.Account, value));
        }

        Row(("Плательщик", Left));
        Rule();
        Row((payer.Bank, Left), ("БИК", key), (payer.Bik, value));
        Row(("Сч. №", key), (payer.BankAccount, value));
        Row(("Банк плательщика", Left));
        Rule();
        Row((payee.Bank, Left), ("БИК", key), (payee.Bik, value));
        Row(("Сч. №", key), (payee.BankAccount, value));
        Row(("Банк получателя", Left));
        Rule();
        Row(($"ИНН {payee.Inn}", Left), ($"КПП {payee.Kpp}", kpp), ("Сч. №", key), (payee.Account, value));
        Rule();
        Row((payee.Name, Left), ("Вид оп.", key), ("01", value), ("Срок плат.", 465));
        Row(("Наз. пл.", key), ("Очер. плат.", 465), ("5", 540));
        Row(("Получатель", Left), ("Код", key), ("0", value), ("Рез. поле", 465));
        Rule();
        Down();
        Row((order.Purpose, Left));
        Down();
        Row(("Назначение платежа", Left));
        Rule();
        Row(("Подписи", 270), ("Отметки банка", 430));
        Down();
        Row(("М.П.", 90), (isHeldOut ? "ИСПОЛНЕНО" : "", 430));
        return marks;

        void Row(params ReadOnlySpan<(string Text, double X)> cells)
        {
            foreach (var (text, x) in cells)
            {
                if (text.Length > 0)
                {
                    marks.Add(new(text, x, y, size));
                }
            }

            Down();
        }

        void Rule()
        {
            marks.Add(new("", Left, y - size, RightEdge - Left));
            y += 3;
        }

        void Down(double lines = 1) => y += lines * size * 1.5;
    }

    /// <summary>How a printing sets the form: where its columns stand, in points, and how large.</summary>
    private sealed record Printing(double Kpp, double Key, double Value, double Size, bool IsSerif, bool IsOnNameLine, bool IsOneLabel);
}
