using System.Collections.Immutable;
using Throughline.Extraction.Verification;
using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <summary>Links a denial, an "unaware" or a silence to the claims of its document that it answers.</summary>
internal static class Answers
{
    private const int MostAnswered = 24;

    // What moves goods is told in many words: a denied delivery answers a receipt as well.
    private static readonly string[] s_flow = ["supplied", "shipped", "delivered", "received", "ordered", "plannedDelivery", "offered"];
    private static readonly string[] s_staff = ["employedBy", "represents", "directs"];

    /// <summary>Fills the answers of the responses among a document's claims.</summary>
    public static void Fill(List<Claim> claims, string language)
    {
        for (var i = 0; i < claims.Count; i++)
        {
            if (claims[i].Response is null)
            {
                continue;
            }

            var answered = Answered(claims[i], claims, language);
            if (answered.Length > 0)
            {
                claims[i] = claims[i] with { Answers = answered };
            }
        }
    }

    private static ImmutableArray<string> Answered(Claim response, List<Claim> claims, string language)
    {
        var quote = response.Evidence[0].Quote;
        var lemmas = Words.Of(response.Value ?? quote, language).Select(w => w.Lemma).ToList();
        var facts = claims
            .Where(c =>
                c.Response is null
                && c.Knowledge == Knowledge.Known
                && c.Predicate is not ("hasAttribute" or "alias" or "hasIdentifier" or "stated" or "published")
            )
            .ToList();
        var predicates = facts
            .Select(f => f.Predicate)
            .Distinct(StringComparer.Ordinal)
            .Where(p => lemmas.Exists(l => Triggers.Fits(p, l, language)))
            .SelectMany(Kin)
            .ToHashSet(StringComparer.Ordinal);
        var near = facts.Where(f => Involves(f, response.Subject.Id)).ToList();
        var topical = facts.Where(f => predicates.Contains(f.Predicate)).ToList();
        // Best: the respondent is in it and the topic is named; then either; a silence answers what is said of the silent.
        var both = topical.Where(near.Contains).ToList();
        var named = topical.Where(f => IsNamed(f.Object, quote) || IsNamed(f.Qualifiers.Concerns, quote)).ToList();
        var found =
            both.Count > 0 ? both
            : named.Count > 0 ? named
            : topical.Count > 0 ? topical
            : response.Response is ResponseKind.NoResponse or ResponseKind.Declined or ResponseKind.NotAware ? near
            : [];
        return
        [
            .. found
                .OrderBy(f => Math.Abs(f.Evidence[0].Start - response.Evidence[0].Start))
                .ThenBy(f => f.Id, StringComparer.Ordinal)
                .Take(MostAnswered)
                .Select(f => f.Id)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }

    private static string[] Kin(string predicate) =>
        s_flow.Contains(predicate, StringComparer.Ordinal) ? s_flow
        : s_staff.Contains(predicate, StringComparer.Ordinal) ? s_staff
        : [predicate];

    private static bool Involves(Claim claim, string party) =>
        claim.Subject.Id == party
        || claim.Object?.Id == party
        || claim.Qualifiers.Via?.Id == party
        || claim.Qualifiers.To?.Id == party
        || claim.Qualifiers.From?.Id == party;

    private static bool IsNamed(EntityRef? entity, string quote) =>
        entity is not null && quote.Contains(entity.Name, StringComparison.OrdinalIgnoreCase);
}
