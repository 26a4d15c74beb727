using System.Text.RegularExpressions;
using Throughline.Extraction.Mentions;
using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <summary>Reads what brackets behind a name say of it: another name, a trading name, a registration number.</summary>
internal static partial class Brackets
{
    private const int Longest = 160;
    private static readonly Frame s_alias = new() { Id = "bracketAlias", Predicate = "alias" };
    private static readonly Frame s_identifier = new() { Id = "bracketIdentifier", Predicate = "hasIdentifier" };

    /// <summary>The claims of a document's brackets.</summary>
    public static IEnumerable<Claim> Read(Document document, DocumentNames names, ProseContext context)
    {
        var text = document.Text;
        foreach (var name in names.Mentions.Where(m => m.Type is MentionType.Organization or MentionType.Person))
        {
            var open = name.End;
            while (open < text.Length && open < name.End + 3 && text[open] is ' ' or '.')
            {
                open++;
            }

            if (open >= text.Length || text[open] is not ('(' or '（'))
            {
                continue;
            }

            var close = text.AsSpan(open, Math.Min(Longest, text.Length - open)).IndexOfAny(')', '）');
            if (close < 0)
            {
                continue;
            }

            var at = open + 1;
            foreach (var part in text[at..(open + close)].Split([',', ';', '，', '；']))
            {
                if (One(part, at, name, document, context) is { } claim)
                {
                    yield return claim;
                }

                at += part.Length + 1;
            }
        }
    }

    private static Claim? One(string part, int at, Mention name, Document document, ProseContext context)
    {
        var frame = s_alias;
        string value;
        var identifier = Identifier().Match(part);
        if (identifier.Success)
        {
            (frame, value) = (s_identifier, identifier.Groups["value"].Value);
        }
        else if (Introduced().Match(part) is { Success: true } introduced)
        {
            value = introduced.Groups["value"].Value.Trim(' ', '"', '“', '”', '«', '»', '\'', '‘', '’');
        }
        else if (IsOtherScript(part, name.Text))
        {
            value = part.Trim();
        }
        else
        {
            return null;
        }

        if (value.Length < 2 || value == name.Text)
        {
            return null;
        }

        var end = Math.Min(document.Text.Length, at + part.Length + 1);
        var sentence = new SentenceView(name.Start, end, [], [], [], []);
        var predication = new Predication
        {
            Lemma = "be",
            At = name.Start,
            Start = name.Start,
            End = end,
        };
        var claim = context.Build(new ClaimDraft(frame, predication, sentence, context.References.Named(name, null)) { Value = value });
        return claim is null || frame == s_alias
            ? claim
            : claim with
            {
                Qualifiers = claim.Qualifiers with
                {
                    Details = claim.Qualifiers.Details.Add("kind", KindOf(identifier.Groups["label"].Value, value)),
                },
            };
    }

    /// <summary>The name of the identifier's kind, from its label and its shape.</summary>
    internal static string KindOf(string label, string value) =>
        Uscc().IsMatch(value) ? nameof(IdentifierKind.Uscc)
        : label.StartsWith("OGRN", StringComparison.OrdinalIgnoreCase) ? nameof(IdentifierKind.Ogrn)
        : label.Contains("INN", StringComparison.OrdinalIgnoreCase) ? nameof(IdentifierKind.Inn)
        : label.Equals("LEI", StringComparison.OrdinalIgnoreCase) ? nameof(IdentifierKind.Lei)
        : label.StartsWith("IMO", StringComparison.OrdinalIgnoreCase) ? nameof(IdentifierKind.Imo)
        : label.StartsWith("passport", StringComparison.OrdinalIgnoreCase) ? nameof(IdentifierKind.Passport)
        : label.StartsWith("tax", StringComparison.OrdinalIgnoreCase) || label.StartsWith("vat", StringComparison.OrdinalIgnoreCase)
            ? nameof(IdentifierKind.Tax)
        : nameof(IdentifierKind.Registration);

    private static bool IsOtherScript(string part, string name)
    {
        var letters = part.Where(char.IsLetter).ToList();
        return letters.Count > 1 && letters.TrueForAll(c => c >= 'Ѐ') && name.Any(c => char.IsLetter(c) && c < 'Ѐ');
    }

    // An official number behind its label; the number holds at least five digits.
    [GeneratedRegex(
        @"^\s*(?<label>(unified\s+)?social credit code|uscc|inn|ogrn|tax (number|id|identification number)|(company |business )?registration (number|no\.?)|(company|registered) (number|no\.?)|reg\.? no\.?|imo( number)?|lei|passport( number| no\.?)?|vat( number| no\.?)?)\s*[:#№]?\s*(?<value>[A-Za-z]{0,3}[0-9][0-9A-Za-z\-/ ]{4,24})\s*$",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Identifier();

    [GeneratedRegex(
        @"^\s*((also |formerly |previously |better )?known as|trading as|doing business as|hereinafter( referred to as| called)?( the)?|a\.?k\.?a\.?|d/b/a|t/a|formerly)\s*:?\s*(?<value>[""“«'‘]?\p{Lu}.{1,60})$",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Introduced();

    [GeneratedRegex(@"^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$")]
    private static partial Regex Uscc();
}
