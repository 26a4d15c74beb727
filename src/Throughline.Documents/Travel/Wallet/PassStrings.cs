using System.IO.Compression;
using System.Text;

namespace Throughline.Documents.Travel.Wallet;

/// <summary>The translations of a pass, <c>en.lproj/pass.strings</c>: lines <c>"key" = "text";</c> in UTF-8 or UTF-16.</summary>
internal static class PassStrings
{
    private const int Largest = 1 << 20;

    /// <summary>The table of the first language that the pass has: English, else the first by name.</summary>
    public static Dictionary<string, string> Read(ZipArchive zip)
    {
        var entry = zip
            .Entries.Where(e => e.FullName.EndsWith(".lproj/pass.strings", StringComparison.OrdinalIgnoreCase))
            .OrderBy(e => e.FullName.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? 0 : 1)
            .ThenBy(e => e.FullName, StringComparer.Ordinal)
            .FirstOrDefault();
        if (entry is null || entry.Length > Largest)
        {
            return [];
        }

        using var stream = entry.Open();
        using var memory = new MemoryStream();
        var buffer = new byte[8192];
        for (int read; memory.Length < Largest && (read = stream.Read(buffer)) > 0; )
        {
            memory.Write(buffer, 0, read);
        }

        var bytes = memory.ToArray();
        var encoding =
            bytes is [0xff, 0xfe, ..] ? Encoding.Unicode
            : bytes is [0xfe, 0xff, ..] ? Encoding.BigEndianUnicode
            : bytes.Length > 1 && bytes[1] == 0 ? Encoding.Unicode
            : bytes.Length > 1 && bytes[0] == 0 ? Encoding.BigEndianUnicode
            : Encoding.UTF8;
        return Parse(encoding.GetString(bytes));
    }

    /// <summary>Reads a table; what is not of its form is passed over.</summary>
    public static Dictionary<string, string> Parse(string text)
    {
        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        var strings = new List<string>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"')
            {
                strings.Add(Quoted(text, ref i));
            }
            else if (text[i] == ';')
            {
                if (strings.Count >= 2)
                {
                    table.TryAdd(strings[^2], strings[^1]);
                }

                strings.Clear();
            }
            else if (text[i] == '/' && i + 1 < text.Length && text[i + 1] == '*')
            {
                var end = text.IndexOf("*/", i + 2, StringComparison.Ordinal);
                i = end < 0 ? text.Length : end + 1;
            }
        }

        return table;
    }

    private static string Quoted(string text, ref int i)
    {
        var value = new StringBuilder();
        for (i++; i < text.Length && text[i] != '"'; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length)
            {
                i++;
                value.Append(text[i] == 'n' ? ' ' : text[i]);
            }
            else
            {
                value.Append(text[i]);
            }
        }

        return value.ToString();
    }
}
