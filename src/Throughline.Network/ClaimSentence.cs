using System.Text;
using Throughline.Model;

namespace Throughline.Network;

/// <summary>A claim in words, with its own verb: "invoiced" is never told as "paid".</summary>
public static class ClaimSentence
{
    /// <summary>The sentence, without a full stop.</summary>
    public static string Of(EvidenceNetwork network, Claim claim)
    {
        var verb = VerbOf(claim.Predicate);
        var target =
            claim.Object is { } o ? network.NameOf(o)
            : claim.Disclosure == Disclosure.Open ? claim.Value
            : null;
        var goods = claim.Qualifiers.Concerns is { } c ? network.NameOf(c) : null;
        var text = new StringBuilder(network.NameOf(claim.Subject)).Append(' ');
        if (target is null)
        {
            verb = WithoutPreposition(verb);
        }

        text.Append(verb);
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
