using System.Collections.Immutable;
using NodaTime;
using Throughline.Model;
using Throughline.Network;

namespace Throughline.Detections;

/// <summary>Gathers the claims of goods and money into legs.</summary>
internal static class Legs
{
    // Claims of one pair and one kind of goods within this spell are one deal: invoice, waybill and payment come weeks apart.
    private const int SpellDays = 45;
    private static readonly string[] s_references = ["contract", "serial", "invoice", "waybill"];

    /// <summary>All legs, in a fixed order.</summary>
    public static List<Leg> Of(EvidenceNetwork network)
    {
        var moves = network
            .Claims.Where(c => c.SaysSomething() && c.Modality == Modality.Fact)
            .Select(c => MoveOrNull(network, c))
            .OfType<Move>();
        var legs = new List<Leg>();
        foreach (
            var group in moves
                .GroupBy(m => (m.From, m.To))
                .OrderBy(g => g.Key.From, StringComparer.Ordinal)
                .ThenBy(g => g.Key.To, StringComparer.Ordinal)
        )
        {
            // A payment names no goods: it belongs to each deal of its time.
            var named = group
                .Where(m => m.Goods.Length > 0)
                .GroupBy(m => m.Goods, StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .ToList();
            var unnamed = group.Where(m => m.Goods.Length == 0).ToList();
            foreach (var goods in named)
            {
                legs.AddRange(
                    Spells(goods).Select(s => LegOf(network, group.Key.From, group.Key.To, [.. s, .. unnamed.Where(u => IsNear(u, s))]))
                );
            }

            if (named.Count == 0)
            {
                legs.AddRange(Spells(unnamed).Select(s => LegOf(network, group.Key.From, group.Key.To, s)));
            }
        }

        return legs;
    }

    private static bool IsNear(Move move, List<Move> spell) =>
        move.Day is { } day && spell.Any(m => m.Day is { } other && Math.Abs(Period.DaysBetween(day, other)) <= SpellDays);

    private static IEnumerable<List<Move>> Spells(IEnumerable<Move> moves)
    {
        var spell = new List<Move>();
        foreach (var move in moves.OrderBy(m => m.Day ?? LocalDate.MinIsoValue).ThenBy(m => m.Claim.Id, StringComparer.Ordinal))
        {
            if (
                spell.Count > 0
                && spell[^1].Day is var last
                && (last is null != move.Day is null || (last is { } a && move.Day is { } b && Period.DaysBetween(a, b) > SpellDays))
            )
            {
                yield return spell;
                spell = [];
            }

            spell.Add(move);
        }

        if (spell.Count > 0)
        {
            yield return spell;
        }
    }

    private static Leg LegOf(EvidenceNetwork network, string from, string to, List<Move> moves)
    {
        ImmutableArray<Claim> claims =
        [
            .. moves.Select(m => m.Claim).DistinctBy(c => c.Id, StringComparer.Ordinal).OrderBy(c => c.Id, StringComparer.Ordinal),
        ];
        var goods = claims.Select(c => c.Qualifiers.Concerns).OfType<EntityRef>().ToList();
        return new(
            from,
            to,
            claims,
            [.. goods.Select(network.NodeOf)],
            [
                .. goods.SelectMany(g => GoodsWords(g.Name)),
                .. claims
                    .Select(c => c.DetailOrNull("hsCode"))
                    .OfType<string>()
                    .Where(h => h.Length >= 6)
                    .Select(h => "hs" + string.Concat(h.Where(char.IsDigit).Take(6))),
            ],
            [
                .. claims
                    .SelectMany(c => s_references.Select(r => c.DetailOrNull(r) is { Length: > 1 } v ? Words.Fold(v) : null))
                    .OfType<string>(),
            ]
        );
    }

    private static Move? MoveOrNull(EvidenceNetwork network, Claim claim)
    {
        var predicate = Predicates.FindOrNull(claim.Predicate);
        if (
            claim.Predicate is "offered" or "ordered" or "plannedDelivery" or "intermediaryFor"
            || claim.DetailOrNull("line") == "total"
            || predicate?.FlowsForward is not { } forward
        )
        {
            return null;
        }

        // A supplier's "to" and a receiver's "from" stand in for an object that is the goods or is missing.
        var other =
            claim.Object is { } o && !IsGoods(o) ? o
            : forward == (predicate.Kind == PredicateKind.Goods) ? claim.Qualifiers.To
            : claim.Qualifiers.From;
        if (other is null || IsGoods(other) || other.Schema is "Address" or "Location")
        {
            return null;
        }

        var (subject, target) = (network.NodeOf(claim.Subject), network.NodeOf(other));

        // Money runs against the goods.
        var goodsForward = predicate.Kind == PredicateKind.Money ? !forward : forward;
        var goods = claim.Qualifiers.Concerns ?? (claim.Object is { } g && IsGoods(g) ? g : null);
        return subject == target
            ? null
            : new(
                goodsForward ? subject : target,
                goodsForward ? target : subject,
                goods is null ? "" : network.NodeOf(goods),
                claim.Time?.Earliest is { } d && d > LocalDate.MinIsoValue ? d : null,
                claim
            );
    }

    /// <summary>Designations without separators ("LH-40" is "lh40") and the longer words.</summary>
    private static IEnumerable<string> GoodsWords(string name)
    {
        var spaced = string.Concat(name.Select((c, i) => i > 0 && (c > '\u2e7f') != (name[i - 1] > '\u2e7f') ? " " + c : c.ToString()));
        foreach (var word in spaced.Split([' ', ',', ';', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
        {
            var folded = Words.Fold(word).Replace(" ", "", StringComparison.Ordinal);
            if (
                folded.Length >= 4
                || (folded.Length >= 2 && folded.Any(char.IsDigit) && folded.Any(char.IsLetter))
                || (folded.Length >= 2 && folded[0] > '\u2e7f')
            )
            {
                yield return folded;
            }
        }
    }

    private static bool IsGoods(EntityRef entity) => entity.Schema is "Product" or "Component" or "Consignment" or "Thing";

    private sealed record Move(string From, string To, string Goods, LocalDate? Day, Claim Claim);
}
