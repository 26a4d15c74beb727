using System.Text;
using System.Text.Json;
using Throughline.Extraction.Mentions;

namespace Throughline.Accuracy.Suites.Ner.Corpora;

/// <summary>
/// Reads Re-DocRED's documents as labelled texts. They are in words; hyphens stand apart. Its places count adjectives ("French") and its organizations
/// religions and leanings ("Catholic"), both of which are no names here; an article before a name is left out.
/// </summary>
internal static class DocRed
{
    private static readonly string[] s_adjectives = ["ish", "ese", "ian", "ians", "ean", "eans", "ans", "merican", "frican", "exican"];

    private static readonly HashSet<string> s_leanings = new(
        (
            "Catholic Christian Jewish Protestant Christianity Catholicism Republican Democrat Democratic Muslim Islamic Conservative Liberal Buddhist Hindu "
            + "Orthodox Islam Judaism Buddhism Hinduism Communist Socialist Nazi Anglican Lutheran Methodist Baptist Presbyterian Mormon Jesuit Sunni Shia "
            + "Dutch French Greek Czech Swiss Welsh Thai Iraqi Israeli Pakistani Soviet Slavic Slovak Serb Croat Kurd Arab Arabic Filipino"
        ).Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>The documents of a file.</summary>
    public static IReadOnlyList<LabelledText> Read(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(SuiteOptions.Data(file)));
        return [.. json.RootElement.EnumerateArray().Select((d, i) => Of($"docred {i}", d))];
    }

    private static LabelledText Of(string id, JsonElement document)
    {
        var text = new StringBuilder();
        var places = new List<(int Start, int End)[]>();
        foreach (var sentence in document.GetProperty("sents").EnumerateArray())
        {
            var words = sentence.EnumerateArray().Select(w => w.GetString()!).ToArray();
            var own = new (int Start, int End)[words.Length];
            for (var i = 0; i < words.Length; i++)
            {
                var isJoint = i > 0 && i + 1 < words.Length && words[i] == "-";
                if (text.Length > 0 && !isJoint && !(i > 1 && words[i - 1] == "-"))
                {
                    text.Append(i == 0 ? '\n' : ' ');
                }

                own[i] = (text.Length, text.Length + words[i].Length);
                text.Append(words[i]);
            }

            places.Add(own);
        }

        var names = new List<LabelledName>();
        foreach (var mention in document.GetProperty("vertexSet").EnumerateArray().SelectMany(v => v.EnumerateArray()))
        {
            var own = places[mention.GetProperty("sent_id").GetInt32()];
            var (from, to) = (mention.GetProperty("pos")[0].GetInt32(), mention.GetProperty("pos")[1].GetInt32());
            var (start, end) = (own[from].Start, own[to - 1].End);
            if (end - start > 4 && text.ToString(start, 4) is "the " or "The ")
            {
                start += 4;
            }

            MentionType? type = mention.GetProperty("type").GetString() switch
            {
                "PER" => MentionType.Person,
                "ORG" => MentionType.Organization,
                "LOC" => MentionType.Location,
                _ => null,
            };
            var name = text.ToString(start, end - start);
            if (type is { } known && char.IsLetterOrDigit(name[0]) && (known == MentionType.Person || !IsAdjective(name)))
            {
                names.Add(new(start, end, known));
            }
        }

        return LabelledText.Of(id, "en", text.ToString(), names);
    }

    private static bool IsAdjective(string name) =>
        !name.Contains(' ', StringComparison.Ordinal)
        && (
            Gazetteer.Adjectives.ContainsKey(name)
            || s_leanings.Contains(name)
            || s_leanings.Contains(name.TrimEnd('s'))
            || Array.Exists(s_adjectives, a => name.EndsWith(a, StringComparison.Ordinal))
        );
}
