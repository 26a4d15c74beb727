namespace Throughline.Text;

/// <summary>What a word does in a name.</summary>
public enum NameTokenRole
{
    /// <summary>A word that tells names apart.</summary>
    Distinctive,

    /// <summary>A word that many organizations share (trading, technology).</summary>
    Generic,

    /// <summary>A place.</summary>
    Place,

    /// <summary>A number or a code with digits: it must agree.</summary>
    Number,

    /// <summary>A single letter of a person's name.</summary>
    Initial,

    /// <summary>A Slavic patronymic.</summary>
    Patronymic,

    /// <summary>A function word, a particle or a title.</summary>
    Minor,
}
