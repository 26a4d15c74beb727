using Throughline.Documents.Layers;

namespace Throughline.Documents.Swift;

/// <summary>The field <c>:NS:</c> of German statements of the time before the euro: lines with two digits that say what they hold.</summary>
/// <remarks>Codes as the German banking association's agreement on electronic account information lists them: 01–14 purpose, 15–16 the other party,
/// 17 booking text, 18 journal number, 19 time, 22 the holder, 23 the account's name, 30 and 31 bank code and account.</remarks>
internal static class NonSwift
{
    /// <summary>States the lines of a field.</summary>
    public static void Add(Layer layer, string prefix, SwiftField field, bool ofStatement)
    {
        (int Start, int End)? purpose = null;
        var words = new List<string>();
        foreach (var (line, start) in field.Lines())
        {
            if (line.Length < 2 || !char.IsAsciiDigit(line[0]) || !char.IsAsciiDigit(line[1]))
            {
                continue;
            }

            var (code, text, at, end) = (line[..2], line[2..].Trim(), start + 2, start + line.Length);
            layer.State($"{prefix}nonSwift{code}", text, at, end);
            switch (code)
            {
                case "22" when ofStatement:
                    layer.State(prefix + "accountHolder", text.Any(char.IsLetter) ? text : null, at, end);
                    break;
                case "23" when ofStatement:
                    layer.State(prefix + "accountName", text, at, end);
                    break;
                case "15" when !ofStatement:
                    layer.State(prefix + "counterparty", text, at, end);
                    break;
                case "17" when !ofStatement:
                    layer.State(prefix + "postingText", text, at, end);
                    break;
                case "18" when !ofStatement:
                    layer.State(prefix + "primaNota", text, at, end);
                    break;
                case var _ when !ofStatement && string.CompareOrdinal(code, "14") <= 0 && text.Length > 0:
                    words.Add(text);
                    purpose = (purpose?.Start ?? at, end);
                    break;
            }
        }

        if (purpose is var (from, to))
        {
            layer.State(prefix + "purpose", string.Join(' ', words), from, to);
        }
    }
}
