using System.Globalization;

namespace Throughline.Accuracy.Suites.Trade.Making;

/// <summary>Makes the value of a field as a paper of a language prints it, with what should be read.</summary>
internal sealed class ValueMaker(Draw draw, string form, string language)
{
    private readonly HashSet<string> _used = [];
    private readonly int _dateForm = draw.Next(4);
    private string _currency = "";

    /// <summary>The paper's currency.</summary>
    public string Currency => _currency.Length > 0 ? _currency : _currency = draw.Of(["USD", "CNY", "EUR", "RUB"]);

    /// <summary>The value of a field.</summary>
    public MadeField Make(string name, string label)
    {
        switch (name)
        {
            case "shipper"
            or "consignee"
            or "notify"
            or "carrier"
            or "declarant"
            or "seller"
            or "buyer"
            or "payer"
            or "payee"
            or "principal"
            or "sender"
            or "recipient"
            or "endUser"
            or "tester"
            or "customer"
            or "manufacturer":
                return Party(name, label);
            case "issuingBank":
                return Plain(name, label, draw.Of(Casts.Banks[language]));
            case "subject":
                return Plain(
                    name,
                    label,
                    language switch
                    {
                        "ru" => "поставка насосов по договору",
                        "zh" => "隔膜泵交货事宜",
                        _ => "delivery of diaphragm pumps",
                    }
                );
            case "passport":
                return Plain(
                    name,
                    label,
                    language switch
                    {
                        "ru" => draw.Digits(4) + " " + draw.Digits(6),
                        "zh" => "E" + draw.Digits(8),
                        _ => "AB" + draw.Digits(7),
                    }
                );
            case "replyTo":
                return Plain(name, label, draw.Of(["7/", "A-"]) + draw.Digits(3).Replace('0', '3'));
            case "sellerSignatory" or "buyerSignatory" or "principalSignatory" or "attorney":
                return Plain(name, label, Fresh(Casts.PeopleInSentences[language]));
            case "signatory":
                return Plain(name, label, draw.Of(Casts.People[language]));
            case "number":
                return Number(label);
            case "date" or "shipDate" or "exportDate" or "validUntil" or "latestShipment":
                var day = new DateOnly(2023, 1, 1).AddDays(draw.Next(1000));
                return new(label, [Show(day)], [(name, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))]);
            case "grossWeight" or "netWeight" or "volume":
                var weight = (draw.Next(90_000) + 500) / (draw.Next(2) == 0 ? 10m : 1m);
                return new(
                    label,
                    [
                        Show(weight)
                            + (
                                form is "goodsDeclaration" || draw.Next(2) == 0 ? ""
                                : name == "volume" ? ""
                                : Kilograms
                            ),
                    ],
                    [(name, Plain(weight))]
                );
            case "packages" or "quantity":
                var count = draw.Next(400) + 2;
                return Plain(name, label, count.ToString(CultureInfo.InvariantCulture));
            case "amount" or "total" or "customsValue" or "price":
                var amount = Math.Round((draw.Next(5_000_000) + 1000) / 100m, 2);
                var isBare = name is "price" or "customsValue";
                var printed =
                    isBare ? Show(amount)
                    : draw.Next(2) == 0 ? Currency + " " + Show(amount)
                    : Show(amount) + " " + Currency;
                return new(label, [printed], isBare ? [(name, Plain(amount))] : [(name, Plain(amount)), ("currency", Currency)]);
            case "currency":
                return Plain(name, label, Currency);
            case "from" or "to" or "loadPlace" or "deliveryPlace" or "place":
                return Plain(name, label, Fresh(Casts.Places[language]));
            case "tradingCountry" or "departureCountry" or "destinationCountry" or "origin":
                return Plain(name, label, draw.Of(Casts.Countries[language]));
            case "destinationPort":
                return Plain(name, label, draw.Of(Casts.Places[language]));
            case "flight":
                var flight = draw.Of(["CA", "SU", "FZ", "Y8"]);
                var digits = (draw.Next(8000) + 1000).ToString(CultureInfo.InvariantCulture);
                return new(label, [flight + (draw.Next(2) == 0 ? " " : "") + digits], [(name, flight + digits)]);
            case "vessel":
                return Plain(name, label, draw.Of(Casts.Vessels));
            case "voyage":
                return Plain(name, label, draw.Digits(3) + draw.Of(["E", "W", "N"]));
            case "vehicle":
                return Plain(name, label, language == "ru" ? "А " + draw.Digits(3) + " ВС 54" : "B " + draw.Digits(4) + " KZ");
            case "incoterm":
                var term = draw.Of(["FCA", "CPT", "EXW", "DAP", "CIF"]);
                return Plain(name, label, term + " " + draw.Of(["Shanghai", "Ningbo", "Novosibirsk", "Almaty"]));
            case "hsCode":
                return Plain(name, label, draw.Of(Casts.HsCodes));
            case "goods":
                return Plain(name, label, draw.Of(Casts.Goods[language]));
            case "model":
                return Plain(name, label, draw.Of(Casts.Models));
            case "serial":
                return Plain(name, label, draw.Of(["A", "B", "KX"]) + draw.Digits(6));
            case "unit":
                return Plain(
                    name,
                    label,
                    language == "ru" ? "шт"
                        : language == "zh" ? "台"
                        : "pcs"
                );
            case "container":
                return Plain(name, label, CheckDigits.Container(draw));
            case "seal":
                return Plain(name, label, draw.Of(["CN", "SL", "HB"]) + draw.Digits(6));
            case "wagon":
                return Plain(name, label, draw.Digits(8).Replace('0', '5'));
            case "invoice" or "contract" or "waybill":
                return Plain(name, label, draw.Of(["JB", "HL", "SP", "КС"]) + draw.Of(["-", "/"]) + draw.Digits(4));
            case "payerAccount" or "payeeAccount":
                return Plain(name, label, language == "ru" ? "40702" + "810" + draw.Digits(12) : "62" + draw.Digits(14));
            case "purpose":
                return Plain(
                    name,
                    label,
                    language switch
                    {
                        "ru" => "Оплата по договору поставки за насосы",
                        "zh" => "支付隔膜泵货款",
                        _ => "Payment for pumps under supply agreement",
                    }
                );
            case "endUse":
                return Plain(name, label, draw.Of(Casts.Uses[language]));
            default:
                throw new InvalidOperationException("no value for " + name);
        }
    }

    private string Kilograms =>
        language switch
        {
            "ru" => " кг",
            "zh" => "千克",
            _ => " kg",
        };

    private static MadeField Plain(string name, string label, string value) => new(label, [value], [(name, value)]);

    private MadeField Party(string name, string label)
    {
        var (firm, address) = Casts.Firms[language].Where(f => !_used.Contains(f.Name)).ToList() is { Count: > 0 } fresh
            ? draw.Of(fresh)
            : draw.Of(Casts.Firms[language]);
        _used.Add(firm);
        var expected = new List<(string, string)> { (name, firm) };
        var lines = new List<string> { firm };
        if (draw.Next(4) > 0 && name is not ("payer" or "payee"))
        {
            lines.Add(address);
            expected.Add((name + "Address", address));
        }

        if (draw.Next(2) == 0 && language == "ru" && firm[0] > 127 && !firm.StartsWith('Т'))
        {
            var inn = CheckDigits.Inn(draw);
            lines.Add("ИНН " + inn);
            expected.Add((name + "Inn", inn));
        }
        else if (draw.Next(2) == 0 && language == "zh" && firm[0] > 127)
        {
            var code = CheckDigits.Uscc(draw);
            lines.Add("统一社会信用代码：" + code);
            expected.Add((name + "Uscc", code));
        }

        return new(label, lines, expected);
    }

    private MadeField Number(string label)
    {
        var (printed, value) = form switch
        {
            "airWaybill" when CheckDigits.AirWaybill(draw) is var awb => (
                draw.Next(2) == 0 ? awb[..3] + "-" + awb[3..] : awb[..3] + " " + awb[3..7] + " " + awb[7..],
                awb[..3] + "-" + awb[3..]
            ),
            "goodsDeclaration" => Same($"10{draw.Digits(6)}/{draw.Next(28) + 1:00}{draw.Next(12) + 1:00}24/{draw.Digits(7)}"),
            "chinaDeclaration" => Same(draw.Digits(4).Replace('0', '3') + "2024" + draw.Digits(10)),
            "railBill" => Same(draw.Digits(8).Replace('0', '4')),
            _ => Same(draw.Of(["", "PL-", "TR", "24/", "K-"]) + draw.Digits(draw.Next(4) + 3).Replace('0', '7')),
        };
        return new(label, [printed], [("number", value)]);

        static (string, string) Same(string text) => (text, text);
    }

    private string Fresh(string[] choices)
    {
        var value = draw.Of([.. choices.Where(c => !_used.Contains(c))]);
        _used.Add(value);
        return value;
    }

    private static string Plain(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private string Show(decimal value)
    {
        var text = value.ToString(value == decimal.Truncate(value) && value < 100_000 ? "#,0" : "#,0.00", CultureInfo.InvariantCulture);
        return language == "ru" ? text.Replace(',', ' ').Replace('.', ',') : text;
    }

    private string Show(DateOnly day) =>
        language switch
        {
            "ru" => _dateForm < 2
                ? day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)
                : day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("ru-RU")) + " г.",
            "zh" => _dateForm < 2 ? $"{day.Year}年{day.Month}月{day.Day}日" : day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => day.ToString(
                _dateForm switch
                {
                    0 => "dd MMM yyyy",
                    1 => "yyyy-MM-dd",
                    2 => "MMMM d, yyyy",
                    _ => "dd-MMM-yyyy",
                },
                CultureInfo.InvariantCulture
            ),
        };
}
