using System.Text;
using Throughline.Accuracy.Suites.Ner.Generated;

namespace Throughline.Accuracy.Suites.ShortNames;

/// <summary>
/// Makes documents with full names and their short forms. Slots: F and G two firms, S and T their short forms, I the initials of F,
/// A an introduced name of F, P a person,
/// Q the person's short form with its case behind a colon, X what two firms of one brand share.
/// </summary>
internal sealed class ShortNameMaker
{
    private readonly string _language;
    private readonly Random _random;
    private readonly ILookup<string, string> _rows;

    /// <summary>A maker of one part and language.</summary>
    public ShortNameMaker(string part, string language, int seed)
    {
        (_language, _random) = (language, new Random(seed));
        _rows = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "shortnames.tsv"))
            .Select(l => l.Split('\t'))
            .Where(f => f[0] == part && f[1] == language)
            .ToLookup(f => f[2], f => f[3], StringComparer.Ordinal);
    }

    /// <summary>The next document, and its short forms with the full names they stand for.</summary>
    public (string Text, List<(int Start, int End, string Full)> Links) Next()
    {
        var (first, second) = (Firm(), Firm());
        while (second.Brand == first.Brand)
        {
            second = Firm();
        }

        var person = Person();
        var alias = Any("alias");
        var text = new StringBuilder();
        var links = new List<(int, int, string)>();
        var template = Any("text");
        for (var at = 0; at < template.Length; )
        {
            var open = template.IndexOf('{', at);
            if (open < 0)
            {
                text.Append(template, at, template.Length - at);
                break;
            }

            text.Append(template, at, open - at);
            var close = template.IndexOf('}', open);
            var form = template[close - 2] == ':' ? template[close - 1] : 'n';
            var (words, full) = template[open + 1] switch
            {
                'F' => (first.Full, ""),
                'G' => (second.Full, ""),
                'S' => (Any(first.Short), first.Full),
                'T' => (Any(second.Short), second.Full),
                'B' => ($"{first.Full[..first.Full.IndexOf(first.Brand, StringComparison.Ordinal)]}{first.Brand}{Other(first)}", ""),
                'X' => (first.Brand, ""),
                'I' => (first.Initials, first.Full),
                'A' => (alias, first.Full),
                'P' => (person.Full, ""),
                'Q' => (Short(person, form), person.Full),
                _ => throw new InvalidOperationException($"shortnames.tsv: {template}"),
            };
            if (full.Length > 0)
            {
                links.Add((text.Length, text.Length + words.Length, full));
            }

            text.Append(words);
            at = close + 1;
        }

        return (text.ToString(), links);
    }

    private string Any(string kind) => Any([.. _rows[kind]]);

    private string Any(string[] of) => of[_random.Next(of.Length)];

    private (string Full, string Brand, string[] Short, string Initials) Firm()
    {
        var (brand, trade, form) = (Any("brand"), Any("trade"), Any("form"));
        var initials = string.Concat($"{brand} {trade}".Split(' ').Select(w => w[0]));
        return _language switch
        {
            "en" => ($"{brand} {trade} {form}", brand, [brand, $"{brand} {trade}"], initials),
            "ru" => ($"{form} «{brand} {trade}»", brand, [$"«{brand} {trade}»"[1..^1], brand], initials),
            _ => ($"{Any("place")}{brand}{trade}{form}", brand, [brand + trade, brand + "公司"], initials),
        };
    }

    // The rest of another firm with the same brand.
    private string Other((string Full, string Brand, string[] Short, string Initials) firm)
    {
        var rest = Any("other");
        return _language == "ru" ? $" {rest}»" : rest;
    }

    private (string Given, string Father, string Family, string Full) Person()
    {
        var (given, father, family) = (Any("given"), _language == "ru" ? Any("father") : "", Any("family"));
        return (given, father, family, father.Length > 0 ? $"{given} {father} {family}" : $"{given} {family}");
    }

    private string Short((string Given, string Father, string Family, string Full) person, char form)
    {
        if (_language != "ru")
        {
            return person.Family;
        }

        // A man's family name like an adjective has the genitive for the accusative.
        form = form == 'v' && person.Family[^1] == 'й' ? 'r' : form;
        var family = RussianCases.Noun(person.Family, form, isPerson: true);
        return _random.Next(3) == 0 ? $"{person.Given[0]}.{person.Father[0]}. {family}" : family;
    }
}
