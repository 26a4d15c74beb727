using System.Globalization;

namespace Throughline.Accuracy.Suites.MadePapers;

/// <summary>Makes a paper from a seed: parties, lines and sums, and a layout drawn anew for each.</summary>
internal sealed partial class PaperMaker
{
    private const double Left = 45;
    private const double RightEdge = 550;
    private const double Bottom = 780;
    private readonly Random _random;
    private readonly MadeWords _words;
    private readonly MadeNumbers _numbers;
    private readonly List<List<MadeMark>> _pages =
    [
        [],
    ];
    private readonly List<string> _design = [];
    private readonly double _size;
    private readonly bool _isShort;
    private double _y = 60;

    private PaperMaker(int seed, bool isShort)
    {
        _random = new Random(seed);
        _words = MadeWords.All[seed % 3];
        _isShort = isShort;
        _size = Language == "zh" ? 9 + _random.Next(2) : 8 + _random.Next(3);
        _numbers =
            Language == "ru" ? new(Chance(0.7) ? " " : "", Chance(0.8) ? "," : ".", _random.Next(4))
            : Language == "zh" ? new(Chance(0.7) ? "," : "", ".", _random.Next(4))
            : _random.Next(4) switch
            {
                0 => new(".", ",", _random.Next(4)),
                1 => new(" ", ".", _random.Next(4)),
                _ => new(Chance(0.7) ? "," : "", ".", _random.Next(4)),
            };
        if (Chance(0.25))
        {
            _design.Add("serif");
        }
    }

    private string Language => _words.Language;

    /// <summary>The paper of a seed; the same for the same seed.</summary>
    /// <param name="seed">Any number; a third of the numbers for each language.</param>
    /// <param name="isShort">One page only.</param>
    public static MadePaper Make(int seed, bool isShort = false) => new PaperMaker(seed, isShort).Make();

    private MadePaper Make()
    {
        var (seller, buyer) = (MadeParty.Of(Language, _random), MadeParty.Of(Language, _random));
        while (buyer.Name == seller.Name)
        {
            buyer = MadeParty.Of(Language, _random);
        }

        var number = Number();
        var day = new DateOnly(2021 + _random.Next(5), _random.Next(1, 13), _random.Next(1, 29));
        var currency = Language switch
        {
            "ru" => Chance(0.8) ? "RUB" : "USD",
            "zh" => Chance(0.8) ? "CNY" : "USD",
            _ => new[] { "USD", "EUR", "GBP" }[_random.Next(3)],
        };
        var rows = Enumerable
            .Range(
                0,
                _isShort ? _random.Next(1, 7)
                    : Chance(0.15) ? _random.Next(28, 60)
                    : _random.Next(1, 14)
            )
            .Select(_ => MadeGoods.Of(Language, _random))
            .ToList();
        var net = rows.Sum(r => r.Quantity * r.Price);
        int[] rates = Language == "zh" ? [13, 6, 0] : [20, 10, 0];
        var rate = rates[_random.Next(3)];
        var tax = Math.Round(net * rate / 100, 2);
        Title(number, day, out var isTold);
        Parties(seller, buyer, number, day, isTold, currency);
        Table(rows, currency);
        Totals(net, rate, tax, currency);
        Foot(seller);
        return new(
            Language,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["number"] = number,
                ["date"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ["seller"] = seller.Name,
                ["buyer"] = buyer.Name,
                ["currency"] = currency,
                ["total"] = Plain(net + tax),
                ["net"] = rate > 0 ? Plain(net) : "",
                ["tax"] = rate > 0 ? Plain(tax) : "",
            },
            [.. rows.Select(r => (r.Description, Plain(r.Quantity), Plain(r.Price), Plain(r.Quantity * r.Price)))],
            _pages,
            string.Join(", ", _design)
        );
    }

    private string Number() =>
        _random.Next(6) switch
        {
            0 => string.Create(CultureInfo.InvariantCulture, $"INV-{_random.Next(2021, 2026)}-{_random.Next(1, 9999):0000}"),
            1 => string.Create(CultureInfo.InvariantCulture, $"{_random.Next(100000, 9999999)}"),
            2 => string.Create(
                CultureInfo.InvariantCulture,
                $"{(char)('A' + _random.Next(26))}{_random.Next(10, 99)}/{_random.Next(100, 999)}"
            ),
            3 => string.Create(CultureInfo.InvariantCulture, $"{_random.Next(1, 999)}-{_random.Next(10, 99)}"),
            4 => string.Create(
                CultureInfo.InvariantCulture,
                $"{(char)('A' + _random.Next(26))}{(char)('A' + _random.Next(26))}{_random.Next(100000, 999999)}"
            ),
            _ => string.Create(CultureInfo.InvariantCulture, $"{_random.Next(2021, 2026)}{_random.Next(1, 13):00}{_random.Next(100, 999)}"),
        };

    private bool Chance(double share) => _random.NextDouble() < share;

    private string Say(string what, int rate = 0) =>
        string.Format(CultureInfo.InvariantCulture, _words.Words[what][_random.Next(_words.Words[what].Length)], rate, rate);

    private static string Plain(decimal value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private void Put(string text, double x, double? size = null, bool isBold = false, bool isRight = false, double? y = null) =>
        _pages[^1].Add(new(text, x, y ?? _y, size ?? _size, isBold, isRight));

    private void Rule(double from, double to) => _pages[^1].Add(new("", from, _y - _size - 2, to - from));

    private void Down(double lines = 1) => _y += lines * _size * 1.45;

    private string Colon() =>
        Chance(0.6)
            ? Language == "zh"
                ? "："
                : ":"
            : "";
}
