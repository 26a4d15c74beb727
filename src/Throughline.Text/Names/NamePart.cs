namespace Throughline.Text;

/// <summary>Which part of a name a word is, for people who read the reasons of a score.</summary>
internal enum NamePart : byte
{
    /// <summary>A part of a person's name that nothing tells the kind of.</summary>
    Name,

    /// <summary>A family name.</summary>
    Surname,

    /// <summary>A given name.</summary>
    GivenName,

    /// <summary>A patronymic.</summary>
    Patronymic,

    /// <summary>A single letter.</summary>
    Initial,

    /// <summary>A particle or a title.</summary>
    Particle,

    /// <summary>A word that tells organizations or things apart.</summary>
    Word,

    /// <summary>A word that many organizations share.</summary>
    CommonWord,

    /// <summary>A place.</summary>
    Place,

    /// <summary>A number or code.</summary>
    Number,
}
