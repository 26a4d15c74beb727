namespace Throughline.Screening;

/// <summary>Countries, addresses, places of birth, and posts: what is compared word by word.</summary>
internal static class PlaceEvidence
{
    private const double LikeAddress = 0.45;
    private const double LikePlace = 0.5;

    /// <summary>
    /// Adds what the countries say; nothing where a side states none. A country in common never makes one of names that are not like
    /// enough: sister firms and brothers share it.
    /// </summary>
    public static void AddCountries(ref ScoreSheet sheet, ComparableEntity left, ComparableEntity right, bool areNamesLike)
    {
        if (left.Countries.Length == 0 || right.Countries.Length == 0)
        {
            return;
        }

        foreach (var country in left.Countries)
        {
            if (Array.IndexOf(right.Countries, country) >= 0)
            {
                sheet.Add("country", areNamesLike ? EvidenceWeights.SameCountry : 0, country, static c => c);
                return;
            }
        }

        sheet.Add(
            "country",
            Against(left.Family, right.Family),
            (left, right),
            static p => $"{string.Join(", ", p.left.Countries)} ≠ {string.Join(", ", p.right.Countries)}"
        );
    }

    /// <summary>Adds an address that both sides have. An address alone proves nothing: thousands of firms share one.</summary>
    public static void AddAddresses(ref ScoreSheet sheet, ComparableEntity left, ComparableEntity right) =>
        Add(ref sheet, "address", left.Addresses, right.Addresses, LikeAddress, EvidenceWeights.SameAddress);

    /// <summary>Adds a place of birth that both sides have.</summary>
    public static void AddBirthPlaces(ref ScoreSheet sheet, ComparableEntity left, ComparableEntity right) =>
        Add(ref sheet, "birthPlace", left.BirthPlaces, right.BirthPlaces, LikePlace, EvidenceWeights.SameBirthPlace);

    /// <summary>Adds an office or post that both sides state.</summary>
    public static void AddPositions(ref ScoreSheet sheet, ComparableEntity left, ComparableEntity right) =>
        Add(ref sheet, "position", left.Positions, right.Positions, LikePlace, EvidenceWeights.SamePosition);

    private static void Add(
        ref ScoreSheet sheet,
        string name,
        PreparedAddress[] left,
        PreparedAddress[] right,
        double least,
        double evidence
    )
    {
        if (AddressLikeness.Best(left, right) is { Left: not null, Right: not null } best && best.Score >= least)
        {
            sheet.Add(name, evidence * best.Score, best, static b => $"{b.Left!.Text} ~ {b.Right!.Text}");
        }
    }

    private static double Against(SchemaFamily left, SchemaFamily right) =>
        left == SchemaFamily.Position || right == SchemaFamily.Position ? EvidenceWeights.OtherCountryOfOffice
        : left == SchemaFamily.Vessel || right == SchemaFamily.Vessel ? EvidenceWeights.OtherFlag
        : left == SchemaFamily.Person || right == SchemaFamily.Person ? EvidenceWeights.OtherCountryOfPerson
        : EvidenceWeights.OtherCountryOfFirm;
}
