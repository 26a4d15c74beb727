using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using Throughline.Documents.Layers;

namespace Throughline.Documents;

/// <summary>Says in words what a parser's failure means for the person who added the file.</summary>
internal static partial class Damage
{
    /// <summary>What is the matter and where, in one line, without the words of the program.</summary>
    /// <param name="fault">What the parser threw.</param>
    /// <param name="layer">What was read before.</param>
    public static string Say(Exception fault, Layer layer)
    {
        var what = fault switch
        {
            EndOfStreamException => "it breaks off too early",
            XmlException { LineNumber: > 0 } xml => string.Create(
                CultureInfo.InvariantCulture,
                $"its XML breaks the rules at line {xml.LineNumber}, column {xml.LinePosition}"
            ),
            InvalidDataException when Plain(fault.Message) is { } said => said,
            OverflowException or ArithmeticException => "a size or number in it is impossible",
            KeyNotFoundException or NullReferenceException => "a part that it refers to is missing",
            ArgumentException or IndexOutOfRangeException => "a length or position in it points outside of the file",
            NotSupportedException or NotImplementedException => "it uses a part of the format that is not read",
            InsufficientExecutionStackException => "its parts nest too deep",
            _ => "its inner structure breaks the rules of the format",
        };
        var where =
            layer.PageCount > 0 ? string.Create(CultureInfo.InvariantCulture, $" after page {layer.PageCount}")
            : layer.Length > 0 ? string.Create(CultureInfo.InvariantCulture, $" after {layer.Length} characters of text")
            : " before any text";
        return what + where;
    }

    // A message that our own readers wrote for people; names of types and members mark the others.
    private static string? Plain(string message) =>
        message.Length is > 10 and < 160 && !message.Contains('\n', StringComparison.Ordinal) && !Program().IsMatch(message)
            ? char.ToLowerInvariant(message[0]) + message[1..].TrimEnd('.')
            : null;

    [GeneratedRegex(@"[a-z][A-Z]|Exception|'\w{1,200}\.\w{1,200}'|[{}<>_]")]
    private static partial Regex Program();
}
