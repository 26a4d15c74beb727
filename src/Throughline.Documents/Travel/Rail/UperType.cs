using System.Globalization;
using Throughline.Documents.Resources;

namespace Throughline.Documents.Travel.Rail;

/// <summary>A declared type: a sequence, a choice or an enumeration.</summary>
/// <param name="Kind"><c>seq</c>, <c>choice</c> or <c>enum</c>.</param>
/// <param name="IsOpen">A bit in front says whether a later version has added to it.</param>
/// <param name="Fields">The fields or alternatives.</param>
/// <param name="Values">The names of an enumeration.</param>
internal sealed record UperType(string Kind, bool IsOpen, UperField[] Fields, string[] Values)
{
    /// <summary>The types as of a version, by their names.</summary>
    public static Dictionary<string, UperType> Load(int version)
    {
        var types = new Dictionary<string, UperType>(StringComparer.Ordinal);
        var (name, fields) = ("", new List<UperField>());
        foreach (var line in DocumentData.Lines("rail/flexible-content.txt"))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0)
            {
                continue;
            }

            if (words[^1][0] == '@')
            {
                if (!words[^1].Contains((char)('0' + version)))
                {
                    continue;
                }

                words = words[..^1];
            }

            if (line[0] == ' ')
            {
                fields.Add(Field(words[0], words[1]));
                types[name] = types[name] with { Fields = [.. fields] };
            }
            else
            {
                var isOpen = words.Length > 2 && words[2] == "...";
                (name, fields) = (words[0], []);
                types[name] = new(words[1], isOpen, [], words[(isOpen ? 3 : 2)..]);
            }
        }

        return types;
    }

    /// <summary>The bounds of a type such as <c>1..254</c>; one number alone is both.</summary>
    public static (long Least, long Most)? BoundsOrNull(string type, string lead, string tail)
    {
        if (!type.StartsWith(lead, StringComparison.Ordinal) || !type.EndsWith(tail, StringComparison.Ordinal))
        {
            return null;
        }

        var range = type[lead.Length..^tail.Length];
        var dots = range.IndexOf("..", StringComparison.Ordinal);
        return
            long.TryParse(dots < 0 ? range : range[..dots], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var least)
            && long.TryParse(dots < 0 ? range : range[(dots + 2)..], NumberStyles.None, CultureInfo.InvariantCulture, out var most)
            ? (least, most)
            : null;
    }

    private static UperField Field(string name, string type)
    {
        var isList = type.EndsWith('*');
        var mark = name.IndexOf('=', StringComparison.Ordinal);
        return new(
            mark > 0 ? name[..mark] : name.TrimEnd('?'),
            mark > 0 || name.EndsWith('?'),
            mark > 0 ? name[(mark + 1)..] : null,
            isList ? type[..^1] : type,
            isList
        );
    }
}
