using Throughline.Extraction.Mentions;
using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <summary>Other names in brackets behind a name: «"X" (прежнее наименование — "Y")», "X（曾用名“Y”）". The words that say so stand in the list <c>otherNames</c>.</summary>
internal static class FormerNames
{
    private const int LongestName = 60;
    private static readonly Frame s_alias = new() { Id = "bracketAlias", Predicate = "alias" };

    /// <summary>The claims of a sentence.</summary>
    public static IEnumerable<Claim> Read(SentenceView sentence, ProseContext context)
    {
        var text = context.Document.Text;
        foreach (var token in sentence.Tokens)
        {
            if (
                token.Mention is not { Type: MentionType.Organization or MentionType.Person or MentionType.Unknown } mention
                || Bracket(text, token.End, sentence.End) is not var (open, close)
                || Name(text[(open + 1)..close], context.Lexicon) is not { } other
                || other == mention.Text
            )
            {
                continue;
            }

            var predication = new Predication
            {
                Lemma = "",
                At = token.Start,
                Start = token.Start,
                End = close + 1,
            };
            var draft = new ClaimDraft(s_alias, predication, sentence, context.References.Named(mention, null)) { Value = other };
            if (context.Build(draft) is { } claim)
            {
                yield return claim;
            }
        }
    }

    // The bracket right behind a name.
    private static (int Open, int Close)? Bracket(string text, int at, int end)
    {
        while (at < end && text[at] is ' ' or '”' or '»' or '"')
        {
            at++;
        }

        if (at >= end || text[at] is not ('(' or '（'))
        {
            return null;
        }

        var close = text.AsSpan(at, Math.Min(end - at, LongestName + 30)).IndexOfAny(')', '）');
        return close < 0 ? null : (at, at + close);
    }

    /// <summary>The name that a bracket's words give; null where they give none.</summary>
    /// <param name="inside">What stands between the brackets.</param>
    /// <param name="lexicon">The word lists of the language.</param>
    public static string? Name(string inside, Lexicon lexicon)
    {
        var lead = lexicon
            .Set("otherNames")
            .Where(w => inside.StartsWith(w, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(w => w.Length)
            .FirstOrDefault();
        if (lead is null)
        {
            return null;
        }

        var rest = inside[lead.Length..].Trim(' ', ':', '：', '—', '–', '-', '为');
        var stop = rest.AsSpan().IndexOfAny(",;，；、");
        var name = (stop < 0 ? rest : rest[..stop]).Trim(' ', '«', '»', '“', '”', '"', '„', '‘', '’');
        return name.Length is > 1 and <= LongestName && (char.IsUpper(name[0]) || name[0] >= '\u4e00' && name[0] <= '\u9fff') ? name : null;
    }
}
