using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <summary>The kinds that a head noun or a name allows.</summary>
internal static class Kinds
{
    private static readonly (string List, NounKinds Kind)[] s_lists =
    [
        ("noun.document", NounKinds.Document),
        ("noun.official", NounKinds.Official | NounKinds.People),
        ("noun.analyst", NounKinds.Analyst | NounKinds.People),
        ("noun.investigation", NounKinds.Investigation),
        ("noun.people", NounKinds.People),
        ("noun.staff", NounKinds.People),
        ("noun.role", NounKinds.Role),
        ("noun.org", NounKinds.Organization),
        ("noun.gov", NounKinds.Government),
        ("noun.goods", NounKinds.Goods),
        ("noun.component", NounKinds.Component | NounKinds.Goods),
        ("noun.place", NounKinds.Place),
        ("noun.activity", NounKinds.Activity),
        ("noun.event", NounKinds.Event),
    ];

    /// <summary>The kinds of a head noun.</summary>
    public static NounKinds OfNoun(Lexicon lexicon, string lemma)
    {
        var kinds = NounKinds.None;
        foreach (var (list, kind) in s_lists)
        {
            if (lexicon.Has(list, lemma))
            {
                kinds |= kind;
            }
        }

        return kinds != NounKinds.None ? kinds
            : lexicon == Lexicon.Of("en") ? OfTail(lexicon, lemma)
            : lexicon == Lexicon.Of("zh") ? ChineseNouns.KindsOf(lemma)
            : lexicon == Lexicon.Of("ru") && IsRussianDevice(lexicon, lemma) ? NounKinds.Goods
            : kinds;
    }

    // "oscillator", "turbopump", "motherboard": an unlisted noun of a thing shows by its ending.
    private static NounKinds OfTail(Lexicon lexicon, string lemma)
    {
        for (var at = 2; at < lemma.Length - 2; at++)
        {
            if (lexicon.Has("tails.component", lemma[at..]))
            {
                return NounKinds.Goods | NounKinds.Component;
            }

            if (lexicon.Has("tails.goods", lemma[at..]))
            {
                return NounKinds.Goods;
            }
        }

        // "recognition", "partnership": an unlisted noun that no list and no tail takes for a thing is an abstract one.
        return lexicon.Set("tails.abstract").Any(t => lemma.Length > t.Length + 3 && lemma.EndsWith(t, StringComparison.Ordinal))
            ? NounKinds.Activity
            : NounKinds.None;
    }

    // "термостатами", "вибростенд": an unlisted noun of a device shows by the end of its stem.
    private static bool IsRussianDevice(Lexicon lexicon, string word)
    {
        var stem = word.Length > 7 ? word.TrimEnd('а', 'я', 'у', 'ю', 'е', 'ы', 'и', 'о', 'м', 'в', 'х', 'ь') : "";
        return stem.Length > 5
            && lexicon.Set("tails.goods").Any(t => stem.EndsWith(t, StringComparison.Ordinal) || word.EndsWith(t, StringComparison.Ordinal))
            && !lexicon.Set("noun.notGoods").Any(n => word.StartsWith(n, StringComparison.Ordinal))
            && !RussianMorphology.IsAnimate(word)
            && RussianMorphology.AdjectiveForms(word) == 0;
    }

    /// <summary>The kinds of a name.</summary>
    public static NounKinds OfName(Mention name) =>
        NounKinds.Name
        | name.Type switch
        {
            MentionType.Person => NounKinds.Person,
            MentionType.Organization or MentionType.Unknown when IsEvent(name.Text) => NounKinds.Event,
            MentionType.Organization => Gazetteer.Countries.Contains(name.Text) || Lexicon.Of("ru").Has("countryCodes", name.Text)
                ? NounKinds.Place | NounKinds.Country
                : NounKinds.Organization,
            MentionType.Location => NounKinds.Place
                | (
                    IsCountry(name.Text) ? NounKinds.Country
                    : IsAuthority(name.Text) ? NounKinds.Government
                    : NounKinds.None
                ),
            MentionType.Product => NounKinds.Goods,
            _ => NounKinds.Organization | NounKinds.Place | NounKinds.Goods,
        };

    // "the Nordic Mining Expo".
    private static bool IsEvent(string name) =>
        name.LastIndexOf(' ') is var space and > 0 && Lexicon.Of("en").Has("noun.eventHead", name[(space + 1)..]);

    // "Tumaini County" signs and pays as its authority.
    private static bool IsAuthority(string name) =>
        name.LastIndexOf(' ') is var space and > 0 && Lexicon.Of("en").Has("noun.authorityPlace", name[(space + 1)..]);

    private static bool IsCountry(string name) =>
        Gazetteer.Countries.Contains(name)
        || name is "EU" or "European Union" or "Евросоюз" or "欧盟"
        || Enumerable.Range(0, 3).Any(cut => name.Length - cut > 3 && Gazetteer.Countries.Contains(name[..^cut]));
}
