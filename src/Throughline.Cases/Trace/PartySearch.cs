using System.Collections.Immutable;
using Throughline.Model;
using Throughline.Text;

namespace Throughline.Cases;

/// <summary>Finds the parties that somebody may mean.</summary>
internal static class PartySearch
{
    // Below this a name is another name; the comparison's own scale.
    private const double Alike = 0.85;

    /// <summary>By id, then by identifier, then by the same name, then by a part of the name, then by a like name. The first kind that finds any wins.</summary>
    public static ImmutableArray<Party> Find(CaseSnapshot snapshot, string text)
    {
        var wanted = text.Trim();
        if (wanted.Length == 0)
        {
            return [];
        }

        if (snapshot.PartyOrNull(wanted) is { } known)
        {
            return [known];
        }

        var identifier = Normal(wanted);
        var key = Names.Key(wanted);
        Func<Party, double>[] kinds =
        [
            p => p.Identifiers.Any(i => Normal(i.Value) == identifier) ? 1 : 0,
            p => p.Names.Any(n => string.Equals(n, wanted, StringComparison.OrdinalIgnoreCase)) ? 1 : 0,
            p => p.Names.Any(n => Names.Key(n) == key) ? 1 : 0,
            p => p.Names.Any(n => n.Contains(wanted, StringComparison.OrdinalIgnoreCase)) ? 1 : 0,
            p => p.Names.Max(n => (double?)Names.Compare(wanted, n, KindOf(p)).Score) is { } best && best >= Alike ? best : 0,
        ];
        return kinds.Select(k => Best(snapshot, k)).FirstOrDefault(f => !f.IsEmpty, []);
    }

    private static ImmutableArray<Party> Best(CaseSnapshot snapshot, Func<Party, double> score) =>
        [
            .. snapshot
                .Parties.Select(p => (Party: p, Score: score(p)))
                .Where(p => p.Score > 0)
                .OrderByDescending(p => p.Score)
                .ThenBy(p => p.Party.Id, StringComparer.Ordinal)
                .Select(p => p.Party),
        ];

    private static NameKind KindOf(Party party) =>
        party.Schema switch
        {
            "Person" => NameKind.Person,
            "Company" or "Organization" or "PublicBody" or "LegalEntity" => NameKind.Organization,
            _ => NameKind.Unknown,
        };

    private static string Normal(string value) => string.Concat(value.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
