using System.Globalization;

namespace Throughline.Accuracy.Suites.MadePapers.Wide;

/// <summary>Makes an invoice of a kind that <see cref="PaperMaker"/> does not know: labels over, under and left of their values, heads in two
/// columns, sums in strips and on the left, labels in two languages, lines with further lines under them.</summary>
internal sealed partial class WideMaker
{
    private const double Left = 42;
    private const double Right = 553;
    private const double Bottom = 790;
    private const double Middle = 310;
    private readonly Random _random;
    private readonly WideWords _words;
    private readonly WideWords? _second;
    private readonly WideStyle _style;
    private readonly List<List<MadeMark>> _pages =
    [
        [],
    ];
    private readonly List<string> _design = [];
    private readonly double _size;
    private readonly int _colon;
    private readonly bool _isSecondFirst;
    private double _y = 55;

    private WideMaker(int seed, bool isHeldOut)
    {
        _random = new Random(seed);
        var languages = WideWords.Languages[seed % WideWords.Languages.Count].Split('/');
        _words = WideWords.Of(languages[0], isHeldOut);
        _second = languages.Length > 1 ? WideWords.Of(languages[1], isHeldOut) : null;
        _isSecondFirst = Chance(0.3);
        _style = WideStyle.Of(_words, _random);
        _size = 8 + _random.Next(3);
        _colon = _random.Next(3);
    }

    private string Language => _words.Language;

    /// <summary>The paper of a seed; the same for the same seed and half.</summary>
    /// <param name="seed">Any number.</param>
    /// <param name="isHeldOut">True for the wordings that no one looks at.</param>
    public static MadePaper Make(int seed, bool isHeldOut) => new WideMaker(seed, isHeldOut).Make();

    private MadePaper Make()
    {
        var (seller, buyer) = (Party(), Party());
        while (buyer.Name == seller.Name)
        {
            buyer = Party();
        }

        var number = Code();
        var day = new DateOnly(2019 + _random.Next(7), _random.Next(1, 13), _random.Next(1, 29));
        var rows = Enumerable.Range(0, Chance(0.12) ? _random.Next(30, 50) : _random.Next(1, 10)).Select(_ => Row()).ToList();
        int[] rates = Language switch
        {
            "de" => [19, 7],
            "pl" => [23, 8],
            "sv" => [25, 12],
            "zh" => [13, 6],
            "nl" or "es" or "cs" => [21, 21],
            _ => [20, 10],
        };
        var rate = rates[_random.Next(2)];
        var net = rows.Sum(r => r.Amount);
        var shipping = Chance(0.2) ? Math.Round((decimal)_random.NextDouble() * 90, 2) + 10 : 0;
        var tax = Math.Round((net + shipping) * rate / 100, 2);
        var total = net + shipping + tax;
        Head(seller, buyer, number, day);
        Table(rows, rate);
        Totals(net, shipping, rate, tax, total);
        Foot(seller);
        return new(
            _second is null ? Language : $"{Language}/{_second.Language}",
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["number"] = number,
                ["date"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ["seller"] = seller.Name,
                ["buyer"] = buyer.Name,
                ["currency"] = _style.Currency,
                ["total"] = Plain(total),
                ["net"] = Plain(shipping > 0 ? net + shipping : net),
                ["tax"] = Plain(tax),
            },
            [.. rows.Select(r => (r.Text, Plain(r.Quantity), Plain(r.Price), Plain(r.Amount)))],
            _pages,
            string.Join(", ", _design)
        );
    }

    private MadeParty Party()
    {
        string[] latin =
        [
            "Arvenholt",
            "Bellmara",
            "Corvinex",
            "Dornfeld",
            "Estavia",
            "Folkring",
            "Galdera",
            "Hestmark",
            "Ilvorno",
            "Jantar",
        ];
        string[] trades = ["Systems", "Marine", "Textil", "Agro", "Technik", "Export", "Mekanik", "Optica", "Chemie", "Metal"];
        string[] russian = ["Вега-Комплект", "Луговой берег", "Промтехсвязь", "Невская мануфактура", "Орион-Юг", "Сибинструмент"];
        string[] chinese = ["嘉禾", "永昌", "德润", "远帆", "科翔", "三江"];
        string[] fields = ["精密机械", "进出口", "新材料", "食品", "自动化设备"];
        var form = _words.Any("forms", _random);
        var made = MadeParty.Of(Language is "ru" or "zh" ? Language : "en", _random);
        var name = Language switch
        {
            "ru" => $"{form} «{russian[_random.Next(russian.Length)]}»",
            "zh" => _words.Any("town", _random) + chinese[_random.Next(chinese.Length)] + fields[_random.Next(fields.Length)] + form,
            _ => $"{latin[_random.Next(latin.Length)]} {trades[_random.Next(trades.Length)]} {form}",
        };
        var street = string.Format(CultureInfo.InvariantCulture, _words.Any("street", _random), _random.Next(1, 190));
        var town = _words.Any("town", _random);
        var code = _random.Next(10000, 99999);
        List<string> address = Language switch
        {
            "ru" => [$"{code}{_random.Next(10)}, {town}", street],
            "zh" => [town + street],
            "pl" => [street, $"{code / 1000}-{code % 1000:000} {town}"],
            "nl" => [street, $"{code / 10} AB {town}"],
            "pt" => [street, $"{code / 10}-{code % 1000:000} {town}"],
            "cs" or "sv" => [street, $"{code / 100} {code % 100:00} {town}"],
            "en" => [street, town, $"PG{code % 9} {code % 8}QX"],
            _ => [street, $"{code} {town}"],
        };
        return new(name, address, made.TaxId, made.Contact);
    }

    private (string Text, decimal Quantity, string Unit, decimal Price, decimal Amount) Row()
    {
        var (text, quantity, _, price) = MadeGoods.Of(Language is "ru" or "zh" ? Language : "en", _random);
        return (text, quantity, _words.Any("units", _random), price, quantity * price);
    }

    private string Code() =>
        _random.Next(7) switch
        {
            0 => string.Create(CultureInfo.InvariantCulture, $"{_random.Next(2019, 2026)}/{_random.Next(1, 999):000}"),
            1 => string.Create(CultureInfo.InvariantCulture, $"F{_random.Next(100000, 999999)}"),
            2 => string.Create(CultureInfo.InvariantCulture, $"{_random.Next(1000, 99999)}"),
            3 => string.Create(CultureInfo.InvariantCulture, $"RX-{_random.Next(10, 99)}-{_random.Next(1000, 9999)}"),
            4 => string.Create(CultureInfo.InvariantCulture, $"{_random.Next(1, 200)}/{_random.Next(1, 13):00}/{_random.Next(2019, 2026)}"),
            5 => string.Create(CultureInfo.InvariantCulture, $"SI{_random.Next(10000000, 99999999)}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"A.{_random.Next(100, 999)}.{_random.Next(10, 99)}"),
        };

    private bool Chance(double share) => _random.NextDouble() < share;

    // A label, in both languages where the paper has two.
    private string Say(string key, int rate = 0)
    {
        var word = string.Format(CultureInfo.InvariantCulture, _words.Pick(key, _random), rate);
        if (_second is null)
        {
            return word;
        }

        var other = string.Format(CultureInfo.InvariantCulture, _second.Pick(key, _random), rate);
        return _isSecondFirst ? $"{other} / {word}"
            : _random.Next(10) < 7 ? $"{word} / {other}"
            : $"{word} ({other})";
    }

    private string Colon(string label) =>
        _colon == 0 || label.EndsWith('.') && _colon == 1 ? label : label + (Language == "zh" ? "：" : ":");

    private static string Plain(decimal value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private double Wide(string text, double? size = null) =>
        MadeCanvas.Measure(text, size ?? _size, text.Any(c => c > '\u2e80') ? "zh" : "en");

    private void Put(string text, double x, double? size = null, bool isBold = false, bool isRight = false, double? y = null) =>
        _pages[^1].Add(new(text, x, y ?? _y, size ?? _size, isBold, isRight));

    private void Down(double lines = 1) => _y += lines * _size * 1.45;

    private void NewPage()
    {
        _pages.Add([]);
        _y = 55;
    }
}
