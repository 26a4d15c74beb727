using Throughline.Extraction.Mentions;

namespace Throughline.Accuracy.Suites.Ner.Generated;

/// <summary>
/// Names for generated texts: given and family names by country (CC0), big cities of GeoNames (CC BY 4.0), countries and adjectives of the product's gazetteer.
/// </summary>
internal sealed class NameStock
{
    private NameStock(string[] given, string[] surnames, string[] cities)
    {
        (Given, Surnames, Cities) = (given, surnames, cities);
        Countries = [.. Gazetteer.Countries.Where(c => char.IsAsciiLetterUpper(c[0])).Order(StringComparer.Ordinal)];
        Adjectives = [.. Gazetteer.Adjectives.Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>Given names in Latin script.</summary>
    public IReadOnlyList<string> Given { get; }

    /// <summary>Family names in Latin script.</summary>
    public IReadOnlyList<string> Surnames { get; }

    /// <summary>Cities.</summary>
    public IReadOnlyList<string> Cities { get; }

    /// <summary>Countries.</summary>
    public IReadOnlyList<string> Countries { get; }

    /// <summary>Adjectives of countries.</summary>
    public IReadOnlyList<string> Adjectives { get; }

    /// <summary>Reads the tables of the labelled data.</summary>
    public static NameStock Read()
    {
        static string[] Romanized(string file) =>
            [
                .. LabelledFile
                    .Rows(file, "Romanized Name")
                    .Select(r => r[0].Trim())
                    .Where(n => n.Length > 2 && n.All(c => char.IsLetter(c) || c is '-' or '\'' or ' ') && char.IsUpper(n[0]))
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ];
        var us = File.ReadLines(SuiteOptions.Data("reference/names/smashew/surnames-us.txt"))
            .Select(n => n.Trim())
            .Where(n => n.Length > 2)
            .Where((_, i) => i % 18 == 0)
            .Select(n => char.ToUpperInvariant(n[0]) + n[1..].ToLowerInvariant());
        var cities = File.ReadLines(SuiteOptions.Data("reference/places/geonames-cities.tsv"))
            .Skip(1)
            .Select(l => l.Split('\t'))
            .Select(f => f[0])
            .Where((n, i) => n.Length > 3 && char.IsUpper(n[0]) && (Gazetteer.LatinPlaces.Contains(n) || i % 400 == 0))
            .Concat(Gazetteer.LatinPlaces.Except(Gazetteer.Countries))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        return new(
            Romanized("names/common-forenames-by-country.csv.xz"),
            [.. Romanized("names/common-surnames-by-country.csv.xz").Concat(us).Distinct(StringComparer.Ordinal)],
            [.. cities]
        );
    }
}
