using System.Text;
using Throughline.Model;

namespace Throughline.Cli.Files;

/// <summary>Column names of records, in any case and order, to FollowTheMoney properties.</summary>
internal static class EntityColumns
{
    private static readonly Dictionary<string, string> s_byName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["fullname"] = "name",
        ["names"] = "name",
        ["aliases"] = "alias",
        ["altname"] = "alias",
        ["countries"] = "country",
        ["dob"] = "birthDate",
        ["dateofbirth"] = "birthDate",
        ["birth"] = "birthDate",
        ["addresses"] = "address",
        ["inn"] = "innCode",
        ["ogrn"] = "ogrnCode",
        ["kpp"] = "kppCode",
        ["uscc"] = "uscCode",
        ["lei"] = "leiCode",
        ["imo"] = "imoNumber",
        ["bic"] = "swiftBic",
        ["passport"] = "passportNumber",
    };

    private static readonly Dictionary<string, string> s_properties = Schemata
        .All.SelectMany(s => s.Properties)
        .Select(p => p.Name)
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .ToDictionary(n => n, n => n, StringComparer.OrdinalIgnoreCase);

    /// <summary>The property of a column; empty where the column says nothing about a party.</summary>
    /// <param name="column">The column's name.</param>
    /// <param name="value">The value; the scheme of a bare <c>identifier</c> is told from its check digits.</param>
    public static string PropertyOf(string column, string value) => PropertiesOf(column)(value);

    /// <summary>The property of a column by its value, for columns that are read often.</summary>
    public static Func<string, string> PropertiesOf(string column)
    {
        var key = Squeeze(column);
        if (key.Equals("identifier", StringComparison.OrdinalIgnoreCase) || key.Equals("identifiers", StringComparison.OrdinalIgnoreCase))
        {
            return IdentifierProperty;
        }

        var property = s_byName.GetValueOrDefault(key) ?? s_properties.GetValueOrDefault(key) ?? "";
        return _ => property;
    }

    private static string IdentifierProperty(string value)
    {
        var code = Squeeze(value).ToUpperInvariant();
        return IdentifierChecks.IsInn(code) ? "innCode"
            : IdentifierChecks.IsOgrn(code) ? "ogrnCode"
            : IdentifierChecks.IsUscc(code) ? "uscCode"
            : IdentifierChecks.IsWellFormed(IdentifierKind.Lei, code) ? "leiCode"
            : "registrationNumber";
    }

    private static string Squeeze(string text)
    {
        var squeezed = new StringBuilder(text.Length);
        foreach (var c in text.Where(char.IsLetterOrDigit))
        {
            squeezed.Append(c);
        }

        return squeezed.ToString();
    }
}
