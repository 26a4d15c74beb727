using System.Text;

namespace Throughline.Documents.Csv;

/// <summary>Parts text into records and fields (RFC 4180, any delimiter); a quote inside an unquoted field is an ordinary character.</summary>
internal static class CsvRecords
{
    private const int LongestField = 1 << 20;

    public static IEnumerable<List<string>> Of(string text, char delimiter)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var (quoted, at, fresh) = (false, 0, true);
        while (at < text.Length)
        {
            var c = text[at++];
            if (quoted)
            {
                if (c != '"' && field.Length < LongestField)
                {
                    field.Append(c);
                }
                else if (at < text.Length && text[at] == '"')
                {
                    field.Append('"');
                    at++;
                }
                else
                {
                    quoted = false;
                }
            }
            else if (c == '"' && fresh)
            {
                (quoted, fresh) = (true, false);
            }
            else if (c == delimiter)
            {
                fields.Add(field.ToString());
                field.Clear();
                fresh = true;
            }
            else if (c == '\n')
            {
                fields.Add(field.ToString());
                field.Clear();
                yield return fields;
                fields = [];
                fresh = true;
            }
            else
            {
                field.Append(c);
                fresh = false;
            }
        }

        if (fields.Count > 0 || field.Length > 0)
        {
            fields.Add(field.ToString());
            yield return fields;
        }
    }
}
