using System.Text;

namespace Throughline.Text;

/// <summary>Some PDF writers name characters by their radicals (⼝ for 口, ⻘ for 青), and text copied from their files has them; the characters are what is meant. One for one, so that places stay.</summary>
public static class HanRadicals
{
    // The supplement has no compatibility mapping in Unicode; these are the ones that are characters of their own.
    private const string Supplement = "⺟⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳⺎⺘⺮⻈";
    private const string Characters = "母民虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟兀手竹讠";

    /// <summary>The text with characters in place of radicals; of the same length.</summary>
    public static string Folded(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\u2e80', '\u2fdf') < 0)
        {
            return text;
        }

        return string.Create(
            text.Length,
            text,
            static (to, from) =>
            {
                for (var i = 0; i < from.Length; i++)
                {
                    to[i] = Folded(from[i]);
                }
            }
        );
    }

    /// <summary>The character that a radical stands for; any other character as it is.</summary>
    public static char Folded(char c)
    {
        if (c is < '\u2e80' or > '\u2fdf')
        {
            return c;
        }

        if (c is >= '\u2f00' and <= '\u2fdf')
        {
            // Unicode maps the radical of "door" to the form of Taiwan; files name the one that China writes (开户行).
            var plain = c.ToString().Normalize(NormalizationForm.FormKC);
            return c == '\u2f3e' ? '户'
                : plain.Length == 1 ? plain[0]
                : c;
        }

        return c is >= '\u2e80' and <= '\u2eff' && Supplement.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? Characters[at] : c;
    }
}
