namespace Throughline.Benchmarks.MadeNames;

/// <summary>Where a made name comes from, and so which changes of spelling are natural to it.</summary>
internal enum NameOrigin
{
    /// <summary>A real name of a real list, as it stands there.</summary>
    Listed,

    /// <summary>A person whose name is written in Latin letters at home.</summary>
    LatinPerson,

    /// <summary>A Russian person: given name, patronymic, surname.</summary>
    RussianPerson,

    /// <summary>A Chinese person: surname, one or two characters.</summary>
    ChinesePerson,

    /// <summary>An Arab person: given name, father's name, family name.</summary>
    ArabicPerson,

    /// <summary>A person whose name is written in another script at home (Greek, Georgian, Armenian, Hebrew, Korean, Japanese).</summary>
    OtherPerson,

    /// <summary>A firm with a name in Latin letters.</summary>
    LatinFirm,

    /// <summary>A Russian firm.</summary>
    RussianFirm,

    /// <summary>A Chinese firm: place, brand, trade, legal form.</summary>
    ChineseFirm,
}
