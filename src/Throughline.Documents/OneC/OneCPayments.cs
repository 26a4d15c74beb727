using System.Globalization;
using System.Text.RegularExpressions;
using Throughline.Documents.Layers;
using Throughline.Documents.Stated;
using Throughline.Model;

namespace Throughline.Documents.OneC;

/// <summary>States the accounts and payments of an exchange file.</summary>
internal sealed partial class OneCPayments(Layer layer)
{
    private static readonly (string Key, string Name)[] s_words =
    [
        ("СекцияДокумент", "type"),
        ("Номер", "number"),
        ("ВидПлатежа", "paymentMethod"),
        ("ВидОплаты", "paymentType"),
        ("Очередность", "priority"),
        ("КодНазПлатежа", "purposeCode"),
        ("Код", "uniqueIdentifier"),
        ("СтатусСоставителя", "taxpayerStatus"),
        ("ПоказательКБК", "budgetCode"),
        ("ОКАТО", "territory"),
        ("ПоказательОснования", "taxBasis"),
        ("ПоказательПериода", "taxPeriod"),
        ("ПоказательНомера", "taxDocument"),
    ];

    private readonly List<string> _badInns = [];
    private readonly List<string> _badAccounts = [];

    /// <summary>States all sections and checks balances and check digits.</summary>
    public void Add(OneCSections sections)
    {
        layer.Property("sender", sections.Head.Text("Отправитель"));
        Say("sender", sections.Head.Value("Отправитель"));
        Say("created", sections.Head.Value("ДатаСоздания"), Normal.DateOrNull);
        var own = new HashSet<string>(StringComparer.Ordinal);
        var accounts = sections.Accounts.Count > 0 ? sections.Accounts : [sections.Head];
        for (var i = 0; i < accounts.Count; i++)
        {
            Account(accounts[i], string.Create(CultureInfo.InvariantCulture, $"statements[{i}]."));
            own.Add(accounts[i].Text("РасчСчет") ?? "");
        }

        for (var i = 0; i < sections.Documents.Count; i++)
        {
            Payment(sections.Documents[i], string.Create(CultureInfo.InvariantCulture, $"transactions[{i}]."), own);
        }

        foreach (var account in sections.Accounts)
        {
            Check(account, sections.Documents);
        }

        Complain("taxpayer number", _badInns);
        Complain("account number, with its bank's BIC,", _badAccounts);
    }

    private void Account(OneCSection account, string prefix)
    {
        Say(prefix + "account", account.Value("РасчСчет"));
        Say(prefix + "from", account.Value("ДатаНачала"), Normal.DateOrNull);
        Say(prefix + "to", account.Value("ДатаКонца"), Normal.DateOrNull);
        Say(prefix + "openingBalance", account.Value("НачальныйОстаток"), Normal.OrNull);
        Say(prefix + "closingBalance", account.Value("КонечныйОстаток"), Normal.OrNull);
        Say(prefix + "creditSum", account.Value("ВсегоПоступило", "КредитОборот"), Normal.OrNull);
        Say(prefix + "debitSum", account.Value("ВсегоСписано", "ДебетОборот"), Normal.OrNull);
        if (account.Value("РасчСчет") is { } number)
        {
            layer.State(prefix + "currency", RussianAccounts.CurrencyOrNull(number.Text), number.Start, number.End);
        }
    }

    private void Payment(OneCSection payment, string prefix, HashSet<string> own)
    {
        foreach (var (key, name) in s_words)
        {
            Say(prefix + name, payment.Value(key));
        }

        Say(prefix + "date", payment.Value("Дата", "ДатаСписано", "ДатаПоступило"), Normal.DateOrNull);
        var debited = payment.Value("ДатаСписано");
        var credited = payment.Value("ДатаПоступило");
        var (payerAccount, payeeAccount) = (
            payment.Value("ПлательщикСчет", "ПлательщикРасчСчет"),
            payment.Value("ПолучательСчет", "ПолучательРасчСчет")
        );
        var isOut = payerAccount is { } from && own.Contains(from.Text);
        var isIn = payeeAccount is { } to && own.Contains(to.Text);
        Say(prefix + "bookingDate", isIn && !isOut ? credited ?? debited : debited ?? credited, Normal.DateOrNull);
        if (payment.Value("Сумма") is { } amount)
        {
            Say(prefix + "amount", amount, Normal.OrNull);
            layer.State(
                prefix + "direction",
                isOut == isIn ? null
                    : isOut ? "debit"
                    : "credit",
                amount.Start,
                amount.End
            );
            layer.State(
                prefix + "currency",
                RussianAccounts.CurrencyOrNull((payerAccount ?? payeeAccount)?.Text),
                amount.Start,
                amount.End
            );
        }

        Party(payment, prefix, "payer", "Плательщик", payerAccount);
        Party(payment, prefix, "payee", "Получатель", payeeAccount);
        Purpose(payment, prefix);
    }

    // The short key holds "ИНН 7701234567 ООО Ромашка", the one with 1 the name alone; banks fill either or both.
    private void Party(OneCSection payment, string prefix, string role, string key, (string Text, int Start, int End)? account)
    {
        var (full, alone) = (payment.Value(key), payment.Value(key + "1"));
        if (alone is { } clean && clean.Text.Any(char.IsLetter))
        {
            State(clean);
            if (full is { } other && !Same(Bare(other).Text, Bare(clean).Text))
            {
                layer.State(prefix + role + "AsAddressed", Bare(other).Text, other.Start, other.End);
                layer.Warn(
                    $"payment {payment.Text("Номер")}: {key} says '{Bare(other).Text}', {key}1 says '{Bare(clean).Text}'; compare them"
                );
            }
        }
        else if (full is { } value)
        {
            State(value);
        }

        Say(prefix + role + "Inn", payment.Value(key + "ИНН"));
        Say(prefix + role + "Kpp", payment.Value(key + "КПП"));
        Say(prefix + role + "Account", account);
        Say(prefix + role + "Bank", payment.Value(key + "БИК"));
        Say(prefix + role + "BankName", payment.Value(key + "Банк1"));
        Say(prefix + role + "BankPlace", payment.Value(key + "Банк2"));
        Say(prefix + role + "CorrespondentAccount", payment.Value(key + "Корсчет"));
        if (payment.Text(key + "ИНН") is { Length: 10 or 12 } inn && !IdentifierChecks.IsInn(inn))
        {
            _badInns.Add(inn);
        }

        if (account is { } number && RussianAccounts.IsValidOrNull(number.Text, payment.Text(key + "БИК")) == false)
        {
            _badAccounts.Add(number.Text);
        }

        void State((string Text, int Start, int End) value)
        {
            var (text, start) = Bare(value);
            layer.State(prefix + role, text, start, value.End);
        }
    }

    private void Purpose(OneCSection payment, string prefix)
    {
        if (payment.Value("НазначениеПлатежа", "НазначениеПлатежа1") is not { } purpose)
        {
            return;
        }

        var (text, end) = (purpose.Text, purpose.End);
        if (payment.Value("НазначениеПлатежа") is null)
        {
            for (var i = 2; i <= 6 && payment.Value($"НазначениеПлатежа{i.ToString(CultureInfo.InvariantCulture)}") is { } more; i++)
            {
                (text, end) = (text + " " + more.Text, more.End);
            }
        }

        layer.State(prefix + "purpose", text, purpose.Start, end);
        if (OperationCode().Match(purpose.Text) is { Success: true } code)
        {
            var group = code.Groups["code"];
            layer.State(
                prefix + "currencyOperationCode",
                group.Value,
                purpose.Start + group.Index,
                purpose.Start + group.Index + group.Length
            );
        }
    }

    private void Check(OneCSection account, IReadOnlyList<OneCSection> payments)
    {
        var number = account.Text("РасчСчет") ?? "";
        var what = $"account {number} from {account.Text("ДатаНачала")} to {account.Text("ДатаКонца")}";
        var (opening, closing) = (
            Normal.NumberOrNull(account.Text("НачальныйОстаток")),
            Normal.NumberOrNull(account.Text("КонечныйОстаток"))
        );
        var (credits, debits) = (Normal.NumberOrNull(account.Text("ВсегоПоступило")), Normal.NumberOrNull(account.Text("ВсегоСписано")));
        if (opening is { } before && closing is { } after && credits is { } plus && debits is { } minus && before + plus - minus != after)
        {
            layer.Warn(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{what}: does not add up: {before} + {plus} - {minus} = {before + plus - minus}, but the closing balance is {after}: a difference of {after - (before + plus - minus)}"
                )
            );
        }

        Compare("paid in", credits, "ПолучательСчет", "ПолучательРасчСчет");
        Compare("paid out", debits, "ПлательщикСчет", "ПлательщикРасчСчет");

        // Sections part a period into days; the payments can be told apart by account only where there is one section for it.
        void Compare(string name, decimal? stated, string key, string otherKey)
        {
            var own = payments.Where(p => p.Text(key, otherKey) == number && InPeriod(p, account)).ToList();
            var sum = own.Sum(p => Normal.NumberOrNull(p.Text("Сумма")) ?? 0);
            if (stated is { } total && total != sum)
            {
                layer.Warn(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{what}: {total} {name}, but its {own.Count} payments give {sum}: a difference of {total - sum}"
                    )
                );
            }
        }
    }

    private static bool InPeriod(OneCSection payment, OneCSection account)
    {
        var day = Normal.DateOrNull(payment.Text("ДатаСписано", "ДатаПоступило", "Дата"));
        var (from, to) = (Normal.DateOrNull(account.Text("ДатаНачала")), Normal.DateOrNull(account.Text("ДатаКонца")));
        return day is null
            || (from is null || string.CompareOrdinal(day, from) >= 0) && (to is null || string.CompareOrdinal(day, to) <= 0);
    }

    private void Complain(string what, List<string> bad)
    {
        if (bad.Count > 0)
        {
            var shown = string.Join(", ", bad.Distinct(StringComparer.Ordinal).Take(5));
            layer.Warn(string.Create(CultureInfo.InvariantCulture, $"{bad.Count} times a {what} fails its check digit: {shown}"));
        }
    }

    private void Say(string name, (string Text, int Start, int End)? value, Func<string?, string?>? normal = null)
    {
        if (value is { } stated)
        {
            layer.State(name, normal is null ? stated.Text : normal(stated.Text) ?? stated.Text, stated.Start, stated.End);
        }
    }

    private static (string Text, int Start) Bare((string Text, int Start, int End) value)
    {
        var skip = LeadingInn().Match(value.Text) is { Success: true } inn && inn.Length < value.Text.Length ? inn.Length : 0;
        return (value.Text[skip..], value.Start + skip);
    }

    private static bool Same(string left, string right)
    {
        static string Letters(string text) => new([.. text.ToUpperInvariant().Where(char.IsLetterOrDigit)]);
        var (a, b) = (Letters(left), Letters(right));
        return a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^ИНН[ :]{0,40}[0-9]{5,12}(?:[ /]{1,40}(?:КПП[ :]{0,40})?[0-9]{9})?[ ,;/]{0,40}")]
    private static partial Regex LeadingInn();

    // The code of the currency operation stands in braces before the purpose (Bank of Russia instruction 181-I).
    [GeneratedRegex(@"\{VO(?<code>[0-9]{5})", RegexOptions.ExplicitCapture)]
    private static partial Regex OperationCode();
}
