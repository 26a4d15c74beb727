using System.Collections.Immutable;
using Throughline.Model;
using Throughline.Network;

namespace Throughline.Detections;

/// <summary>D48: claims that cannot all be true, side by side. Nothing is decided here: both sides stay live.</summary>
public static class ContradictionFinder
{
    private const int MostASide = 5;
    private static readonly string[] s_single = ["birthDate", "nationality", "country", "foundingDate", "incorporationDate"];
    private static readonly string[] s_references = ["invoice", "waybill", "serial", "ticket", "contract"];

    /// <summary>The contradictions, by kind, then text.</summary>
    public static ImmutableArray<Contradiction> Find(EvidenceNetwork network)
    {
        var claims = network.Claims.Where(c => c.SaysSomething()).ToList();
        return
        [
            .. Responses(network)
                .Concat(Affiliations(network, claims))
                .Concat(SameRecord(network, claims))
                .Concat(StatedAmounts(network, claims))
                .Concat(Values(network, claims))
                .Concat(Descriptions(network, claims))
                .DistinctBy(c => c.Id, StringComparer.Ordinal)
                .OrderBy(c => c.Kind, StringComparer.Ordinal)
                .ThenBy(c => c.Text, StringComparer.Ordinal)
                .ThenBy(c => c.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>A denial, "not aware" or a policy line against what it answers. Silence contradicts nothing.</summary>
    private static IEnumerable<Contradiction> Responses(EvidenceNetwork network)
    {
        foreach (var response in network.Claims.Where(c => c.Predicate == "responded"))
        {
            var kind = response.Response switch
            {
                ResponseKind.Denied => "denial",
                ResponseKind.NotAware => "notAware",
                ResponseKind.PolicyAssertion => "policy",
                _ => null,
            };
            if (kind is null)
            {
                continue;
            }

            var answered = response.Answers.Select(network.ClaimOrNull).OfType<Claim>().ToList();
            answered = answered.Count > 0 ? answered : ResponseTopics.Against(network, response);
            if (answered.Count == 0)
            {
                continue;
            }

            var who = network.NameOf(response.Subject);
            var what = ClaimSentence.Of(network, answered[0]);
            var text = kind switch
            {
                "denial" => $"{who} denies: {what}",
                "notAware" => $"{who} says it is not aware of: {what}",
                _ => $"{who} states a policy that does not fit: {what}",
            };
            yield return Of(kind, text, [response, .. answered.Take(MostASide)]);
        }
    }

    private static IEnumerable<Contradiction> Affiliations(EvidenceNetwork network, List<Claim> claims)
    {
        var employed = claims.Where(c => c is { Predicate: "employedBy", Object: not null });
        foreach (var group in employed.GroupBy(c => network.NodeOf(c.Subject), StringComparer.Ordinal))
        {
            var declared = group.Where(c => c.Qualifiers.Basis == "declared").ToList();
            var declaredTo = declared.Select(c => network.NodeOf(c.Object!)).ToHashSet(StringComparer.Ordinal);
            var other = group
                .Where(c =>
                    c.Qualifiers.Basis != "declared" && !declaredTo.Contains(network.NodeOf(c.Object!)) && declared.Any(d => SameTime(d, c))
                )
                .ToList();
            if (DeclaredTwice(network, declared) is { } twice)
            {
                yield return Of(
                    "affiliation",
                    $"{network.NameOf(twice.A.Subject)}: declared as employed by {network.NameOf(twice.A.Object!)} and by {network.NameOf(twice.B.Object!)}",
                    [
                        .. declared.Where(c => network.NodeOf(c.Object!) == network.NodeOf(twice.A.Object!)).Take(MostASide),
                        .. declared.Where(c => network.NodeOf(c.Object!) == network.NodeOf(twice.B.Object!)).Take(MostASide),
                    ]
                );
            }

            if (declared.Count > 0 && other.Count > 0)
            {
                var basis = other.Any(c => c.Qualifiers.Basis == "assessed") ? "assessed as" : "recorded as";
                yield return Of(
                    "affiliation",
                    $"{network.NameOf(declared[0].Subject)}: declared as employed by {network.NameOf(declared[0].Object!)}, {basis} employed by {Words.List([.. other.Select(c => network.NameOf(c.Object!)).Distinct(StringComparer.Ordinal)])}",
                    [.. declared.Take(MostASide), .. other.Take(MostASide)]
                );
            }
        }
    }

    // Two papers, two employers, no sign that one came after the other, and neither owns the other.
    private static (Claim A, Claim B)? DeclaredTwice(EvidenceNetwork network, List<Claim> declared)
    {
        bool Owns(string a, string b) =>
            network.Links.Any(l => l is { Predicate: "owns", Role: LinkRole.Direct } && l.From == a && l.To == b);
        return Pair(
            [.. declared.OrderBy(c => c.Id, StringComparer.Ordinal)],
            (a, b) =>
                (network.NodeOf(a.Object!), network.NodeOf(b.Object!)) is var (x, y)
                && x != y
                && SameTime(a, b)
                && !Owns(x, y)
                && !Owns(y, x)
        );
    }

    /// <summary>One invoice, waybill or ticket of which two claims give other amounts, days or quantities.</summary>
    private static IEnumerable<Contradiction> SameRecord(EvidenceNetwork network, List<Claim> claims)
    {
        foreach (var reference in s_references.Where(r => r is not "contract"))
        {
            var groups = claims
                .Where(c => c.DetailOrNull(reference) is not null && c.Object is not null && c.LineOrNull() is null)
                .GroupBy(c =>
                    (
                        Number: Words.Fold(c.DetailOrNull(reference)!),
                        c.Predicate,
                        Subject: network.NodeOf(c.Subject),
                        Object: network.NodeOf(c.Object!),
                        Kind: c.DetailOrNull("documentType"),
                        Goods: reference == "invoice" ? "" : GoodsOf(network, c)
                    )
                );
            foreach (var group in groups)
            {
                var ordered = group.OrderBy(c => c.Id, StringComparer.Ordinal).ToList();
                if (
                    Pair(ordered, (a, b) => a.Amount is { } x && b.Amount is { } y && x.Currency == y.Currency && !x.CanEqual(y)) is
                    { } amounts
                )
                {
                    yield return Of(
                        "amount",
                        $"{reference} {group.First().DetailOrNull(reference)}: {amounts.A.Amount!.Verbatim} against {amounts.B.Amount!.Verbatim} ({ClaimSentence.Of(network, amounts.A)})",
                        [amounts.A, amounts.B]
                    );
                }

                if (Pair(ordered, (a, b) => a.Time is { } x && b.Time is { } y && !x.CanOverlap(y)) is { } times)
                {
                    yield return Of(
                        "time",
                        $"{reference} {group.First().DetailOrNull(reference)}: {times.A.Time} against {times.B.Time} ({ClaimSentence.Of(network, times.A)})",
                        [times.A, times.B]
                    );
                }

                if (
                    Pair(ordered, (a, b) => a.Quantity is { } x && b.Quantity is { } y && x.Unit == y.Unit && !Meet(x, y)) is { } quantities
                )
                {
                    yield return Of(
                        "value",
                        $"{reference} {group.First().DetailOrNull(reference)}: {quantities.A.Quantity!.Verbatim} against {quantities.B.Quantity!.Verbatim} ({ClaimSentence.Of(network, quantities.A)})",
                        [quantities.A, quantities.B]
                    );
                }
            }
        }
    }

    /// <summary>Two sources that state one total of one period with bounds that do not meet, or a statement that the invoice records do not bear out.</summary>
    private static IEnumerable<Contradiction> StatedAmounts(EvidenceNetwork network, List<Claim> claims)
    {
        var stated = claims
            .Where(c => c is { Predicate: "invoiced" or "paid", Object: not null, Amount: not null, Time: not null } && !c.IsRecord())
            .GroupBy(c =>
                (network.NodeOf(c.Subject), c.Predicate, network.NodeOf(c.Object!), c.Time!.Value.ToString(), c.Amount!.Currency)
            );
        foreach (var group in stated)
        {
            if (Pair([.. group.OrderBy(c => c.Id, StringComparer.Ordinal)], (a, b) => !a.Amount!.CanEqual(b.Amount!)) is { } pair)
            {
                yield return Of(
                    "amount",
                    $"{ClaimSentence.Of(network, pair.A)} against {pair.B.Amount!.Verbatim} ({pair.A.Time})",
                    [pair.A, pair.B]
                );
            }
        }

        var totals = InvoiceLedger.Of(network);
        foreach (
            var claim in claims.Where(c =>
                c is { Predicate: "invoiced", Object: not null, Amount.Currency: not null, Time: not null } && !InvoiceLedger.IsRecord(c)
            )
        )
        {
            var fitting = totals
                .Where(t =>
                    t.Seller == network.NodeOf(claim.Subject)
                    && t.Buyer == network.NodeOf(claim.Object!)
                    && t.Currency == claim.Amount!.Currency
                    && claim.Time!.Value.Earliest <= t.Quarter.Earliest
                    && t.Quarter.Latest <= claim.Time.Value.Latest
                )
                .ToList();

            // Fewer records than the statement says may only mean that papers are missing; more cannot be explained so.
            if (fitting.Count > 0 && fitting.Sum(t => t.Total) is var total && claim.Amount!.Max is { } max && total > max)
            {
                yield return Of(
                    "amount",
                    $"{ClaimSentence.Of(network, claim)} ({claim.Time}), but the invoices add up to {Words.Money(total, claim.Amount.Currency!)}",
                    [claim, .. fitting.SelectMany(t => t.Claims).Take(MostASide)]
                );
            }
        }
    }

    /// <summary>An attribute of which there is only one, with two values.</summary>
    private static IEnumerable<Contradiction> Values(EvidenceNetwork network, List<Claim> claims)
    {
        foreach (
            var group in claims
                .Where(c => c.Predicate == "hasAttribute" && c.DetailOrNull("attribute") is { } a && s_single.Contains(a))
                .GroupBy(c => (Subject: network.NodeOf(c.Subject), Attribute: c.DetailOrNull("attribute")!))
        )
        {
            if (Pair([.. group.OrderBy(c => c.Id, StringComparer.Ordinal)], (a, b) => !SameValue(a.ObjectText, b.ObjectText)) is { } pair)
            {
                yield return Of(
                    "value",
                    $"{network.NameOf(pair.A.Subject)}, {group.Key.Attribute}: {pair.A.ObjectText} against {pair.B.ObjectText}",
                    [pair.A, pair.B]
                );
            }
        }
    }

    /// <summary>What goods were declared as, against what other papers call them.</summary>
    private static IEnumerable<Contradiction> Descriptions(EvidenceNetwork network, List<Claim> claims)
    {
        foreach (var declared in claims.Where(c => c.Predicate == "declaredAs" && c.ObjectText.Length > 0))
        {
            var goods = network.NodeOf(declared.Subject);
            var said = claims
                .Where(c =>
                    c.Id != declared.Id && c.Qualifiers.Concerns is { } g && network.NodeOf(g) == goods && c.Predicate != "declaredAs"
                )
                .OrderBy(c => c.Epistemic)
                .ThenBy(c => c.Id, StringComparer.Ordinal)
                .Take(MostASide)
                .ToList();
            var (actual, words) = (Words.Fold(network.NameOf(declared.Subject)), Words.Fold(declared.ObjectText));
            if (actual != words && !words.Contains(actual, StringComparison.Ordinal))
            {
                yield return Of(
                    "description",
                    $"{network.NameOf(declared.Subject)} declared as \"{declared.ObjectText}\"",
                    [declared, .. said]
                );
            }
        }
    }

    private static bool SameTime(Claim a, Claim b) => a.Time is not { } x || b.Time is not { } y || x.CanOverlap(y);

    private static bool SameValue(string a, string b) =>
        TimeRange.ParseOrNull(a) is { } x && TimeRange.ParseOrNull(b) is { } y
            ? x.CanOverlap(y)
            : Words.Fold(a) == Words.Fold(b) || a.Any(c => c > '\u024f') != b.Any(c => c > '\u024f');

    private static bool Meet(Quantity a, Quantity b) =>
        (a.Min ?? decimal.MinValue) <= (b.Max ?? decimal.MaxValue) && (b.Min ?? decimal.MinValue) <= (a.Max ?? decimal.MaxValue);

    private static string GoodsOf(EvidenceNetwork network, Claim claim) =>
        claim.Qualifiers.Concerns is { } goods ? network.NodeOf(goods) : "";

    private static (Claim A, Claim B)? Pair(List<Claim> claims, Func<Claim, Claim, bool> clash)
    {
        for (var i = 0; i < claims.Count; i++)
        {
            for (var j = i + 1; j < claims.Count; j++)
            {
                // One document gives net and gross, lines and total: that is no contradiction.
                if (claims[i].Evidence[0].Document != claims[j].Evidence[0].Document && clash(claims[i], claims[j]))
                {
                    return (claims[i], claims[j]);
                }
            }
        }

        return null;
    }

    private static Contradiction Of(string kind, string text, ImmutableArray<Claim> claims)
    {
        ImmutableArray<string> ids = [.. claims.Select(c => c.Id)];
        return new(StableId.Of("k", [kind, .. ids]), kind, ids, text, [.. claims.Select(c => c.Evidence[0])]);
    }
}
