using Throughline.Extraction.Mentions;
using Throughline.Extraction.Tagging;

namespace Throughline.Extraction.Coreference;

/// <summary>Short forms of Chinese organizations: the full name is place, brand, trade and form; the short one leaves out some of them.</summary>
internal static class HanShortNames
{
    private const int MostNames = 200;
    private static readonly string[] s_forms =
    [
        "股份有限公司",
        "有限责任公司",
        "集团有限公司",
        "有限公司",
        "集团公司",
        "总公司",
        "公司",
        "集团",
        "研究院",
        "研究所",
        "厂",
    ];

    private static readonly Lazy<WordTable> s_words = new(() => WordTable.Open("zh"));

    /// <summary>True for a name that this reading is for.</summary>
    public static bool IsHan(Mention mention) =>
        mention.Type is MentionType.Organization or MentionType.Unknown && mention.Text.Any(c => c >= 0x4E00);

    /// <summary>The name without its closing form: 华星航空 of 华星航空有限公司.</summary>
    public static string WithoutForm(string name)
    {
        var form = Array.Find(s_forms, f => name.EndsWith(f, StringComparison.Ordinal) && name.Length - f.Length >= 2);
        return form is null ? name : WithoutForm(name[..^form.Length]);
    }

    /// <summary>True where the one can be short for the other.</summary>
    public static bool IsShortOf(string shorter, string longer)
    {
        var core = WithoutForm(shorter);
        return core.Length >= 2
            && shorter.Length < longer.Length
            && Brand(longer) is var brand
            && (
                longer.Contains(core, StringComparison.Ordinal)
                    && (
                        core.StartsWith(brand[..Math.Min(2, brand.Length)], StringComparison.Ordinal)
                        || core.Contains(brand, StringComparison.Ordinal)
                        || longer.StartsWith(core, StringComparison.Ordinal)
                    )
                || WithoutPlace(core) is var bare
                    && bare.Length >= 2
                    && bare != core
                    && WithoutPlace(WithoutForm(longer)).StartsWith(bare, StringComparison.Ordinal)
                    && longer.StartsWith(core[..2], StringComparison.Ordinal)
                || IsPicked(core, longer)
            );
    }

    /// <summary>Places where short forms of the firms stand that the grammar does not see: the name without its form, or its brand and 公司.</summary>
    public static IEnumerable<Mention> Find(string text, IReadOnlyList<Mention> names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (
            var full in names
                .Where(n => n.Type == MentionType.Organization && WithoutForm(n.Text) != n.Text && n.Text.Length >= 6)
                .Take(MostNames)
        )
        {
            var core = WithoutPlace(WithoutForm(full.Text));
            var brand = Brand(full.Text);
            foreach (
                var form in Placed(full.Text, core, brand)
                    .Prepend(core)
                    .Concat(Picked(core, brand))
                    .Concat(Enumerable.Range(3, Math.Max(0, core.Length - 3)).Reverse().Select(n => core[..n]))
                    .Concat([brand + "公司", brand + "集团", brand])
                    .Where(f => f.Length >= 2 && f != full.Text && seen.Add(f))
            )
            {
                // A transcribed brand of three characters (霍夫曼) is a word of the dictionary too; its first two are none.
                if (Prose.ChineseTagger.IsListed(form) || form.Length < 4 && IsOrdinary(form) && (form.Length < 3 || IsOrdinary(brand)))
                {
                    continue;
                }

                foreach (var at in text.PlacesOf(form))
                {
                    yield return new Mention(at, at + form.Length, form, MentionType.Organization);
                }
            }
        }
    }

    // "苏州立新", "深圳立新" of 苏州立新仪器, 深圳市立新仪器: the place and the brand, with and without the word for its kind.
    private static IEnumerable<string> Placed(string full, string core, string brand)
    {
        var place = full[..full.IndexOf(core, StringComparison.Ordinal)];
        return place.Length is < 2 or > 6 ? []
            : place[^1] is '省' or '市' or '区' or '县' && place.Length > 2 ? [place + brand, place[..^1] + brand]
            : [place + brand];
    }

    // 科澜复材 of 科澜复合材料: the brand, the first character of the trade and a later one.
    private static IEnumerable<string> Picked(string core, string brand) =>
        core.Length is < 6 or > 10
            ? []
            : Enumerable.Range(brand.Length + 1, core.Length - brand.Length - 1).Select(i => $"{brand}{core[brand.Length]}{core[i]}");

    // 川航 of 四川航空: single characters in order, the first of the name among them; three at least are asked of longer ones.
    private static bool IsPicked(string core, string longer)
    {
        if (core.Length is < 2 or > 4 || longer.Length < core.Length + 4)
        {
            return false;
        }

        var at = -1;
        foreach (var c in core)
        {
            at = longer.IndexOf(c, at + 1);
            if (at < 0)
            {
                return false;
            }
        }

        return longer.IndexOf(core[0], StringComparison.Ordinal) <= 2 && core.Length >= 3;
    }

    // A word that means something else by itself is no brand to look for alone.
    internal static bool IsOrdinary(string word) =>
        s_words.Value.TryFind(WordTable.KeyOf(word), out _, out _) || Gazetteer.ChinesePlaces.Contains(word);

    private static string Brand(string full)
    {
        var core = WithoutPlace(WithoutForm(full));
        return core.Length <= 2 ? core : core[..2];
    }

    private static string WithoutPlace(string name)
    {
        for (var again = true; again && name.Length > 3; )
        {
            again = false;
            for (var length = Math.Min(5, name.Length - 2); length >= 2; length--)
            {
                if (Gazetteer.ChinesePlaces.Contains(name[..length]))
                {
                    name = name[length..];
                    name = name.Length > 3 && name[0] is '省' or '市' or '区' or '县' ? name[1..] : name;
                    again = true;
                    break;
                }
            }
        }

        return name;
    }
}
