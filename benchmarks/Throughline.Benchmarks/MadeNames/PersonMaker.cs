using Throughline.Text;

namespace Throughline.Benchmarks.MadeNames;

/// <summary>Makes people's names.</summary>
internal sealed class PersonMaker(NameSources sources)
{
    private const double Rare = 0.5;

    /// <summary>Written in Latin letters at home: a country's common names, half of the surnames rare ones.</summary>
    public MadeName Latin(ref Dice dice)
    {
        var country = dice.Of(sources.Latin);
        var words = new List<string> { country.Given.Draw(ref dice).Latin[0] };
        if (dice.Chance(0.45))
        {
            words.Add(dice.Chance(0.8) ? country.Given.Draw(ref dice).Latin[0] : $"{(char)('A' + dice.Below(26))}.");
        }

        words.Add(Surname(country, ref dice));
        if (dice.Chance(0.06))
        {
            words[^1] = $"{words[^1]}-{Surname(country, ref dice)}";
        }

        string[] latin = [.. words];
        return new(Shown(latin, ref dice), NameKind.Person, NameOrigin.LatinPerson) { Home = latin, Latin = latin };
    }

    /// <summary>Given name, most with a patronymic, surname; two in five in Cyrillic, the others in one of five schemes.</summary>
    public MadeName Russian(ref Dice dice)
    {
        var gender = dice.Chance(0.7) ? "m" : "f";
        var words = new List<string> { sources.RussianGiven[gender].Draw(ref dice) };
        if (dice.Chance(0.75))
        {
            words.Add(sources.Patronymics[gender].Draw(ref dice));
        }

        var place = dice.Share();
        var surname = sources.RussianSurnames[(int)(sources.RussianSurnames.Count * place * Math.Sqrt(place))];
        words.Add(gender == "f" ? Feminine(surname) : surname);
        string[] home = [.. words];
        var share = dice.Share();
        var scheme =
            share < 0.4 ? 0
            : share < 0.8 ? 1
            : 2 + dice.Below(3);
        string[] latin = [.. home.Select(w => CyrillicLatin.Write(w, scheme))];
        var isHome = dice.Chance(0.4);
        return new(Shown(isHome ? home : latin, ref dice), NameKind.Person, NameOrigin.RussianPerson)
        {
            Home = home,
            Latin = latin,
            IsInHomeScript = isHome,
        };
    }

    /// <summary>Surname and one or two characters; two in five in characters, the others in pinyin, the given name in one word.</summary>
    public MadeName Chinese(ref Dice dice)
    {
        // The hundred surnames fall off about as 1 / (rank + 10).
        var surname = ChineseWords.Surnames[(int)((Math.Pow(11.0, dice.Share()) - 1) * 10) % ChineseWords.Surnames.Length];
        var (first, second) = (dice.Of(ChineseWords.Given), dice.Of(ChineseWords.Given));
        var isOne = dice.Chance(0.12);
        var given = isOne ? first.Home : first.Home + second.Home;
        var latinGiven = NameSources.Capitalized(isOne ? first.Latin[0] : first.Latin[0] + second.Latin[0]);
        string[] home = [given, surname.Home];
        string[] latin = [latinGiven, surname.Latin[0]];
        var isHome = dice.Chance(0.4);
        var text =
            isHome ? surname.Home + given
            : dice.Chance(0.6) ? $"{latin[1]} {latin[0]}"
            : Shown(latin, ref dice);
        return new(text, NameKind.Person, NameOrigin.ChinesePerson)
        {
            Home = home,
            Latin = latin,
            IsInHomeScript = isHome,
        };
    }

    /// <summary>Given name, father's name, often the grandfather's, family name; one in four in Arabic letters.</summary>
    public MadeName Arabic(ref Dice dice)
    {
        var words = new List<WordTable> { dice.Of(ArabicWords.Given), dice.Of(ArabicWords.Given) };
        if (dice.Chance(0.5))
        {
            words.Add(dice.Of(ArabicWords.Given));
        }

        words.Add(dice.Of(ArabicWords.Family));
        string[] home = [.. words.Select(w => w.Home)];
        string[] latin = [.. words.Select(w => w.Latin[0])];
        var isHome = dice.Chance(0.25);
        return new(isHome ? string.Join(' ', home) : Shown(latin, ref dice), NameKind.Person, NameOrigin.ArabicPerson)
        {
            Home = home,
            Latin = latin,
            IsInHomeScript = isHome,
        };
    }

    /// <summary>Greek, Georgian, Armenian, Hebrew, Korean, Japanese; a third in the home script.</summary>
    public MadeName Other(ref Dice dice)
    {
        var country = dice.Of(sources.Other);
        WordTable[] words = [country.Given.Draw(ref dice), country.Surnames.Draw(ref dice)];
        string[] home = [.. words.Select(w => w.Home)];
        string[] latin = [.. words.Select(w => w.Latin[0])];
        var isHome = dice.Chance(0.33) && home.All(w => w.Any(c => c >= 0x370));
        var isJoined = country.Country is "KR" or "JP";
        var text =
            !isHome ? Shown(latin, ref dice)
            : isJoined ? home[1] + home[0]
            : string.Join(' ', home);
        return new(text, NameKind.Person, NameOrigin.OtherPerson)
        {
            Home = home,
            Latin = latin,
            IsInHomeScript = isHome,
        };
    }

    private string Surname(CountryNames country, ref Dice dice) =>
        dice.Chance(Rare) ? dice.Of(sources.RareSurnames) : country.Surnames.Draw(ref dice).Latin[0];

    // Lists write "Given Surname", "SURNAME, Given" (OFAC) or all in capitals.
    private static string Shown(string[] words, ref Dice dice)
    {
        var share = dice.Share();
        var before = string.Join(' ', words[..^1]);
        return share < 0.55 ? $"{before} {words[^1]}"
            : share < 0.75 ? $"{words[^1].ToUpperInvariant()}, {before}"
            : share < 0.9 ? $"{before} {words[^1]}".ToUpperInvariant()
            : $"{words[^1]} {before}";
    }

    private static string Feminine(string surname) =>
        surname switch
        {
            _ when surname.EndsWith("ов", StringComparison.Ordinal)
                    || surname.EndsWith("ев", StringComparison.Ordinal)
                    || surname.EndsWith("ин", StringComparison.Ordinal)
                    || surname.EndsWith("ын", StringComparison.Ordinal) => surname + "а",
            _ when surname.EndsWith("ий", StringComparison.Ordinal) || surname.EndsWith("ый", StringComparison.Ordinal) => surname[..^2]
                + "ая",
            _ => surname,
        };
}
