using System.Globalization;
using System.Text.Json;
using Throughline.Model;
using YamlDotNet.RepresentationModel;

namespace Throughline.Accuracy.Suites.Labelled;

/// <summary>The labelled pairs of entities, without ids, datasets, referents and dates of collection: those would give the answer away.</summary>
internal static class JudgedPairs
{
    /// <summary>Pairs that analysts judged while merging real lists.</summary>
    public static List<JudgedPair> OpenSanctions()
    {
        const string file = "matching/opensanctions_pairs/pairs.jsonl.xz";
        using var reader = LabelledFile.Open(file);
        var pairs = new List<JudgedPair>();
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var (left, right) = (json.RootElement.GetProperty("left"), json.RootElement.GetProperty("right"));
            var isSame = json.RootElement.GetProperty("judgement").GetString() == "positive";
            pairs.Add(new(Read(left, "left"), Read(right, "right"), isSame, $"{file}:{pairs.Count + 1}"));
        }

        return pairs;
    }

    /// <summary>Whole-entity checks written by hand.</summary>
    public static List<JudgedPair> Checks()
    {
        const string file = "matching/entity_bench/checks.yml";
        using var reader = LabelledFile.Open(file);
        var yaml = new YamlStream();
        yaml.Load(reader);
        var checks = (YamlSequenceNode)((YamlMappingNode)yaml.Documents[0].RootNode)["checks"];
        return
        [
            .. checks
                .Children.Cast<YamlMappingNode>()
                .Select(c =>
                {
                    var (schema, isSame) = (Text(c["schema"]), Text(c["match"]) == "true");
                    return new JudgedPair(
                        Read(c["query"], schema, "left"),
                        Read(c["candidate"], schema, "right"),
                        isSame,
                        $"{file}:{c.Start.Line}"
                    );
                }),
        ];
    }

    /// <summary>Pairs of bare names written by hand.</summary>
    public static List<JudgedPair> Names()
    {
        const string file = "matching/name_bench/cases.csv";
        return
        [
            .. LabelledFile
                .Rows(file, "schema", "name1", "name2", "is_match")
                .Select(
                    (row, i) =>
                        new JudgedPair(
                            Named("left", row[0], row[1]),
                            Named("right", row[0], row[2]),
                            bool.Parse(row[3]),
                            string.Create(CultureInfo.InvariantCulture, $"{file}:{i + 2}")
                        )
                ),
        ];
    }

    private static Entity Named(string id, string schema, string name) => Entity.Of(id, schema, [("name", name)]);

    private static Entity Read(JsonElement json, string id) =>
        Entity.Of(
            id,
            json.GetProperty("schema").GetString()!,
            json.GetProperty("properties")
                .EnumerateObject()
                .SelectMany(p => p.Value.EnumerateArray().Select(v => (p.Name, v.GetString() ?? "")))
        );

    private static Entity Read(YamlNode node, string schema, string id) =>
        Entity.Of(id, schema, ((YamlMappingNode)node).Children.SelectMany(p => Values(p.Value).Select(v => (Text(p.Key), v))));

    private static IEnumerable<string> Values(YamlNode node) => node is YamlSequenceNode list ? list.Children.Select(Text) : [Text(node)];

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value ?? "";
}
