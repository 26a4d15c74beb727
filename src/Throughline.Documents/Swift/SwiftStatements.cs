using System.Globalization;
using System.Text.RegularExpressions;
using Throughline.Documents.Layers;
using Throughline.Documents.Stated;

namespace Throughline.Documents.Swift;

/// <summary>Account statements and reports: MT940, MT942, MT950.</summary>
internal sealed partial class SwiftStatements(Layer layer)
{
    private static readonly Dictionary<string, string> s_balances = new(StringComparer.Ordinal)
    {
        ["60F"] = "openingBalance",
        ["60M"] = "openingBalance",
        ["62F"] = "closingBalance",
        ["62M"] = "closingBalance",
        ["64"] = "availableBalance",
        ["65"] = "forwardBalance",
    };

    private int _transactions;
    private string? _currency;

    /// <summary>Statements read so far.</summary>
    public int Count { get; private set; }

    /// <summary>States one message.</summary>
    public void Add(SwiftMessage message)
    {
        var prefix = string.Create(CultureInfo.InvariantCulture, $"statements[{Count++}].");
        var check = new BalanceCheck();
        string? transaction = null;
        var isClosed = false;
        _currency = null;
        foreach (var field in message.Fields)
        {
            isClosed |= field.Number is "62" or "64" or "90";
            switch (field.Number)
            {
                case "61":
                    transaction = string.Create(CultureInfo.InvariantCulture, $"transactions[{_transactions++}].");
                    Entry(transaction, field, check);
                    break;
                case "86" when transaction is null || isClosed:
                    layer.State(prefix + "information", Text(field), field.ValueStart, field.End);
                    break;
                case "86":
                    new EntryDetails(layer, transaction).Add(field);
                    break;
                case "NS":
                    NonSwift.Add(layer, transaction ?? prefix, field, transaction is null);
                    break;
                default:
                    Header(prefix, field, check);
                    break;
            }
        }

        Sums(message, check);
        Verify(message, check);
    }

    private void Entry(string prefix, SwiftField field, BalanceCheck check)
    {
        if (EntryLine.MatchOrNull(field.Text) is not { } line)
        {
            check.Add(null);
            layer.State(prefix + "details", Text(field), field.ValueStart, field.End);
            layer.Warn($"statement line ':61:{OneLine(field.Text)}' is not of the form date, mark, amount; it was left as text");
            return;
        }

        var value = Normal.ShortDayOrNull(line.Groups["value"].ValueSpan);
        var entry = EntryLine.EntryDayOrNull(line.Groups["entry"].Value, value);
        var signed = EntryLine.SignedOrNull(line);
        var mark = line.Groups["mark"].Value;
        check.Add(signed);
        State("date", value is { } day ? Normal.Iso(day) : null, "value");
        State("valueDate", value is { } valueDay ? Normal.Iso(valueDay) : null, "value");
        State("bookingDate", entry is { } entryDay ? Normal.Iso(entryDay) : null, "entry");
        State("amount", signed is { } amount ? Normal.Of(amount) : null, "amount");
        State("direction", EntryLine.IsDebit(mark) ? "debit" : "credit", "mark");
        State("mark", mark, "mark");
        State("reversal", mark is "RC" or "RD" ? "yes" : null, "mark");
        State("fundsCode", line.Groups["funds"].Value, "funds");
        State("type", line.Groups["type"].Value, "type");
        // "KREF+" says that the customer's reference stands in the details.
        var customer = line.Groups["customer"].Value;
        State("customerReference", customer is "KREF+" ? null : customer, "customer");
        State("bankReference", line.Groups["bank"].Value, "bank");
        State("supplementary", OneLine(line.Groups["extra"].Value), "extra");
        if (_currency is { } currency)
        {
            State("currency", currency, "amount");
        }

        void State(string name, string? text, string group)
        {
            var place = line.Groups[group];
            layer.State(prefix + name, text, field.ValueStart + place.Index, field.ValueStart + place.Index + place.Length);
        }
    }

    private void Header(string prefix, SwiftField field, BalanceCheck check)
    {
        switch (field.Number)
        {
            case "20":
                layer.State(prefix + "reference", field.Text, field.ValueStart, field.End);
                break;
            case "21":
                layer.State(prefix + "relatedReference", field.Text, field.ValueStart, field.End);
                break;
            case "25":
                var lines = field.Lines();
                var account = lines.Count > 0 ? lines[0] : (Text: field.Text, Start: field.ValueStart);
                layer.State(prefix + "account", account.Text, account.Start, account.Start + account.Text.Length);
                if (field.Option == 'P' && lines.Count > 1)
                {
                    layer.State(prefix + "bank", lines[1].Text, lines[1].Start, lines[1].Start + lines[1].Text.Length);
                }

                break;
            case "28" when Number().Match(field.Text) is { Success: true } number:
                foreach (var (name, group) in new[] { ("statementNumber", "statement"), ("sequenceNumber", "sequence") })
                {
                    var place = number.Groups[group];
                    layer.State(prefix + name, place.Value, field.ValueStart + place.Index, field.ValueStart + place.Index + place.Length);
                }

                break;
            case "13":
                layer.State(prefix + "created", Moment(field.Text), field.ValueStart, field.End);
                break;
            case "34" when Floor().Match(field.Text) is { Success: true } floor:
                _currency ??= floor.Groups["currency"].Value;
                var limit = floor.Groups["amount"];
                layer.State(
                    prefix + (floor.Groups["mark"].Value == "C" ? "creditFloor" : "debitFloor"),
                    Normal.OrNull(limit.Value),
                    field.ValueStart + limit.Index,
                    field.ValueStart + limit.Index + limit.Length
                );
                break;
            case "90" when Sum().Match(field.Text) is { Success: true } sum:
                var total = sum.Groups["amount"];
                var side = field.Option == 'D' ? "debit" : "credit";
                layer.State(prefix + side + "Count", sum.Groups["count"].Value, field.ValueStart, field.ValueStart + total.Index - 3);
                layer.State(prefix + side + "Sum", Normal.OrNull(total.Value), field.ValueStart + total.Index, field.End);
                break;
            case "60" or "62" or "64" or "65":
                Balance(prefix, field, check);
                break;
        }
    }

    private void Balance(string prefix, SwiftField field, BalanceCheck check)
    {
        if (
            Form().Match(field.Text) is not { Success: true } balance
            || Normal.NumberOrNull(balance.Groups["amount"].Value) is not { } amount
        )
        {
            layer.Warn($"balance ':{field.Tag}:{OneLine(field.Text)}' is not of the form mark, date, currency, amount; it was left out");
            return;
        }

        amount = balance.Groups["mark"].Value == "D" ? -amount : amount;
        var name = s_balances.GetValueOrDefault(field.Tag) ?? s_balances.GetValueOrDefault(field.Number) ?? "balance";
        State(name, Normal.Of(amount), "amount");
        State(name + "Date", Normal.ShortDayOrNull(balance.Groups["date"].ValueSpan) is { } day ? Normal.Iso(day) : null, "date");
        State(name + "Mark", balance.Groups["mark"].Value, "mark");
        State(name + "Type", field.Tag is "60M" or "62M" ? "intermediate" : null, "mark");
        if (balance.Groups["currency"].Success)
        {
            _currency ??= balance.Groups["currency"].Value;
            State("currency", balance.Groups["currency"].Value, "currency");
        }

        switch (field.Number)
        {
            case "60":
                check.Opening = amount;
                break;
            case "62":
                check.Closing = amount;
                break;
        }

        void State(string key, string? text, string group)
        {
            var place = balance.Groups[group];
            if (key != "currency" || !layer.HasStated(prefix + key))
            {
                layer.State(prefix + key, text, field.ValueStart + place.Index, field.ValueStart + place.Index + place.Length);
            }
        }
    }

    private static string? Moment(string text) =>
        text.Length >= 10 && Normal.ShortDayOrNull(text.AsSpan(0, 6)) is { } day && text.AsSpan(6, 4).IndexOfAnyExceptInRange('0', '9') < 0
            ? $"{Normal.Iso(day)}T{text[6..8]}:{text[8..10]}"
            : text;

    private static string Text(SwiftField field) => string.Join('\n', field.Text.Split('\n').Select(l => l.TrimEnd())).Trim();

    private static string OneLine(string text) => Layer.OneLine(text).Trim();

    [GeneratedRegex(
        @"^(?<mark>[CD])[ \t]{0,40}(?<date>[0-9]{6})(?<currency>[A-Z]{3})?[ \t]{0,40}(?<amount>[0-9.]{0,200}(?:,[0-9]{0,200})?)",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Form();

    [GeneratedRegex("^(?<statement>[0-9]{1,200})(?:/(?<sequence>[0-9]{1,200}))?", RegexOptions.ExplicitCapture)]
    private static partial Regex Number();

    [GeneratedRegex("^(?<currency>[A-Z]{3})(?<mark>[CD])?(?<amount>[0-9]{1,200}(?:,[0-9]{0,200})?)", RegexOptions.ExplicitCapture)]
    private static partial Regex Floor();
}
