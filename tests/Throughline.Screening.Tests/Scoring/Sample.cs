using CsCheck;
using Throughline.Model;

namespace Throughline.Screening.Tests;

/// <summary>Made-up entities that often agree in part.</summary>
internal static class Sample
{
    private static readonly string[] s_words =
    [
        "Anna",
        "Boris",
        "Kettle",
        "Ivanov",
        "Иванов",
        "Petrov",
        "Blue",
        "Trading",
        "红兔",
        "Hasan",
        "al",
    ];
    private static readonly string[] s_schemata = ["Person", "Company", "LegalEntity", "Organization", "Vessel", "Position"];
    private static readonly string[] s_dates = ["1970", "1970-01-08", "1970-08-01", "1971", "1955-03-01", "1970-01", "1970~"];
    private static readonly string[] s_countries = ["ru", "cn", "Syria"];
    private static readonly string[] s_numbers = ["7707083893", "7736050003", "7707083894"];

    /// <summary>Entities of several schemata with one to three names and some of the other properties.</summary>
    public static Gen<Entity> Entities { get; } =
        Gen.Select(
            OneOf(s_schemata),
            OneOf(s_words).Array[1, 3].Array[1, 3],
            Maybe("birthDate", s_dates),
            Maybe("country", s_countries),
            Maybe("innCode", s_numbers),
            Maybe("incorporationDate", s_dates),
            (schema, names, birth, country, number, founded) =>
                Entity.Of(
                    "x",
                    schema,
                    [
                        ("name", string.Join(' ', names[0])),
                        .. names.Skip(1).Select(n => ("alias", string.Join(' ', n))),
                        .. schema == "Person" ? birth : founded,
                        .. country,
                        .. number,
                    ]
                )
        );

    private static Gen<(string, string)[]> Maybe(string property, string[] values) =>
        OneOf(values).Array[0, 1].Select(v => v.Select(x => (property, x)).ToArray());

    private static Gen<string> OneOf(string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
