using System.Text.RegularExpressions;

namespace Throughline.Extraction.Records;

/// <summary>An address that stands among other details of a party, known by its shape: <c>ООО «Альфа», ИНН 7701…, 196084, г. …, ул. …, д. 5, тел.: …</c>.</summary>
internal static partial class PostalAddress
{
    /// <summary>Where a Russian address with its index stands in a text; null where none does.</summary>
    public static (int Start, int Length)? FindOrNull(string text)
    {
        if (Indexed().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var address = match.Groups["address"];
        var stop = Stop().Match(text, address.Index) is { Success: true } detail ? detail.Index : text.Length;
        var value = text[address.Index..stop].TrimEnd(' ', ',', ';', '.', '(', '\t');
        return value.Count(char.IsLetter) > 5 && value.Length < 200 ? (address.Index, value.Length) : null;
    }

    [GeneratedRegex(
        @"(?:^|[\s,;:])(?<address>[1-6][0-9]{5},?\s{0,40}(?:Россия|РФ|Российская|\p{Lu}\p{L}|г\.|обл|респ))",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Indexed();

    // What ends an address: the next detail of the party.
    [GeneratedRegex(
        @"(?i)[,;\s]{1,40}(?:ИНН|КПП|ОГРН(?:ИП)?|ОКПО|БИК|тел(?:\.|ефон)?(?:/факс)?[\s:.]|факс|р/с|р/сч|к/с|расч[её]тный|e-?mail|эл\.|[\w.+-]{1,200}@)|\n|\t"
    )]
    private static partial Regex Stop();
}
