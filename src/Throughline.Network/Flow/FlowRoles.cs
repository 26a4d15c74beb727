using Throughline.Model;

namespace Throughline.Network;

/// <summary>What the claims make of each node: maker, intermediary, end user and so on.</summary>
internal sealed class FlowRoles
{
    public const int Makers = 0;
    public const int Movement = 1;
    public const int Intermediary = 2;
    public const int EndUser = 3;
    public const int Use = 4;

    private readonly EvidenceNetwork _network;
    private readonly HashSet<string> _makers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _middlemen = new(StringComparer.Ordinal);
    private readonly HashSet<string> _users = new(StringComparer.Ordinal);
    private readonly HashSet<string> _carriers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _sends = new(StringComparer.Ordinal);
    private readonly HashSet<string> _gets = new(StringComparer.Ordinal);
    private readonly HashSet<string> _testPlaces = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _employers = new(StringComparer.Ordinal);

    public FlowRoles(NetworkView view)
    {
        _network = view.Network;
        foreach (var link in view.Links)
        {
            Note(link);
        }
    }

    /// <summary>The column of a node.</summary>
    public int StageOf(Party party) => StageOf(party, 0);

    /// <summary>The layer of a node: 0 goods, 1 money, 2 people.</summary>
    public static int LaneOf(Party party) =>
        FlowKinds.Of(party.Schema) switch
        {
            "person" or "group" or "place" => 2,
            "product" or "component" or "vehicle" => 0,
            _ => 1,
        };

    private int StageOf(Party party, int depth)
    {
        var id = party.Id;
        switch (FlowKinds.Of(party.Schema))
        {
            case "product" or "component" or "vehicle" or "account" or "document" or "thing":
                return _testPlaces.Contains(id) || _users.Contains(id) ? Use : Movement;
            case "place" or "event":
                return Use;
            case "person" or "group":
                return depth == 0 && _employers.TryGetValue(id, out var employers)
                    ? employers.Select(_network.PartyOrNull).OfType<Party>().Select(p => StageOf(p, 1)).DefaultIfEmpty(Movement).Min()
                    : Movement;
            default:
                break;
        }

        if (_makers.Contains(id))
        {
            return Makers;
        }

        if (_carriers.Contains(id))
        {
            return Movement;
        }

        if (_middlemen.Contains(id) || (_sends.Contains(id) && _gets.Contains(id)))
        {
            return Intermediary;
        }

        if (_users.Contains(id) || _gets.Contains(id))
        {
            return EndUser;
        }

        return _sends.Contains(id) ? Makers : Use;
    }

    private void Note(NetworkLink link)
    {
        var claim = link.Claim;
        if (link.Role == LinkRole.Via)
        {
            var middle =
                claim.Predicate == "intermediaryFor" ? _network.NodeOf(claim.Subject)
                : claim.Qualifiers.Via is { } via ? _network.NodeOf(via)
                : null;
            if (middle is not null)
            {
                (claim.Predicate == "intermediaryFor" ? _middlemen : _carriers).Add(middle);
            }

            return;
        }

        if (link.Role == LinkRole.Goods)
        {
            return;
        }

        switch (claim.Predicate)
        {
            case "produces":
                _makers.Add(link.From);
                break;
            case "intermediaryFor":
                _middlemen.Add(link.From);
                _users.Add(link.To);
                break;
            case "tested" or "evaluated":
                _users.Add(link.From);
                break;
            case "usedIn":
                _testPlaces.Add(link.To);
                break;
            case "employedBy":
                if (!_employers.TryGetValue(link.From, out var list))
                {
                    _employers[link.From] = list = [];
                }

                list.Add(link.To);
                break;
            default:
                NoteFlow(link);
                break;
        }
    }

    private void NoteFlow(NetworkLink link)
    {
        if (Predicates.FindOrNull(link.Predicate) is not { FlowsForward: { } forward } predicate)
        {
            return;
        }

        // Money runs against the goods: who invoices sends, who pays gets.
        var subjectSends = predicate.Kind == PredicateKind.Money ? !forward : forward;
        _sends.Add(subjectSends ? link.From : link.To);
        _gets.Add(subjectSends ? link.To : link.From);
    }
}
