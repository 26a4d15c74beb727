namespace Throughline.Text;

/// <summary>Tells the family name of a person from the given names: by the patronymic, a comma, capitals, known given names, and place.</summary>
internal static class NameParts
{
    /// <summary>Fills in the part that each word of a name is.</summary>
    public static void Of(PreparedName name, Span<NamePart> parts)
    {
        var tokens = name.Tokens.AsSpan();
        var isPerson = name.Kind == NameKind.Person;
        for (var i = 0; i < tokens.Length; i++)
        {
            parts[i] = tokens[i].Role switch
            {
                NameTokenRole.Patronymic => NamePart.Patronymic,
                NameTokenRole.Initial => NamePart.Initial,
                NameTokenRole.Number => NamePart.Number,
                NameTokenRole.Place => NamePart.Place,
                NameTokenRole.Generic => NamePart.CommonWord,
                NameTokenRole.Minor => NamePart.Particle,
                _ => isPerson ? NamePart.Name : NamePart.Word,
            };
        }

        if (isPerson && SurnameOrNegative(name, parts[..tokens.Length]) is >= 0 and var surname)
        {
            for (var i = 0; i < tokens.Length; i++)
            {
                if (parts[i] == NamePart.Name)
                {
                    parts[i] = i == surname ? NamePart.Surname : NamePart.GivenName;
                }
            }
        }
    }

    private static int SurnameOrNegative(PreparedName name, ReadOnlySpan<NamePart> parts)
    {
        var tokens = name.Tokens.AsSpan();
        if (parts.Count(NamePart.Name) < (parts.IndexOf(NamePart.Initial) < 0 ? 2 : 1))
        {
            return -1;
        }

        var first = parts.IndexOf(NamePart.Name);
        var last = parts.LastIndexOf(NamePart.Name);
        if (name.IsChinesePerson || name.Original.Contains(',', StringComparison.Ordinal))
        {
            return first;
        }

        // Ivanov Ivan Ivanovich, Ivan Ivanovich Ivanov: the given name stands before the patronymic.
        if (
            parts.IndexOf(NamePart.Patronymic) is > 0 and var patronymic
            && parts[patronymic - 1] == NamePart.Name
            && parts.Count(NamePart.Name) == 2
        )
        {
            return patronymic - 1 == first ? last : first;
        }

        var (isFirstGiven, isLastGiven) = (GivenNames.IsGivenName(tokens[first].Skeleton), GivenNames.IsGivenName(tokens[last].Skeleton));
        return isLastGiven && !isFirstGiven ? first : last;
    }
}
