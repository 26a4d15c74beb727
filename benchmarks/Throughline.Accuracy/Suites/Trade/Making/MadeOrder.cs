using System.Globalization;

namespace Throughline.Accuracy.Suites.Trade.Making;

/// <summary>What a made Russian payment order says.</summary>
internal sealed record MadeOrder(
    string Number,
    DateOnly Day,
    string Amount,
    string PrintedAmount,
    MadeOrder.Side Payer,
    MadeOrder.Side Payee,
    string Purpose
)
{
    /// <summary>The day as the form prints it.</summary>
    public string PrintedDay => Day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    /// <summary>The fields that a reader should give.</summary>
    public IReadOnlyList<(string Name, string Value)> Expected =>
        [
            ("number", Number),
            ("date", Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("amount", Amount),
            ("currency", "RUB"),
            ("payer", Payer.Name),
            ("payerInn", Payer.Inn),
            ("payerAccount", Payer.Account),
            ("payerAccountKey", "right"),
            ("payerBank", Payer.Bank),
            ("payerBik", Payer.Bik),
            ("payee", Payee.Name),
            ("payeeInn", Payee.Inn),
            ("payeeAccount", Payee.Account),
            ("payeeBank", Payee.Bank),
            ("payeeBik", Payee.Bik),
            ("purpose", Purpose),
        ];

    /// <summary>The order of a number.</summary>
    public static MadeOrder Of(int number)
    {
        var draw = new Draw((uint)(number * 4099) + 77);
        var firms = draw.Order(Casts.Firms["ru"].Where(f => f.Name[0] > 127)).ToList();
        var banks = draw.Order(Casts.Banks["ru"]);
        var day = new DateOnly(2023, 1, 1).AddDays(draw.Next(900));
        var amount = draw.Next(9_000_000) + 1000;
        var (inn, inn2) = (CheckDigits.Inn(draw), CheckDigits.Inn(draw));
        var (bik, bik2) = ("0445" + draw.Digits(5), "0440" + draw.Digits(5));
        var (account, account2) = (CheckDigits.Account(draw, bik), CheckDigits.Account(draw, bik2));
        var order = (draw.Next(900) + 1).ToString(CultureInfo.InvariantCulture);
        var purpose = $"Оплата по договору № {draw.Digits(3)} за насосы. НДС не облагается";
        var printed = $"{amount / 100}{draw.Of(["-", ".", "="])}{amount % 100:00}";
        return new(
            order,
            day,
            (amount / 100m).ToString(CultureInfo.InvariantCulture),
            printed,
            new(firms[0].Name, inn, "770101001", account, banks[0], bik, "30101810" + draw.Digits(12)),
            new(firms[1].Name, inn2, "540101001", account2, banks[1], bik2, "30101810" + draw.Digits(12)),
            purpose
        );
    }

    /// <summary>One side of a payment and its bank.</summary>
    internal sealed record Side(string Name, string Inn, string Kpp, string Account, string Bank, string Bik, string BankAccount);
}
