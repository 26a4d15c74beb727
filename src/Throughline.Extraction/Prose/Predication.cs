namespace Throughline.Extraction.Prose;

/// <summary>A trigger (a verb or an event noun) with what stands around it, before any frame gives it a meaning.</summary>
internal sealed class Predication
{
    /// <summary>Lemma of the trigger.</summary>
    public required string Lemma { get; init; }

    /// <summary>True for an event noun ("deliveries of").</summary>
    public bool IsNominal { get; init; }

    /// <summary>The verb; for a noun, the verb that carries it.</summary>
    public VerbGroup? Verb { get; init; }

    /// <summary>The event noun's phrase.</summary>
    public NounPhrase? Noun { get; init; }

    /// <summary>Start of the trigger.</summary>
    public required int At { get; init; }

    /// <summary>Who acts.</summary>
    public NounPhrase? Agent { get; set; }

    /// <summary>What it is done to, or the complement of "be".</summary>
    public NounPhrase? Patient { get; set; }

    /// <summary>The second object.</summary>
    public NounPhrase? Second { get; set; }

    /// <summary>Phrases behind prepositions, in text order.</summary>
    public List<(string Word, NounPhrase Phrase)> Prepositions { get; } = [];

    /// <summary>Phrases behind prepositions between the subject and the verb ("calls to X went unanswered"), in text order.</summary>
    public List<(string Word, NounPhrase Phrase)> OfSubject { get; } = [];

    /// <summary>Times in reach.</summary>
    public List<Token> Times { get; } = [];

    /// <summary>Money in reach.</summary>
    public List<Token> Money { get; } = [];

    /// <summary>"multiple times", "twice".</summary>
    public Token? Frequency { get; set; }

    /// <summary>The verb that governs an infinitive.</summary>
    public Predication? Matrix { get; set; }

    /// <summary>Words right behind that are no phrase ("undisclosed", "unclear").</summary>
    public string Complement { get; set; } = "";

    /// <summary>Start of the stretch that the predication covers.</summary>
    public int Start { get; set; }

    /// <summary>End of it (exclusive).</summary>
    public int End { get; set; }

    /// <summary>The same with another object or complement.</summary>
    public Predication With(NounPhrase patient)
    {
        var copy = (Predication)MemberwiseClone();
        copy.Patient = patient;
        return copy;
    }

    /// <summary>True where the subject stands in an earlier clause (a relative or coordinated verb).</summary>
    public bool IsSubjectElsewhere { get; set; }
}
