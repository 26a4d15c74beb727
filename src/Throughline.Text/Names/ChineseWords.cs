namespace Throughline.Text;

/// <summary>Tells a Chinese person's name by its words, taken one after the other: syllables only, one of which is a single one or a common family name.</summary>
public struct ChineseWords
{
    private const int Most = 4;

    private int _count;
    private bool _hasFamilyName;

    /// <summary>Takes a word; false where the name can be no Chinese person's.</summary>
    /// <param name="role">The role of the word.</param>
    /// <param name="isSyllables">Whether the word has <see cref="NameToken.Pinyin"/>.</param>
    /// <param name="isFamilyName">The word's <see cref="NameToken.IsChineseFamilyName"/>.</param>
    public bool Take(NameTokenRole role, bool isSyllables, bool isFamilyName)
    {
        if (role is NameTokenRole.Minor or NameTokenRole.Initial)
        {
            return true;
        }

        _hasFamilyName |= isFamilyName;
        return isSyllables && ++_count <= Most;
    }

    /// <summary>True where the words taken are those of a Chinese person, if none was refused.</summary>
    public readonly bool AreOfPerson => _count >= 2 && _hasFamilyName;
}
