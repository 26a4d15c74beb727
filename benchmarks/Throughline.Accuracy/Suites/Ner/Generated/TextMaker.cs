using System.Globalization;
using System.Text;
using Throughline.Accuracy.Suites.Ner.Corpora;
using Throughline.Extraction.Mentions;

namespace Throughline.Accuracy.Suites.Ner.Generated;

/// <summary>
/// Makes labelled texts of own templates and name tables: several sentences with a common stock of names, so that short forms and repeated names occur.
/// The same seed gives the same texts.
/// </summary>
internal abstract class TextMaker(string language, Random random)
{
    private readonly Dictionary<string, string[]> _lists = Templates.Read(language);
    private StringBuilder _text = new();
    private List<LabelledName> _names = [];

    /// <summary>What is drawn at random.</summary>
    protected Random Random { get; } = random;

    /// <summary>Makes some texts.</summary>
    public IEnumerable<LabelledText> Make(int count)
    {
        for (var i = 0; i < count; i++)
        {
            (_text, _names) = (new(), []);
            Begin();
            if (_lists.TryGetValue("headlines", out var headlines) && Random.Next(3) == 0)
            {
                Line(Any(headlines), upper: true);
            }

            if (_lists.TryGetValue("datelines", out var datelines) && Random.Next(3) == 0)
            {
                Line(Any(datelines), upper: false);
            }

            var sentences = Random.Next(3, 9);
            for (var s = 0; s < sentences; s++)
            {
                Line(Any(_lists["templates"]), upper: false);
            }

            yield return Finish(LabelledText.Of($"made {i}", language, _text.ToString(), _names));
        }
    }

    /// <summary>A new text begins: draws its stock of names.</summary>
    protected abstract void Begin();

    /// <summary>The words of a slot, and what they are of.</summary>
    protected abstract (string Words, MentionType Type) Fill(string kind, char form);

    /// <summary>A last touch: marks set apart or not.</summary>
    protected virtual LabelledText Finish(LabelledText text) => text;

    /// <summary>A word of a list.</summary>
    protected string Of(string list) => Any(_lists[list]);

    /// <summary>One of several.</summary>
    protected T Any<T>(IReadOnlyList<T> of) => of[Random.Next(of.Count)];

    /// <summary>A number as text.</summary>
    protected string Number(int low, int high) => Random.Next(low, high).ToString(CultureInfo.InvariantCulture);

    /// <summary>What stands between two sentences.</summary>
    protected virtual string Between => Random.Next(3) == 0 ? "\n" : " ";

    private void Line(string template, bool upper)
    {
        var at = 0;
        var (named, inside) = (0, MentionType.Unknown);
        while (at < template.Length)
        {
            var open = template.AsSpan(at).IndexOfAny('{', '[', ']') is var found and >= 0 ? at + found : -1;
            if (open < 0)
            {
                Put(template[at..], upper);
                break;
            }

            Put(template[at..open], upper);
            if (template[open] == '[')
            {
                // "[ORG Police of {CITY}]": a name written out, slots in it are parts of it.
                (named, inside) = (_text.Length, TypeOf(template.AsSpan(open + 1, 3)));
                at = open + 5;
                continue;
            }

            if (template[open] == ']')
            {
                _names.Add(new(named, _text.Length, inside));
                at = open + 1;
                continue;
            }

            var close = template.IndexOf('}', open);
            var slot = template[(open + 1)..close];
            var (kind, form) = slot.Split(':') is [var k, var f] ? (k, f[0]) : (slot, 'n');
            var (words, type) = Fill(kind, form);
            var start = _text.Length;
            // "{CITY:u}": in capitals, as at the head of a report.
            Put(words, upper || form == 'u');
            if (type != MentionType.Unknown)
            {
                _names.Add(new(start, _text.Length, type));
            }

            at = close + 1;
        }

        _text.Append(upper ? "\n" : Between);
    }

    private static MentionType TypeOf(ReadOnlySpan<char> label) =>
        label switch
        {
            "PER" => MentionType.Person,
            "ORG" => MentionType.Organization,
            _ => MentionType.Location,
        };

    private void Put(string words, bool upper) => _text.Append(upper ? words.ToUpperInvariant() : words);
}
