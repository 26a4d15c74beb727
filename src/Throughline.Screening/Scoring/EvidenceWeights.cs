namespace Throughline.Screening;

/// <summary>
/// What each piece of evidence says, as natural logarithms of odds: +0.7 doubles the odds that two entities are one, −2.3 leaves a tenth.
/// Signs and sizes follow what the piece means in practice (docs/screening-scores.md gives the reason for each); none is fitted to a file.
/// </summary>
internal static class EvidenceWeights
{
    /// <summary>A number with a check digit that holds, which a register gives to one party.</summary>
    public const double SameCheckedNumber = 7;

    /// <summary>A number of a register without a check digit: numbers of two registers can coincide.</summary>
    public const double SameNumber = 5;

    /// <summary>A number that its check digit refutes, the same slip on both sides.</summary>
    public const double SameFaultyNumber = 4;

    /// <summary>Each further number.</summary>
    public const double FurtherNumber = 1;

    /// <summary>An e-mail address, telephone, site or bank code: groups share them.</summary>
    public const double SameContact = 1.2;

    /// <summary>Two valid numbers of a scheme that gives one to a party.</summary>
    public const double OtherCheckedNumber = -3;

    /// <summary>All evidence together where such numbers differ: a score of 0.52, at most, so that an equal name is seen and is no match.</summary>
    public const double MostWithOtherNumber = 0.1;

    /// <summary>Numbers without a check digit that are one digit apart.</summary>
    public const double NumberSlip = 0.6;

    /// <summary>Such numbers where one is not valid: it may be a slip.</summary>
    public const double OtherFaultyNumber = -2.5;

    /// <summary>Numbers one digit apart, one of them not valid: most likely a slip.</summary>
    public const double OneDigitDiffers = -0.7;

    /// <summary>Registration and tax numbers of firms in one country, without a check digit.</summary>
    public const double OtherRegistration = -1.2;

    /// <summary>Papers of persons, who hold several.</summary>
    public const double OtherPapers = -0.4;

    /// <summary>Names of one party in which nothing agrees, where a number agrees: renamed, translated or written in error.</summary>
    public const double OtherNameSameNumber = -4;

    /// <summary>A person and a firm, a vessel and a person.</summary>
    public const double OtherFamily = -6;

    /// <summary>The names agree only through an alias while the main names are unlike.</summary>
    public const double OtherMainNames = -0.9;

    /// <summary>A second and a third name that both sides write alike, each.</summary>
    public const double FurtherName = 0.3;

    /// <summary>A name four times as long as the usual one, or a quarter of it.</summary>
    public const double NameLength = 0.5;

    /// <summary>Vessels or types of which the names have other numbers.</summary>
    public const double OtherSisterNumber = -3;

    /// <summary>A name of one word.</summary>
    public const double OneWord = -0.5;

    /// <summary>Day of birth.</summary>
    public const double SameBirthDay = 2.5;

    /// <summary>Month of birth.</summary>
    public const double SameBirthMonth = 1.6;

    /// <summary>Year of birth.</summary>
    public const double SameBirthYear = 0.9;

    /// <summary>Approximate dates of birth that can be one.</summary>
    public const double NearBirth = 0.3;

    /// <summary>Day and month have changed places.</summary>
    public const double SwappedBirthDay = 1;

    /// <summary>One part of the date differs and the rest agrees.</summary>
    public const double BirthSlip = -0.3;

    /// <summary>The year agrees, day and month do not.</summary>
    public const double OtherBirthDay = -1;

    /// <summary>Years next to each other, where a side knows no more than the year or day and month agree.</summary>
    public const double NextBirthYear = -0.6;

    /// <summary>Whole dates that agree in nothing, in years next to each other.</summary>
    public const double NextYearOtherDay = -2;

    /// <summary>Two digits of the year have changed places.</summary>
    public const double SwappedYearDigits = -1;

    /// <summary>Two or three years apart.</summary>
    public const double NearBirthYear = -2.5;

    /// <summary>Further apart.</summary>
    public const double OtherBirthYear = -4;

    /// <summary>The same office or post, word for word.</summary>
    public const double SamePosition = 0.6;

    /// <summary>The same father's name or patronymic.</summary>
    public const double SameFather = 0.8;

    /// <summary>Fathers of other names: where many share a name, registers tell them apart by the father.</summary>
    public const double OtherFather = -2.7;

    /// <summary>Male and female.</summary>
    public const double OtherGender = -1.8;

    /// <summary>Day of incorporation, or the year a vessel was built.</summary>
    public const double SameFounding = 1.5;

    /// <summary>Dates of incorporation that can be one.</summary>
    public const double NearFounding = 0.4;

    /// <summary>Other day of the same year.</summary>
    public const double OtherFoundingDay = -0.8;

    /// <summary>Other year; registers were refounded, so the date of a firm can be that of an entry.</summary>
    public const double OtherFounding = -1.8;

    /// <summary>A country in common.</summary>
    public const double SameCountry = 0.35;

    /// <summary>A person's countries: people move and hold several nationalities.</summary>
    public const double OtherCountryOfPerson = -1;

    /// <summary>A firm's countries: namesakes abroad and branches are both common.</summary>
    public const double OtherCountryOfFirm = -1.2;

    /// <summary>A vessel's flag, which changes with its owner.</summary>
    public const double OtherFlag = -0.1;

    /// <summary>An office belongs to one state.</summary>
    public const double OtherCountryOfOffice = -5;

    /// <summary>The same address, word for word.</summary>
    public const double SameAddress = 1;

    /// <summary>The same place of birth, word for word.</summary>
    public const double SameBirthPlace = 0.6;

    /// <summary>Tonnage within two in a hundred.</summary>
    public const double SameTonnage = 1;

    /// <summary>Tonnage more than a tenth apart.</summary>
    public const double OtherTonnage = -2;

    /// <summary>Nothing is known of the ties but that they are of one kind.</summary>
    public const double LinkPrior = -1.5;

    /// <summary>A tied entity in common.</summary>
    public const double SameEnd = 2.2;

    /// <summary>Tied entities with other ids of one source.</summary>
    public const double OtherEnd = -6;

    /// <summary>First day of a tie.</summary>
    public const double SameStart = 2.4;

    /// <summary>Last day of a tie.</summary>
    public const double SameStop = 0.6;

    /// <summary>Days that exclude each other: another term of office, another holding.</summary>
    public const double OtherTerm = -3;

    /// <summary>No name on a side: nothing is known for or against, which is less than a hit needs to be shown.</summary>
    public const double NoNames = -0.1;

    /// <summary>The most that names alone add once they are alike: a long one, two further ones and a country in common.</summary>
    public const double MostByNames = NameLength + (2 * FurtherName) + SameCountry;

    /// <summary>The most that can agree beside names and numbers with what an entity states.</summary>
    public static double MostBeside(ComparableEntity asked) =>
        (asked.BirthDates.Length > 0 ? SameBirthDay : 0)
        + (asked.FatherNames.Length > 0 ? SameFather : 0)
        + (asked.Founded.Length > 0 ? SameFounding : 0)
        + (asked.Measures is null ? 0 : SameCountry + (2 * SameTonnage))
        + (asked.Entity.Values("address").IsEmpty ? 0 : SameAddress)
        + (asked.Entity.Values("birthPlace").IsEmpty ? 0 : SameBirthPlace)
        + (asked.Entity.Values("position").IsEmpty ? 0 : SamePosition)
        + (asked.Identifiers.Length > 0 ? (2 * SameContact) + (3 * NumberSlip) : 0);
}
