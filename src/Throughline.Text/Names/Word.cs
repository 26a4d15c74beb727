namespace Throughline.Text;

/// <summary>A word as it stands in a folded text, and its tokens by kind of name, made when first asked for.</summary>
/// <param name="raw">Lower-case letters and digits, with the apostrophes inside the word.</param>
internal sealed class Word(string raw)
{
    private readonly NameToken?[] _tokens = new NameToken?[4];

    /// <summary>As it stands.</summary>
    public string Raw { get; } = raw;

    /// <summary>Without apostrophes, look-alike letters in one script.</summary>
    public string Text { get; } = Homoglyphs.FoldWord(raw.Replace("'", "", StringComparison.Ordinal));

    /// <summary>In plain Latin letters.</summary>
    public string Ascii => field ??= Romanization.Of(Text);

    /// <summary>Its skeleton.</summary>
    public string Sound => field ??= Skeleton.Of(Ascii);

    /// <summary>True where it has Chinese characters.</summary>
    public bool IsHan => _isHan ??= Scripts.Has(Text, Script.Han);

    private bool? _isHan;

    /// <summary>The legal forms that begin with the word, longest first; empty for most.</summary>
    public LegalForm[] Forms => field ??= LegalForms.From(Ascii);

    /// <summary>The class of the legal form that the word misspells, where it is no word that firms share; null where it is none.</summary>
    public string? MisspeltForm
    {
        get
        {
            if (_misspelt is null)
            {
                var cls = Forms.Length == 0 && NameWords.MeaningOrNull(Sound) is null ? LegalForms.Misspelt(Ascii) : null;
                _misspelt = cls ?? "";
            }

            return _misspelt.Length == 0 ? null : _misspelt;
        }
    }

    private string? _misspelt;

    /// <summary>The two words with a meaning that make up the word ("redlepus"); empty for most.</summary>
    public NameToken[] Compound => field ??= BrandWords.DivideOrNull(Ascii) is var (first, second) ? [first, second] : [];

    /// <summary>A word of syllables divided by hyphens as a given name of a person.</summary>
    public NameToken GivenName => field ??= Tokens.GivenName(Raw);

    /// <summary>The word as a token of a name.</summary>
    public NameToken Token(NameKind kind) => _tokens[(int)kind] ??= Tokens.Read(this, kind);
}
