using System.Collections.Immutable;

namespace Throughline.Text;

/// <summary>A name split into words, with its legal form set aside. Prepare once, compare often.</summary>
/// <param name="Original">The name as given.</param>
/// <param name="Kind">What it is of; an unknown kind is settled by a legal form or by words that organizations use.</param>
/// <param name="Tokens">The words in order, without the legal form.</param>
/// <param name="LegalForm">Class of the legal form (<c>llc</c>, <c>jsc</c>); null where there is none.</param>
public sealed record PreparedName(string Original, NameKind Kind, ImmutableArray<NameToken> Tokens, string? LegalForm)
{
    private const int MostChineseWords = 4;

    /// <summary>The acronyms, of 3 to 6 letters, that runs of the name's words can have (<c>iemz</c>); a finite set, found when first asked for.</summary>
    public ImmutableArray<string> AcronymKeys =>
        _acronymKeys.IsDefault
            ? _acronymKeys = Acronyms.IsEmpty
                ? []
                : [.. Acronyms.Select(a => a.Letters).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]
            : _acronymKeys;

    private ImmutableArray<string> _acronymKeys;

    internal ImmutableArray<(string Letters, int At, int Count)> Acronyms =>
        _acronyms.IsDefault ? _acronyms = Kind == NameKind.Person ? [] : Text.Acronyms.Of(Tokens) : _acronyms;

    private ImmutableArray<(string Letters, int At, int Count)> _acronyms;

    /// <summary>False where no run of its words has this acronym for certain.</summary>
    internal bool MayHaveAcronym(string letters) =>
        _acronyms.IsDefault ? Kind != NameKind.Person && Text.Acronyms.MayHave(Tokens, letters) : !_acronyms.IsEmpty;

    /// <summary>True for a person's name of Chinese syllables only, one word of which is a single syllable or a common family name.</summary>
    public bool IsChinesePerson => (_isChinesePerson ??= ReadsAsChinese()).Value;

    private Boxed? _isChinesePerson;

    private Boxed ReadsAsChinese() => AreOfChinesePerson(Kind, Tokens.AsSpan()) ? s_yes : s_no;

    /// <summary><see cref="IsChinesePerson"/> of a name of these words.</summary>
    /// <param name="kind">What it is of.</param>
    /// <param name="tokens">Its words.</param>
    public static bool AreOfChinesePerson(NameKind kind, ReadOnlySpan<NameToken> tokens)
    {
        if (kind != NameKind.Person)
        {
            return false;
        }

        var (words, hasFamilyName) = (0, false);
        foreach (var token in tokens)
        {
            if (token.Role is NameTokenRole.Minor or NameTokenRole.Initial)
            {
                continue;
            }

            if (token.Pinyin.Length == 0 || ++words > MostChineseWords)
            {
                return false;
            }

            hasFamilyName |= ChineseSyllables.IsFamilyName(token.Pinyin);
        }

        return words >= 2 && hasFamilyName;
    }

    private static readonly Boxed s_yes = new(true);
    private static readonly Boxed s_no = new(false);

    // A reference is written at once, so that two threads may find the same answer without a lock.
    private sealed record Boxed(bool Value);
}
