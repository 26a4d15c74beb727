using System.Globalization;
using System.Text;

namespace Throughline.Accuracy.Suites.Codes;

/// <summary>Makes sentences with designations of products (<c>{P}</c>) and other codes (<c>{X}</c> and what the sentence says itself).</summary>
internal sealed class CodeMaker(string part, string language, int seed)
{
    private const string Latin = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const string Cyrillic = "АБВГДЗИКЛМНОПРСТУФХЦ";
    private const string Alike = "ABCEHKMOPTX";
    private const string AlikeCyrillic = "АВСЕНКМОРТХ";
    private static readonly string[] s_latinNames =
    [
        "Shahed",
        "Falcon",
        "Orion",
        "Mavic",
        "Bayraktar",
        "Mohajer",
        "Krait",
        "Viper",
        "Sokol",
        "Geran",
        "Lancet",
        "Rotax",
    ];
    private static readonly string[] s_cyrillicNames =
    [
        "Гарпия",
        "Герань",
        "Орлан",
        "Элерон",
        "Ланцет",
        "Панцирь",
        "Сокол",
        "Зала",
        "Форпост",
        "Хризантема",
    ];
    private static readonly string[] s_hanNames = ["翼龙", "彩虹", "红旗", "长空", "云影", "飞鸿", "天鹰", "攻击"];
    private readonly Random _random = new(seed);
    private readonly string[] _templates =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "codes.tsv"))
            .Select(l => l.Split('\t'))
            .Where(f => f[0] == part && f[1] == language)
            .Select(f => f[2]),
    ];

    /// <summary>The next text and where its designations stand.</summary>
    public (string Text, List<(int Start, int End)> Products) Next()
    {
        var text = new StringBuilder();
        var products = new List<(int, int)>();
        for (var n = _random.Next(1, 3); n >= 0; n--)
        {
            var template = _templates[_random.Next(_templates.Length)];
            for (var at = 0; at < template.Length; )
            {
                var open = template.IndexOf('{', at);
                if (open < 0)
                {
                    text.Append(template, at, template.Length - at);
                    break;
                }

                text.Append(template, at, open - at);
                var kind = template[open + 1];
                var word = Fill(kind);
                if (kind == 'P')
                {
                    products.Add((text.Length, text.Length + word.Length));
                }

                text.Append(word);
                at = template.IndexOf('}', open) + 1;
            }

            text.Append(language == "zh" ? "" : " ");
        }

        return (text.ToString().TrimEnd(), products);
    }

    private string Fill(char kind) =>
        kind switch
        {
            'P' => Product(),
            'N' => Number(1, 999),
            'Y' => Number(2019, 2027),
            'D' => Number(1, 9),
            'T' => $"{Number(10, 28)}.{Number(10, 12)}.{Number(2021, 2026)}",
            // A reference: letters, number, year or the like.
            'R' => _random.Next(4) switch
            {
                0 => $"{Letters(2)}-{Number(100, 9999)}/{Number(20, 27)}",
                1 => $"{Letters(3)}{Number(2020, 2026)}-{Number(10, 999)}",
                2 => $"{Number(10, 99)}/{Number(20, 26)}-{Letters(1)}",
                _ => $"{Letters(2)}{Number(100000, 999999)}",
            },
            'F' => $"{Letters(2)}{Number(100, 9999)}",
            _ => throw new InvalidOperationException($"codes.tsv: no slot '{kind}'"),
        };

    private string Product()
    {
        var isCyrillic = language == "ru" && _random.Next(2) == 0;
        var dash = _random.Next(12) switch
        {
            0 => "‑",
            1 => "–",
            < 7 => "-",
            _ => "",
        };
        var code = _random.Next(8) switch
        {
            0 => Letters(1, isCyrillic) + dash + Number(100, 999),
            1 => Letters(2, isCyrillic) + dash + Number(10, 99) + (_random.Next(2) == 0 ? Letters(1, isCyrillic) : ""),
            2 => Letters(2, isCyrillic) + dash + Number(100, 9999) + (_random.Next(3) == 0 ? Letters(2, isCyrillic) : ""),
            3 => Letters(3, isCyrillic) + "-" + Number(1, 99),
            4 => Letters(1, isCyrillic) + Number(100, 999) + Letters(1, isCyrillic),
            5 => Number(1, 9) + Letters(1, isCyrillic) + Number(10, 999),
            6 => Name() + "-" + Number(2, 199),
            _ => Name() + "-" + (language == "zh" ? Number(2, 20) + Letters(1) : Letters(1, isCyrillic) + Number(1, 9)),
        };
        return _random.Next(10) == 0 ? Disguised(code) : code;
    }

    private string Name() =>
        language switch
        {
            "ru" => s_cyrillicNames[_random.Next(s_cyrillicNames.Length)],
            "zh" => s_hanNames[_random.Next(s_hanNames.Length)],
            _ => s_latinNames[_random.Next(s_latinNames.Length)],
        };

    // One letter of the other script that looks alike.
    private static string Disguised(string code)
    {
        var changed = new StringBuilder(code);
        for (var i = 0; i < code.Length && char.IsUpper(code[i]); i++)
        {
            if (Alike.IndexOf(code[i]) is >= 0 and var at)
            {
                changed[i] = AlikeCyrillic[at];
            }
            else if (AlikeCyrillic.IndexOf(code[i]) is >= 0 and var back)
            {
                changed[i] = Alike[back];
            }
        }

        return changed.ToString();
    }

    private string Letters(int count, bool isCyrillic = false)
    {
        var letters = isCyrillic ? Cyrillic : Latin;
        return string.Concat(Enumerable.Range(0, count).Select(_ => letters[_random.Next(letters.Length)]));
    }

    private string Number(int low, int high) => _random.Next(low, high).ToString(CultureInfo.InvariantCulture);
}
