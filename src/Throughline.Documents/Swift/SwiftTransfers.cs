using System.Globalization;
using System.Text.RegularExpressions;
using Throughline.Documents.Layers;
using Throughline.Documents.Stated;

namespace Throughline.Documents.Swift;

/// <summary>Transfers and advices: MT103, MT202 and MT202 COV, MT900, MT910.</summary>
/// <remarks>Field meanings by SWIFT standards, categories 1, 2 and 9. In a cover payment the customers of the underlying transfer stand in its second sequence.</remarks>
internal sealed partial class SwiftTransfers(Layer layer)
{
    private static readonly Dictionary<string, string> s_agents = new(StringComparer.Ordinal)
    {
        ["52"] = "payerBank",
        ["53"] = "senderCorrespondent",
        ["54"] = "receiverCorrespondent",
        ["55"] = "reimbursementBank",
        ["56"] = "intermediaryBank",
        ["57"] = "payeeBank",
        ["58"] = "beneficiaryBank",
    };

    /// <summary>Transfers read so far.</summary>
    public int Count { get; private set; }

    /// <summary>States one message.</summary>
    public void Add(SwiftMessage message)
    {
        var prefix = string.Create(CultureInfo.InvariantCulture, $"transactions[{Count++}].");
        foreach (var (name, header) in message.Headers.OrderBy(h => h.Value.Start))
        {
            var key = name switch
            {
                "type" => "messageType",
                "sender" => "senderBank",
                "receiver" => "receiverBank",
                _ => name,
            };
            layer.State(prefix + key, name == "type" ? "MT" + header.Value : header.Value, header.Start, header.End);
        }

        var inCover = message.Has("58");
        var isUnderlying = false;
        foreach (var field in message.Fields)
        {
            // The underlying transfer begins with its ordering customer.
            isUnderlying |= inCover && field.Number == "50";
            Field(prefix, field, isUnderlying);
        }
    }

    private void Field(string prefix, SwiftField field, bool isUnderlying)
    {
        switch (field.Number)
        {
            case "20":
                Whole("number", field);
                break;
            case "21":
                Whole("relatedReference", field);
                break;
            case "23":
                Whole(field.Option == 'B' ? "bankOperationCode" : "instructionCode", field);
                break;
            case "25":
                Whole("account", field);
                break;
            case "32" when field.Option is 'A' or 'D' or 'C' or 'B':
                Money(field, "amount", "currency");
                break;
            case "33":
                Money(
                    field,
                    isUnderlying ? "underlyingAmount" : "instructedAmount",
                    isUnderlying ? "underlyingCurrency" : "instructedCurrency"
                );
                break;
            case "36":
                layer.State(prefix + "exchangeRate", Normal.OrNull(field.Text), field.ValueStart, field.End);
                break;
            case "50":
                SwiftParty.Add(layer, prefix, "payer", field);
                break;
            case "59":
                SwiftParty.Add(layer, prefix, "payee", field);
                break;
            case "70":
                layer.State(prefix + "purpose", Layer.OneLine(field.Text), field.ValueStart, field.End);
                break;
            case "71" when field.Option == 'A':
                Whole("charges", field);
                break;
            case "71":
                Money(field, field.Option == 'F' ? "senderCharges" : "receiverCharges", "chargesCurrency");
                break;
            case "72":
                layer.State(prefix + "bankToBank", Layer.OneLine(field.Text), field.ValueStart, field.End);
                break;
            case "77":
                layer.State(prefix + "regulatoryReporting", Layer.OneLine(field.Text), field.ValueStart, field.End);
                break;
            case var number when s_agents.TryGetValue(number, out var agent):
                SwiftParty.AddAgent(layer, prefix, agent, field);
                break;
        }

        void Whole(string name, SwiftField of) => layer.State(prefix + name, Layer.OneLine(of.Text), of.ValueStart, of.End);

        void Money(SwiftField of, string amountName, string currencyName)
        {
            if (Form().Match(of.Text) is not { Success: true } money)
            {
                layer.Warn($"':{of.Tag}:{Layer.OneLine(of.Text)}' is not of the form date, currency, amount; it was left out");
                return;
            }

            State("date", money.Groups["date"], Normal.ShortDayOrNull(money.Groups["date"].ValueSpan) is { } day ? Normal.Iso(day) : null);
            State(
                "valueDate",
                money.Groups["date"],
                Normal.ShortDayOrNull(money.Groups["date"].ValueSpan) is { } value ? Normal.Iso(value) : null
            );
            State(currencyName, money.Groups["currency"], money.Groups["currency"].Value);
            State(amountName, money.Groups["amount"], Normal.OrNull(money.Groups["amount"].Value));

            void State(string name, Group place, string? text)
            {
                if (place.Success)
                {
                    layer.State(prefix + name, text, of.ValueStart + place.Index, of.ValueStart + place.Index + place.Length);
                }
            }
        }
    }

    [GeneratedRegex(
        "^(?<date>[0-9]{6})?(?<currency>[A-Z]{3})[ ]{0,40}(?<amount>[0-9]{1,200}(?:,[0-9]{0,200})?)",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Form();
}
