using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>The people of a commission or test team that a report lists in running text, each with an office before and an employer in brackets behind.</summary>
internal static partial class Commission
{
    private const int Longest = 1500;

    /// <summary>The names with their places; none where the report lists no team.</summary>
    public static List<Labelled> In(Document document)
    {
        var text = document.Text;
        var people = new List<Labelled>();
        foreach (Match head in Head().Matches(text))
        {
            var end = text.IndexOf("\n\n", head.Index, StringComparison.Ordinal);
            end = Math.Min(end < 0 ? text.Length : end, head.Index + Longest);
            foreach (Match match in Person().Matches(text[head.Index..end]))
            {
                var name = match.Groups["n"];
                var start = head.Index + name.Index;
                if (!people.Exists(p => Key(p.Text) == Key(name.Value)))
                {
                    people.Add(
                        new("participant", name.Value, start, start + name.Length, start, start + name.Length, "", IsInferred: true)
                    );
                }
            }
        }

        return people;
    }

    /// <summary>Adds an <c>attended</c> claim for each member of whom there is none yet.</summary>
    /// <param name="context">The document.</param>
    /// <param name="occasion">The meeting or test.</param>
    /// <param name="anchors">The evidence that a member was there.</param>
    /// <param name="finish">Adds time, place and what it concerned.</param>
    public static void Attend(
        RecordContext context,
        EntityRef occasion,
        Func<Labelled, ImmutableArray<Evidence>> anchors,
        Func<Claim, Claim> finish
    )
    {
        foreach (var member in In(context.Document))
        {
            if (
                context.Party(member, "Person") is { } person
                && !context.Claims.Exists(c => c.Predicate == "attended" && Key(c.Subject.Name) == Key(person.Name))
            )
            {
                context.Add("attended", person, occasion, anchors(member), finish);
            }
        }
    }

    // The parts of a name in one order, so that "Ivanov I. P." and "I. P. Ivanov" are one.
    private static string Key(string name) =>
        string.Join(' ', name.Split([' ', '.', ','], StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));

    [GeneratedRegex(
        @"(?im)^[^\n]{0,40}(?:комисси\p{L}{1,2}[^\n]{0,40} в составе|состав комиссии|члены комиссии|в присутствии|присутствовали|присутствуют|участники совещания|участники встречи|в испытаниях (?:участвовали|принимали участие)|test team|commission (?:consisting|composed)|members of the commission|in the presence of|attended by|present at the test)[^\n]{0,10}"
    )]
    private static partial Regex Head();

    [GeneratedRegex(
        @"(?<![\p{L}.])(?<n>[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?\s[А-ЯЁ]\.\s?[А-ЯЁ]\.|[А-ЯЁ]\.\s?[А-ЯЁ]\.\s?[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?|[A-Z]\.\s?(?:[A-Z]\.\s?)?[A-Z][a-z]+(?:-[A-Z][a-z]+)?|(?<=(?:Mr|Mrs|Ms|Dr)\.?\s)[A-Z][a-z]+\s[A-Z][a-z]+)",
        RegexOptions.None,
        10_000
    )]
    private static partial Regex Person();
}
