using System.Globalization;
using System.Text.RegularExpressions;
using Throughline.Extraction.Mentions;
using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <summary>Reads shares in brackets behind the names of owners: "held by A (60 %) and B (40 %)", "two partners, A (70 per cent) and B".</summary>
internal static partial class BracketShares
{
    private const int MostBetween = 2;
    private static readonly Frame s_owns = new() { Id = "ownershipApposition", Predicate = "owns" };

    /// <summary>The claims of a sentence with the shares that its brackets give, and those that only the brackets tell.</summary>
    public static IEnumerable<Claim> Read(SentenceView sentence, IReadOnlyList<Claim> told, ProseContext context)
    {
        var text = context.Document.Text;
        var shares = Share().Matches(text[sentence.Start..Math.Min(sentence.End, text.Length)]).ToList();
        if (shares.Count == 0)
        {
            return told;
        }

        var claims = told.ToList();
        foreach (var share in shares)
        {
            var at = sentence.Start + share.Index;
            if (
                sentence.Elements.LastOrDefault(e => e.Phrase is not null && Holder(e.Phrase, at) is not null) is not { Phrase: { } list }
                || Holder(list, at) is not { Name: { } name } holder
                || context.References.Resolve(holder) is not { } owner
                || !decimal.TryParse(
                    share.Groups["share"].Value.Replace(',', '.'),
                    NumberStyles.Number,
                    CultureInfo.InvariantCulture,
                    out var percent
                )
                || percent is <= 0 or > 100
            )
            {
                continue;
            }

            var own = claims.FindIndex(c => c.Predicate == "owns" && c.Subject.Id == owner.To.Id);
            if (own >= 0)
            {
                // The quote reaches over the bracket, which tells the share.
                if (claims[own].Evidence[0] is { } quote && quote.Start <= at && at + share.Length <= quote.End)
                {
                    claims[own] = claims[own] with { Qualifiers = claims[own].Qualifiers with { Percent = percent } };
                }

                continue;
            }

            if (
                sentence.Tokens.Exists(t =>
                    t.Start < name.Start
                    && t.Mention is null
                    && (
                        context.Lexicon.Has("noun.sharer", EnglishForms.Singular(t.Lower))
                        || EnglishForms.Of(t.Lower) is { } verb && context.Lexicon.Has("verbs.owning", verb.Lemma)
                    )
                )
                && context.References.Focus() is { } firm
                && context.References.Resolve(firm) is { } owned
                && owned.To.Id != owner.To.Id
                && context.Build(new ClaimDraft(s_owns, Stretch(name.Start, at + share.Length), sentence, owner) { Object = owned })
                    is { } claim
            )
            {
                claims.Add(claim with { Qualifiers = claim.Qualifiers with { Percent = percent } });
            }
        }

        return claims;
    }

    private static NounPhrase? Holder(NounPhrase list, int bracket) =>
        list.Members.LastOrDefault(m =>
            m.Name is { Type: MentionType.Person or MentionType.Organization } name && bracket - name.End is >= 0 and < MostBetween
        );

    private static Predication Stretch(int start, int end) =>
        new()
        {
            Lemma = "own",
            At = start,
            Start = start,
            End = end,
        };

    [GeneratedRegex(
        @"\(\s*(?<share>\d{1,3}(?:[.,]\d{1,2})?)\s*(?:%|per\s?cent)\s*\)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Share();
}
