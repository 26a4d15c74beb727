using System.Collections.Frozen;
using System.Text;
using Throughline.Model;

namespace Throughline.Network;

/// <summary>A claim in words, with its own verb: "invoiced" is never told as "paid".</summary>
public static class ClaimSentence
{
    // Predicates whose words are no finite verb: they label a line of the network, and a sentence needs "is".
    private static readonly FrozenSet<string> s_states = FrozenSet.Create(
        StringComparer.Ordinal,
        "employedBy",
        "usedIn",
        "intermediaryFor",
        "componentOf",
        "modelledOn",
        "relatedTo",
        "declaredAs",
        "locatedAt",
        "sanctionedBy",
        "alias"
    );

    /// <summary>The sentence, without a full stop.</summary>
    public static string Of(EvidenceNetwork network, Claim claim)
    {
        var (subject, target) = (network.NameOf(claim.Subject), TargetOrNull(network, claim));
        var goods = GoodsOrNull(network, claim);
        var text = new StringBuilder(subject).Append(Joint(claim)).Append(VerbOf(claim));
        if (target is not null)
        {
            text.Append(' ').Append(target);
        }

        if (claim.Quantity is { } quantity)
        {
            text.Append(target is null ? " " : ", ").Append(quantity.Verbatim);
        }

        if (goods is not null)
        {
            text.Append(target is null || claim.Quantity is not null ? " " : ": ").Append(goods);
        }

        if (claim.Amount is { } amount)
        {
            text.Append(", ").Append(amount.Verbatim);
        }

        if (!claim.Hedges.IsEmpty)
        {
            text.Append(" (").AppendJoin(", ", claim.Hedges).Append(')');
        }

        return text.ToString();
    }

    /// <summary>The words of a predicate.</summary>
    public static string VerbOf(string predicate) => Predicates.FindOrNull(predicate)?.Verb ?? predicate;

    /// <summary>The words of a claim's predicate as its sides need them: goods are shipped to a party, and a party ships goods.</summary>
    internal static string VerbOf(Claim claim)
    {
        if (AnswerOrNull(claim) is { } answer)
        {
            return answer;
        }

        var verb = VerbOf(claim.Predicate);
        verb = s_states.Contains(claim.Predicate) ? "is " + verb : verb;
        var movesGoods = Predicates.FindOrNull(claim.Predicate)?.Kind == PredicateKind.Goods;
        if (
            claim.Object is null && (claim.Value is null || claim.Disclosure != Disclosure.Open)
            || movesGoods && claim.Object is { } o && IsGoods(o)
        )
        {
            verb = WithoutPreposition(verb);
        }

        return verb;
    }

    private static string? AnswerOrNull(Claim claim) =>
        claim.Response switch
        {
            ResponseKind.Denied => "denied",
            ResponseKind.NotAware => "said that it was not aware of",
            ResponseKind.NoResponse => claim.Object is null && claim.Value is null ? "did not respond" : "did not respond to",
            ResponseKind.Declined => "declined to comment",
            ResponseKind.PolicyAssertion => "stated a policy:",
            ResponseKind.PartialAdmission => "partly admitted",
            _ => null,
        };

    /// <summary>What stands between the subject and the verb: goods do nothing themselves, so that theirs reads "engines: shipped to X".</summary>
    internal static string Joint(Claim claim) =>
        IsGoods(claim.Subject) && Predicates.FindOrNull(claim.Predicate)?.Kind == PredicateKind.Goods ? ": " : " ";

    /// <summary>The goods, where they are not already one of the sides.</summary>
    internal static string? GoodsOrNull(EvidenceNetwork network, Claim claim) =>
        claim.Qualifiers.Concerns is { } goods
        && network.NodeOf(goods) != network.NodeOf(claim.Subject)
        && (claim.Object is not { } target || network.NodeOf(goods) != network.NodeOf(target))
            ? network.NameOf(goods)
            : null;

    private static string? TargetOrNull(EvidenceNetwork network, Claim claim) =>
        claim.Object is { } target ? network.NameOf(target)
        : claim.Disclosure == Disclosure.Open ? claim.Value
        : null;

    private static bool IsGoods(EntityRef side) => side.Schema is "Product" or "Component" or "Thing";

    private static string WithoutPreposition(string verb)
    {
        foreach (var ending in (string[])[" to", " from", " with", " by", " for", " at", " of", " as", " on", " in"])
        {
            if (verb.EndsWith(ending, StringComparison.Ordinal))
            {
                return verb[..^ending.Length];
            }
        }

        return verb;
    }
}
