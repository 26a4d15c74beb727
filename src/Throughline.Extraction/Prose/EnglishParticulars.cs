using System.Text.RegularExpressions;
using Throughline.Extraction.Mentions;
using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <summary>
/// The particulars that listings, registers and annexes give under a party's name: "Address: …", "Registration number: …", "a.k.a.: …; …". They belong to
/// the name that heads their lines.
/// </summary>
internal static partial class EnglishParticulars
{
    // Lines of particulars between a heading and its last one.
    private const int MostLines = 12;
    private const int LongestHeading = 160;
    private const int LongestValue = 140;

    private static readonly Frame s_identified = new() { Id = "identifierLine", Predicate = "hasIdentifier" };
    private static readonly Frame s_located = new() { Id = "addressLine", Predicate = "locatedAt" };
    private static readonly Frame s_alias = new() { Id = "aliasLine", Predicate = "alias" };

    private readonly record struct Particular(string Label, int At, int Start, int End);

    private const int LongestLine = 2_000;

    /// <summary>The claims of a document's particulars; none where no name heads them.</summary>
    public static IEnumerable<Claim> Read(Document document, DocumentNames names, ProseContext context)
    {
        var text = document.Text;
        var heads = new List<(int Start, int End)>();
        for (var start = 0; start < text.Length; )
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var line = (start, end);
            start = end + 1;
            if (line.end - line.start > LongestLine)
            {
                // Running text; particulars stand on lines of their own.
                continue;
            }

            var particulars = Particulars(text, line, context.Lexicon);
            if (particulars.Count > 0 && Party(text, line, particulars[0].At, heads, names, context.Lexicon) is { } party)
            {
                foreach (var claim in particulars.SelectMany(p => Claims(p, party, document, context)))
                {
                    yield return claim;
                }
            }

            heads.Add(line);
        }
    }

    private static IEnumerable<Claim> Claims(Particular particular, Mention party, Document document, ProseContext context)
    {
        var (label, text) = (particular.Label, document.Text[particular.Start..particular.End]);
        var frame =
            context.Lexicon.Has("particulars.address", label) ? s_located
            : context.Lexicon.Has("particulars.alias", label) ? s_alias
            : s_identified;
        var from = particular.Start;
        foreach (var part in frame == s_located ? [text] : text.Split(';'))
        {
            var value = part.Trim([' ', ',', '"', '“', '”', '\'', '‘', '’']);
            var at = from + part.IndexOf(value, StringComparison.Ordinal);
            from += part.Length + 1;
            if (value.Length is < 3 or > LongestValue || frame == s_identified && !Number().IsMatch(value))
            {
                continue;
            }

            var subject = context.References.Named(party, null);
            var anchored = subject with { Antecedents = [Evidence.In(document, party.Start, party.End), .. subject.Antecedents] };
            var sentence = new SentenceView(particular.At, at + value.Length, [], [], [], []);
            var predication = new Predication
            {
                Lemma = "be",
                At = particular.At,
                Start = particular.At,
                End = at + value.Length,
            };
            if (context.Build(new ClaimDraft(frame, predication, sentence, anchored) { Value = value }) is { } claim)
            {
                yield return frame == s_identified
                    ? claim with
                    {
                        Qualifiers = claim.Qualifiers with
                        {
                            Details = claim.Qualifiers.Details.Add("kind", Brackets.KindOf(label, value)),
                        },
                    }
                    : claim;
            }
        }
    }

    // The name at the head of the line itself, or of the line over this and its fellow particulars.
    private static Mention? Party(
        string text,
        (int Start, int End) line,
        int label,
        List<(int Start, int End)> before,
        DocumentNames names,
        Lexicon lexicon
    )
    {
        if (Heading(text, (line.Start, label), names) is { } own)
        {
            return own;
        }

        for (var i = before.Count - 1; i >= Math.Max(0, before.Count - MostLines); i--)
        {
            if (Heading(text, before[i], names) is { } head)
            {
                return head;
            }

            var isBlank = text.AsSpan(before[i].Start, before[i].End - before[i].Start).Trim().Length == 0;
            if (!isBlank && Particulars(text, before[i], lexicon).Count == 0 || isBlank && i < before.Count - 1)
            {
                return null;
            }
        }

        return null;
    }

    // "15. Norvik Avia d.o.o.", "Name: Irina Sobol (a.k.a. …)": a number or a label, the name, and nothing but what belongs to it.
    private static Mention? Heading(string text, (int Start, int End) line, DocumentNames names)
    {
        if (line.End - line.Start is < 3 or > LongestHeading)
        {
            return null;
        }

        var at = line.Start + HeadingLead().Match(text[line.Start..line.End]).Length;
        var name = names
            .Within(at, line.End)
            .FirstOrDefault(m => m.Start == at && m.Type is MentionType.Organization or MentionType.Person or MentionType.Unknown);
        return name is not null && HeadingRest().IsMatch(text[name.End..line.End]) ? name : null;
    }

    private static List<Particular> Particulars(string text, (int Start, int End) line, Lexicon lexicon)
    {
        var found = new List<Particular>();
        foreach (var match in Labels().Matches(text[line.Start..line.End]).AsEnumerable())
        {
            var (at, end) = (line.Start + match.Groups["label"].Index, line.Start + match.Index + match.Length);
            if (found.Count > 0 && found[^1] is var last)
            {
                found[^1] = last with { End = TrimmedEnd(text, last.Start, at) };
            }

            found.Add(new(match.Groups["label"].Value.ToLowerInvariant().Replace(".", "", StringComparison.Ordinal), at, end, 0));
        }

        if (found.Count > 0)
        {
            found[^1] = found[^1] with { End = TrimmedEnd(text, found[^1].Start, line.End) };
        }

        return found.FindAll(p => lexicon.ListsOf("particulars.", p.Label).Length > 0 && p.End > p.Start);
    }

    private static int TrimmedEnd(string text, int start, int end)
    {
        while (end > start && text[end - 1] is ' ' or ';' or ',' or '\r' or '.' or '(' or '\t')
        {
            end--;
        }

        return end;
    }

    // A label opens the line or follows a mark, has at most five words, and a colon behind it.
    [GeneratedRegex(
        @"(?:^\s*|[.;,(]\s+|\()(?:[-•–]\s*|\([a-z0-9]{1,3}\)\s*)?(?<label>(?:(?:\p{L}\.){2,}|\p{L}+)(?:[ ’'-]\p{L}+){0,4}\.?)\s*:\s+(?=\S)",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Labels();

    [GeneratedRegex(
        @"^\s*(?:\(?\d{1,4}[.)]\)?\s*|[-•–]\s*|[Nn]o\.?\s*\d+[.:]?\s*)?(?:(?:[Ff]ull\s+)?[Nn]ame(?:\s+of\s+(?:the\s+)?(?:entity|company|person))?\s*:\s*)?",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex HeadingLead();

    [GeneratedRegex(@"^[.\s,;:]*(?:\(.*)?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex HeadingRest();

    // At least four digits and no word of more than four letters.
    [GeneratedRegex(
        @"^(?=(?:\D*\d){4})(?!.*\p{L}{5})[\p{L}\d][\p{L}\d /.\-]{3,30}$",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Number();
}
