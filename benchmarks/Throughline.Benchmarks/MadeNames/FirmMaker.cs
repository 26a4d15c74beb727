using AnyAscii;
using Throughline.Text;

namespace Throughline.Benchmarks.MadeNames;

/// <summary>Makes firms' names.</summary>
internal sealed class FirmMaker(NameSources sources)
{
    /// <summary>Words of real firms recombined, surnames, coined words; a trade, a legal form.</summary>
    public MadeName Latin(ref Dice dice)
    {
        var words = new List<string>();
        var share = dice.Share();
        if (share < 0.45)
        {
            words.Add(dice.Of(sources.FirmWords));
            words.Add(dice.Of(sources.FirmWords));
        }
        else if (share < 0.75)
        {
            words.Add(Coined(ref dice));
        }
        else
        {
            words.Add(dice.Of(sources.RareSurnames));
            if (dice.Chance(0.4))
            {
                words.Add(dice.Chance(0.5) ? "&" : "and");
                words.Add(dice.Of(sources.RareSurnames));
            }
        }

        if (words.Count == 1 || dice.Chance(0.6))
        {
            words.AddRange(dice.Of(FirmWords.Trades).Split(' '));
        }

        var form = dice.Chance(0.85) ? dice.Of(FirmWords.Forms) : null;
        string[] latin = [.. words];
        var text = string.Join(' ', form is null ? latin : [.. latin, form]);
        return new(dice.Chance(0.4) ? text.ToUpperInvariant() : text, NameKind.Organization, NameOrigin.LatinFirm)
        {
            Home = latin,
            Latin = latin,
            Form = form,
        };
    }

    /// <summary>ООО «ТехноСервис»: a coined brand, sometimes a trade; half in Cyrillic, the others in Latin letters.</summary>
    public MadeName Russian(ref Dice dice)
    {
        var (start, end) = (dice.Of(FirmWords.RussianStarts), dice.Of(FirmWords.RussianEnds));
        var surname = dice.Of(sources.RussianSurnames);
        var isSurname = dice.Chance(0.3);
        var brand = isSurname ? surname : start.Home + end.Home;
        var latinBrand = isSurname ? CyrillicLatin.Write(surname, 1) : start.Latin[0] + end.Latin[0];
        if (dice.Chance(0.35))
        {
            var second = dice.Of(FirmWords.RussianStarts);
            (brand, latinBrand) = ($"{brand}-{second.Home}", $"{latinBrand}-{second.Latin[0]}");
        }

        var trade = dice.Chance(0.5) ? dice.Of(FirmWords.RussianTrades) : null;
        var form = dice.Of(FirmWords.RussianForms);
        var isHome = dice.Chance(0.5);
        string[] home = trade is null ? [brand] : [trade.Home, brand];
        string[] latin = trade is null ? [latinBrand] : [latinBrand, trade.Latin[0]];
        var text =
            isHome ? $"{form.Home} \"{string.Join(' ', home)}\""
            : dice.Chance(0.5) ? $"{form.Latin[0]} {string.Join(' ', latin)}"
            : $"{string.Join(' ', latin)} {form.Latin[0]}".ToUpperInvariant();
        return new(text, NameKind.Organization, NameOrigin.RussianFirm)
        {
            Home = home,
            Latin = latin,
            Form = isHome ? form.Home : form.Latin[0],
            IsInHomeScript = isHome,
        };
    }

    /// <summary>Place, brand, trade, form; half in characters, the others in English with the brand in pinyin.</summary>
    public MadeName Chinese(ref Dice dice)
    {
        var (place, brand) = (dice.Of(ChineseWords.Places), dice.Of(sources.ChineseBrands));
        var (trade, form) = (dice.Of(ChineseWords.Trades), dice.Of(ChineseWords.Forms));
        var isHome = dice.Chance(0.5);
        string[] home = [place.Home, brand, trade.Home];
        string[] latin = [place.Latin[0], NameSources.Capitalized(brand.Transliterate().ToLowerInvariant()), .. trade.Latin[0].Split(' ')];
        var english = form.Latin[0];
        var text = isHome ? string.Concat(home) + form.Home : $"{string.Join(' ', latin)} {english}";
        return new(text, NameKind.Organization, NameOrigin.ChineseFirm)
        {
            Home = home,
            Latin = latin,
            Form = isHome ? form.Home : english,
            IsInHomeScript = isHome,
        };
    }

    private string Coined(ref Dice dice)
    {
        if (dice.Chance(0.5))
        {
            return dice.Of(FirmWords.Starts) + dice.Of(FirmWords.Ends);
        }

        // Half of one word and half of another: what founders do who look for a free domain.
        var (first, second) = (dice.Of(sources.FirmWords), dice.Of(sources.RareSurnames));
        return first[..(2 + (first.Length / 3))] + second[(second.Length / 2)..];
    }
}
