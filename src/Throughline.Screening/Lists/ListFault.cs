using System.Globalization;
using System.Text.Json;
using System.Xml;

namespace Throughline.Screening;

/// <summary>Says what a damaged or hostile file threw in the words of a problem: place, expected, found, what to do.</summary>
internal static class ListFault
{
    private const string FetchAgain = "the file is refused as a whole; fetch it again from its official address";

    /// <summary>The reason for refusing the file.</summary>
    /// <param name="fault">What reading it threw.</param>
    /// <param name="format">What the format is called.</param>
    public static string Of(Exception fault, string format) =>
        fault switch
        {
            ListDamageException damage => Say(damage.Line, damage.Column, damage.Expected, damage.Found, damage.ToDo),
            XmlException xml => Say(
                xml.LineNumber,
                xml.LinePosition,
                $"well-formed XML of {format}",
                WithoutPlace(xml.Message),
                FetchAgain
            ),
            JsonException json => Say(
                (json.LineNumber ?? -1) + 1,
                (json.BytePositionInLine ?? -1) + 1,
                $"well-formed JSON of {format}",
                Lower(json.Message),
                FetchAgain
            ),
            _ => Say(0, 0, format, Lower(fault.Message), FetchAgain),
        };

    private static string Say(long line, long column, string expected, string found, string todo)
    {
        var place = (line, column) switch
        {
            (> 0, > 0) => string.Create(CultureInfo.InvariantCulture, $"line {line}, column {column}: "),
            (> 0, _) => string.Create(CultureInfo.InvariantCulture, $"line {line}: "),
            _ => "",
        };
        return $"{place}expected {expected}, found: {found}; {todo}";
    }

    private static string WithoutPlace(string message)
    {
        var place = message.LastIndexOf(" Line ", StringComparison.Ordinal);
        return Lower(place > 0 ? message[..place] : message);
    }

    private static string Lower(string message)
    {
        var text = message.TrimEnd('.');
        return text.Length > 1 && char.IsUpper(text[0]) && !char.IsUpper(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
    }
}
