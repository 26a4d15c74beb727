using System.Globalization;
using System.Text;
using System.Text.Json;
using Throughline.Extraction.Mentions;

namespace Throughline.Accuracy.Suites.Ner.Corpora;

/// <summary>
/// Reads the labelled corpora. Mapping: PER, ORG, LOC as they are; GPE and the NEREL types CITY, COUNTRY, STATE_OR_PROV, DISTRICT, LOCATION are LOC;
/// of factRuEval's objects Location and LocOrg are LOC, and a name reaches from the first to the last of its parts. Names inside others are left out.
/// </summary>
internal static class Corpus
{
    /// <summary>The texts of a corpus by its short name.</summary>
    /// <exception cref="FileNotFoundException">The corpus is not there.</exception>
    public static IReadOnlyList<LabelledText> Read(string name) =>
        name switch
        {
            "conll" => Gold(name, "en", "ner-en-conll2003/eng.testa.gold.jsonl"),
            "wikigold" => Gold(name, "en", "ner-en-wikigold/test.gold.jsonl"),
            "wikineural-en" => Gold(name, "en", "ner-en-wikineural/val.gold.jsonl"),
            "wikineural-ru" => Gold(name, "ru", "ner-ru-wikineural/val.gold.jsonl"),
            "bsnlp" => Gold(name, "ru", "ner-ru-bsnlp2017/ec.gold.jsonl"),
            "msra" => Gold(name, "zh", "ner-zh-msra/msra_test_firsthalf_bio.gold.jsonl"),
            "weibo" => Gold(name, "zh", "ner-zh-weibo/dev.gold.jsonl"),
            "resume" => Gold(name, "zh", "ner-zh-resume/dev.char.gold.jsonl"),
            "resume-train" => Gold(name, "zh", "ner-zh-resume/train.char.gold.jsonl"),
            "uner-gsd" => Gold(name, "zh", "ner-zh-uner-gsd/dev.gold.jsonl"),
            "nerel" => Nerel("dev"),
            "nerel-train" => Nerel("train"),
            "docred" => DocRed.Read("language/Re-DocRED/dev_revised.json"),
            "factru" => FactRu(),
            _ => throw new ArgumentException($"no corpus '{name}'", nameof(name)),
        };

    private static List<LabelledText> Gold(string name, string language, string file)
    {
        var texts = new List<LabelledText>();
        foreach (var line in File.ReadLines(SuiteOptions.Data($"language/{file}")))
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString()!;
            var units = Units(text);
            var names = new List<LabelledName>();
            foreach (var entity in json.RootElement.GetProperty("entities").EnumerateArray())
            {
                if (TypeOf(entity[2].GetString()!) is { } type)
                {
                    names.Add(new(units[entity[0].GetInt32()], units[entity[1].GetInt32()], type));
                }
            }

            texts.Add(LabelledText.Of($"{name} {json.RootElement.GetProperty("id")}", language, text, names));
        }

        return texts;
    }

    // Where each code point begins.
    private static List<int> Units(string text)
    {
        var units = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i += Rune.TryGetRuneAt(text, i, out var rune) ? rune.Utf16SequenceLength : 1)
        {
            units.Add(i);
        }

        units.Add(text.Length);
        return units;
    }

    private static List<LabelledText> Nerel(string part)
    {
        var texts = new List<LabelledText>();
        var folder = SuiteOptions.Data($"language/NEREL/NEREL-v1.1/{part}");
        foreach (var file in Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            var text = File.ReadAllText(file);
            var units = Units(text);
            var names = new List<LabelledName>();
            foreach (var line in File.ReadLines(Path.ChangeExtension(file, ".ann")).Where(l => l.StartsWith('T')))
            {
                var fields = line.Split('\t')[1].Split([' ', ';']);
                if (TypeOf(fields[0]) is { } type)
                {
                    // The parts of a broken name are taken as one.
                    names.Add(new(units[Number(fields[1])], units[Number(fields[^1])], type));
                }
            }

            texts.Add(LabelledText.Of(Path.GetFileNameWithoutExtension(file), "ru", text, names));
        }

        return texts;
    }

    private static List<LabelledText> FactRu()
    {
        var texts = new List<LabelledText>();
        var folder = SuiteOptions.Data("language/factRuEval-2016/devset");
        foreach (var file in Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            var text = File.ReadAllText(file);
            var units = Units(text);
            var parts = File.ReadLines(Path.ChangeExtension(file, ".spans"))
                .Where(l => l.Length > 0)
                .Select(l => l.Split(' '))
                .ToLookup(
                    f => f[0],
                    f => (Start: units[Number(f[2])], End: units[Number(f[2]) + Number(f[3])], Kind: f[1]),
                    StringComparer.Ordinal
                );
            var names = new List<LabelledName>();
            foreach (var line in File.ReadLines(Path.ChangeExtension(file, ".objects")).Where(l => l.Length > 0))
            {
                var fields = line.Split('#')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
                if (TypeOf(fields[1]) is { } type)
                {
                    var spans = fields.Skip(2).SelectMany(f => parts[f]).ToList();
                    // "компании «Вектор»": the kind before the name is no part of it; "Тверской площади", "мэрии Москвы" are.
                    var first = spans.Where(s => s.Kind == Named(fields[1])).Select(s => s.Start).DefaultIfEmpty(0).Min();
                    spans = [.. spans.Where(s => s.Start >= first)];
                    names.Add(Closed(text, new(spans.Min(s => s.Start), spans.Max(s => s.End), type)));
                }
            }

            texts.Add(LabelledText.Of(Path.GetFileNameWithoutExtension(file), "ru", text, names));
        }

        return texts;
    }

    private static string Named(string kind) =>
        kind switch
        {
            "Org" => "org_name",
            "Person" => "",
            _ => "loc_name",
        };

    // "агентства «Интерфакс": the mark that opened inside closes inside.
    private static LabelledName Closed(string text, LabelledName name)
    {
        var inner = text.AsSpan(name.Start, name.End - name.Start);
        var isOpen = inner.Count('«') > inner.Count('»') || inner.Count('"') % 2 == 1;
        return isOpen && name.End < text.Length && text[name.End] is '»' or '"' ? name with { End = name.End + 1 } : name;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static MentionType? TypeOf(string label) =>
        label switch
        {
            "PER" or "PERSON" or "Person" => MentionType.Person,
            "ORG" or "ORGANIZATION" or "Org" => MentionType.Organization,
            "LOC" or "GPE" or "CITY" or "COUNTRY" or "STATE_OR_PROV" or "DISTRICT" or "LOCATION" or "Location" or "LocOrg" =>
                MentionType.Location,
            _ => null,
        };
}
