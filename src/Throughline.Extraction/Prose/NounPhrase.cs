using Throughline.Extraction.Mentions;
using Throughline.Extraction.Quantities;

namespace Throughline.Extraction.Prose;

/// <summary>A noun phrase: its words, its name if it has one, whose it is, what it is of, and the members where it is a list.</summary>
internal sealed class NounPhrase
{
    /// <summary>Start in the document's text, determiner included.</summary>
    public required int Start { get; set; }

    /// <summary>End (exclusive) without what is attached behind it.</summary>
    public required int End { get; set; }

    /// <summary>The words, without the determiner.</summary>
    public required List<Token> Words { get; set; }

    /// <summary>The determiner in lower case; empty for none.</summary>
    public string Determiner { get; set; } = "";

    /// <summary>The owner ("Kupol" in "Kupol's plant").</summary>
    public NounPhrase? Owner { get; set; }

    /// <summary>What stands behind "of".</summary>
    public NounPhrase? Of { get; set; }

    /// <summary>The other members of a list; the first is the phrase itself.</summary>
    public List<NounPhrase> More { get; private set; } = [];

    /// <summary>Examples behind "including" or "such as".</summary>
    public List<NounPhrase> Examples { get; } = [];

    /// <summary>The further offices of whom the phrase describes ("its director and owner, N").</summary>
    public List<NounPhrase> Offices { get; } = [];

    /// <summary>The list is not complete.</summary>
    public bool IsOpenList { get; set; }

    /// <summary>The name in it that names the phrase as a whole.</summary>
    public Mention? Name { get; set; }

    /// <summary>The phrase that this one describes by apposition.</summary>
    public NounPhrase? Describes { get; set; }

    /// <summary>What the phrase is said to be the same as ("X is a company that ...").</summary>
    public NounPhrase? SameAs { get; set; }

    /// <summary>How many.</summary>
    public QuantitySpan? Count { get; set; }

    /// <summary>Lemma of the head noun; empty for a bare name.</summary>
    public string Head { get; set; } = "";

    /// <summary>The kinds that the head noun or the name allow.</summary>
    public NounKinds Kinds { get; set; }

    /// <summary>True for "it", "they", "who".</summary>
    public bool IsPronoun { get; set; }

    /// <summary>The case that its ending shows, in a language that has cases; empty otherwise.</summary>
    public string Case { get; set; } = "";

    /// <summary>The forms of <see cref="RussianMorphology"/> that its words leave open; 0 where no table knows them.</summary>
    public int Forms { get; set; }

    /// <summary>The end of everything that belongs to the phrase.</summary>
    public int FullEnd =>
        Math.Max(
            Math.Max(End, Of?.FullEnd ?? 0),
            Math.Max(More.Count > 0 ? More.Max(m => m.FullEnd) : 0, Examples.Count > 0 ? Examples.Max(e => e.FullEnd) : 0)
        );

    /// <summary>The phrase without the other members of its list.</summary>
    public NounPhrase Alone()
    {
        var copy = (NounPhrase)MemberwiseClone();
        copy.More = [];
        return copy;
    }

    /// <summary>The phrase and the other members of its list.</summary>
    public IEnumerable<NounPhrase> Members => [this, .. More];

    /// <summary>A name inside the phrase that is not the name of the whole ("Kupol" in "Kupol personnel").</summary>
    public Mention? Modifier => Words.Select(w => w.Mention).FirstOrDefault(m => m is not null && m != Name);
}
