using System.Collections.Immutable;

namespace Throughline.Text;

/// <summary>A name split into words, with its legal form set aside. Prepare once, compare often.</summary>
/// <param name="Original">The name as given.</param>
/// <param name="Kind">What it is of; an unknown kind is settled by a legal form or by words that organizations use.</param>
/// <param name="Tokens">The words in order, without the legal form.</param>
/// <param name="LegalForm">Class of the legal form (<c>llc</c>, <c>jsc</c>); null where there is none.</param>
public sealed record PreparedName(string Original, NameKind Kind, ImmutableArray<NameToken> Tokens, string? LegalForm)
{
    /// <summary>The acronyms, of 3 to 6 letters, that runs of the name's words can have (<c>iemz</c>); a finite set, found when first asked for.</summary>
    public ImmutableArray<string> AcronymKeys => _acronymKeys.IsDefault ? _acronymKeys = Distinct(Acronyms.AsSpan()) : _acronymKeys;

    private ImmutableArray<string> _acronymKeys;

    // Few, of many names: no set is made for them.
    private static ImmutableArray<string> Distinct(ReadOnlySpan<(string Letters, int At, int Count)> acronyms)
    {
        var keys = new string[acronyms.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = acronyms[i].Letters;
        }

        Array.Sort(keys, StringComparer.Ordinal);
        var count = 0;
        foreach (var key in keys)
        {
            if (count == 0 || !string.Equals(keys[count - 1], key, StringComparison.Ordinal))
            {
                keys[count++] = key;
            }
        }

        return ImmutableArray.Create(keys, 0, count);
    }

    internal ImmutableArray<(string Letters, int At, int Count)> Acronyms =>
        _acronyms.IsDefault ? _acronyms = Kind == NameKind.Person ? [] : Text.Acronyms.Of(Tokens) : _acronyms;

    private ImmutableArray<(string Letters, int At, int Count)> _acronyms;

    /// <summary>False where no run of its words has this acronym for certain.</summary>
    internal bool MayHaveAcronym(string letters) =>
        _acronyms.IsDefault ? Kind != NameKind.Person && Text.Acronyms.MayHave(Tokens, letters) : !_acronyms.IsEmpty;

    /// <summary>True for a person's name of Chinese syllables only, one word of which is a single syllable or a common family name.</summary>
    public bool IsChinesePerson => (_isChinesePerson ??= ReadsAsChinese()).Value;

    private Boxed? _isChinesePerson;

    private Boxed ReadsAsChinese()
    {
        var words = new ChineseWords();
        foreach (var token in Tokens)
        {
            if (Kind != NameKind.Person || !words.Take(token.Role, token.Pinyin.Length > 0, token.IsChineseFamilyName))
            {
                return s_no;
            }
        }

        return words.AreOfPerson ? s_yes : s_no;
    }

    private static readonly Boxed s_yes = new(true);
    private static readonly Boxed s_no = new(false);

    // A reference is written at once, so that two threads may find the same answer without a lock.
    private sealed record Boxed(bool Value);
}
