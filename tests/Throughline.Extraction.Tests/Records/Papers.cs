using System.Collections.Immutable;
using System.Text;
using Throughline.Model;

namespace Throughline.Extraction.Tests.Records;

/// <summary>Builds small documents for tests: lines of text, and tables whose cells are parted by tabs.</summary>
internal static class Papers
{
    /// <summary>A document of lines; a run of lines with tabs between <c>[table]</c> and <c>[end]</c> is a table.</summary>
    public static Document Of(string text, string language = "en", string mediaType = "text/plain")
    {
        var layer = new StringBuilder();
        var tables = ImmutableArray.CreateBuilder<Table>();
        ImmutableArray<ImmutableArray<Cell>>.Builder? rows = null;
        var start = 0;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line == "[table]")
            {
                (rows, start) = (ImmutableArray.CreateBuilder<ImmutableArray<Cell>>(), layer.Length);
            }
            else if (line == "[end]" && rows is not null)
            {
                tables.Add(new("Sheet1", 1, start, layer.Length, rows.ToImmutable()));
                rows = null;
            }
            else
            {
                if (rows is not null)
                {
                    rows.Add(Row(line, layer.Length, rows.Count));
                }

                layer.Append(line).Append('\n');
            }
        }

        var content = layer.ToString();
        return new Document
        {
            Id = StableId.Of("d", content),
            Sha256 = new string('0', 64),
            Path = "paper.txt",
            MediaType = mediaType,
            Text = content,
            Reader = "test/1",
            Language = language,
            Tables = tables.ToImmutable(),
        };
    }

    /// <summary>A table from a head and rows.</summary>
    public static string Table(IEnumerable<string[]> rows) =>
        "[table]\n" + string.Join('\n', rows.Select(r => string.Join('\t', r))) + "\n[end]";

    private static ImmutableArray<Cell> Row(string line, int start, int row)
    {
        var cells = ImmutableArray.CreateBuilder<Cell>();
        var at = start;
        foreach (var text in line.Split('\t'))
        {
            cells.Add(new(row, cells.Count, at, at + text.Length, text, $"Sheet1!{(char)('A' + cells.Count)}{row + 1}"));
            at += text.Length + 1;
        }

        return cells.ToImmutable();
    }
}
