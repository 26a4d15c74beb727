using Throughline.Model;

namespace Throughline.Screening;

/// <summary>What two sets of identifiers say.</summary>
/// <param name="Same">Numbers on both sides that name one party.</param>
/// <param name="Weak">Agreeing ones that several parties can share (an e-mail, a telephone, KPP).</param>
/// <param name="Different">Schemes that give a party one number, with different numbers.</param>
internal sealed record IdentifierEvidence(
    (IdentifierKind Kind, string Value)[] Same,
    (IdentifierKind Kind, string Value)[] Weak,
    (IdentifierKind Kind, string Left, string Right)[] Different
)
{
    // One party has one of these; a person may hold several passports and a firm several registrations abroad.
    private static readonly IdentifierKind[] s_single =
    [
        IdentifierKind.Inn,
        IdentifierKind.Ogrn,
        IdentifierKind.Uscc,
        IdentifierKind.Lei,
        IdentifierKind.Imo,
    ];

    private static readonly IdentifierKind[] s_shared =
    [
        IdentifierKind.Kpp,
        IdentifierKind.Bik,
        IdentifierKind.Email,
        IdentifierKind.Phone,
        IdentifierKind.Website,
    ];

    /// <summary>Compares two sets. Numbers under different labels agree too: lists put INN and OGRN under "registration number".</summary>
    public static IdentifierEvidence Of((IdentifierKind Kind, string Value)[] left, (IdentifierKind Kind, string Value)[] right)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return new([], [], []);
        }

        var both = left.Where(l => right.Any(r => r.Value == l.Value)).ToList();
        var same = both.Where(b => !s_shared.Contains(b.Kind)).ToArray();
        return new(
            same,
            [.. both.Where(b => s_shared.Contains(b.Kind))],
            same.Length > 0 ? [] : [.. s_single.Select(k => Differing(k, left, right)).OfType<(IdentifierKind, string, string)>()]
        );
    }

    /// <summary>The name of a part for a scheme: <c>inn</c>, <c>uscc</c>.</summary>
    public static string PartName(IdentifierKind kind)
    {
        var name = kind.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static (IdentifierKind, string, string)? Differing(
        IdentifierKind kind,
        (IdentifierKind Kind, string Value)[] left,
        (IdentifierKind Kind, string Value)[] right
    )
    {
        var (l, r) = (Array.Find(left, i => i.Kind == kind).Value, Array.Find(right, i => i.Kind == kind).Value);
        return l is null || r is null ? null : (kind, l, r);
    }
}
