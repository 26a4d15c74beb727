using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Throughline.Accuracy.Suites.Trade.Writing;

namespace Throughline.Accuracy.Suites.Trade.Making;

/// <summary>Makes deeds and letters from texts with places for values.</summary>
internal sealed partial class ProseMaker
{
    private readonly Dictionary<string, Dictionary<string, string[]>> _texts;

    private ProseMaker(Dictionary<string, Dictionary<string, string[]>> texts) => _texts = texts;

    /// <summary>The forms' names.</summary>
    public IReadOnlyList<string> Forms => [.. _texts.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Reads the file beside the program.</summary>
    public static ProseMaker Load()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "trade-prose.json")));
        return new(
            file.RootElement.EnumerateObject()
                .Where(f => f.Value.ValueKind == JsonValueKind.Object)
                .ToDictionary(f => f.Name, f => f.Value.Deserialize<Dictionary<string, string[]>>()!, StringComparer.Ordinal)
        );
    }

    /// <summary>The paper of a number.</summary>
    public MadePaper Make(string form, int number, bool isHeldOut)
    {
        var draw = new Draw((uint)((number * 6151) + form.Length + (isHeldOut ? 2_000_003 : 0)));
        var language = new[] { "en", "ru", "zh" }[number % 3];
        var texts = _texts[form][language];
        var half = texts.Length / 2;
        var text = texts[(number / 3 % half) + (isHeldOut ? half : 0)];
        var maker = new ValueMaker(draw, form, language);
        var expected = new Dictionary<string, string>(StringComparer.Ordinal);
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var content = Slot()
            .Replace(
                text,
                m =>
                {
                    var name = m.Groups["name"].Value;
                    if (!values.TryGetValue(name, out var printed))
                    {
                        var field = maker.Make(name, "");
                        printed = values[name] = field.Lines[0];
                        foreach (var (key, value) in field.Expected.Where(e => e.Name == name || e.Name == "currency"))
                        {
                            expected.TryAdd(key, value);
                        }
                    }

                    return printed;
                }
            );
        var (extension, bytes) = (number / 6 % 3) switch
        {
            0 => (".txt", Encoding.UTF8.GetBytes(content)),
            1 => (".docx", Word(content)),
            _ => (".pdf", Pdf(content)),
        };
        return new(
            string.Create(CultureInfo.InvariantCulture, $"{form}-text-{number}{extension}"),
            bytes,
            form,
            language,
            "text " + extension[1..],
            [.. expected.Select(e => (e.Key, e.Value))]
        );
    }

    private static byte[] Word(string content)
    {
        var word = new WordGrid();
        foreach (var line in content.Split('\n'))
        {
            word.Paragraph(line.Replace("\t", "    ", StringComparison.Ordinal));
        }

        return word.ToFile();
    }

    private static byte[] Pdf(string content)
    {
        var page = new PdfPage();
        var y = 60.0;
        foreach (var line in content.Split('\n'))
        {
            var parts = line.Split('\t');
            for (var i = 0; i < parts.Length; i++)
            {
                foreach (var (piece, row) in Wrapped(parts[i]).Select((p, n) => (p, n)))
                {
                    page.Text(45 + (i * 330), y + (row * 13), 9, piece);
                }
            }

            y += 13 * parts.Max(p => Math.Max(1, Wrapped(p).Count));
        }

        return page.ToFile();
    }

    // About as many letters as a line of the page holds.
    private static List<string> Wrapped(string text)
    {
        const int width = 104;
        var lines = new List<string>();
        var line = new StringBuilder();
        var used = 0;
        foreach (var word in Words().Matches(text).Select(m => m.Value))
        {
            var wide = word.Sum(c => c > '\u2e80' ? 2 : 1);
            if (used + wide > width && line.Length > 0)
            {
                lines.Add(line.ToString().TrimEnd());
                line.Clear();
                used = 0;
            }

            line.Append(word);
            used += wide;
        }

        lines.Add(line.ToString().TrimEnd());
        return lines;
    }

    [GeneratedRegex(@"\{(?<name>[A-Za-z]+)\}", RegexOptions.None, 1000)]
    private static partial Regex Slot();

    [GeneratedRegex(@"[\u4e00-\u9fff]|[^\s\u4e00-\u9fff]+\s*|\s+", RegexOptions.None, 1000)]
    private static partial Regex Words();
}
