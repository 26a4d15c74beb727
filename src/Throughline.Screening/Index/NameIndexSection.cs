namespace Throughline.Screening;

/// <summary>Parts of an index file.</summary>
internal enum NameIndexSection
{
    /// <summary>The names as given, UTF-8.</summary>
    Texts,

    /// <summary>A <see cref="NameRow"/> for each name.</summary>
    Names,

    /// <summary>A record for each name: number, head, forms.</summary>
    Records,

    /// <summary>Where the records of a class (initials, weight) begin.</summary>
    Classes,

    /// <summary>A <see cref="SkeletonRow"/> for each distinct skeleton, sorted, and one after the last.</summary>
    Skeletons,

    /// <summary>Skeletons too long for their row.</summary>
    SkeletonTexts,

    /// <summary>A <see cref="FormRow"/> for each distinct word, sorted by skeleton, and one after the last.</summary>
    Forms,

    /// <summary>What makes each distinct word, beside its skeleton, role and weight, UTF-8.</summary>
    FormTexts,

    /// <summary>The first letter of each distinct word's skeleton, and of its Latin spelling in the next byte.</summary>
    FormLetters,

    /// <summary>The classes of legal forms that names have, UTF-8, each closed by a line feed.</summary>
    LegalForms,

    /// <summary>The distinct weights of words.</summary>
    Weights,

    /// <summary>For each skeleton the records that have it.</summary>
    Postings,

    /// <summary>Skeletons by their deletion variants: where each bucket begins.</summary>
    VariantBuckets,

    /// <summary>Skeletons by their deletion variants.</summary>
    Variants,

    /// <summary>Forms by their exact keys: where each bucket begins.</summary>
    KeyBuckets,

    /// <summary>Forms by their exact keys.</summary>
    Keys,

    /// <summary>A <see cref="KeyRow"/> for each of <see cref="Keys"/>.</summary>
    KeyRows,

    /// <summary>Records by the letters of two or three neighbouring skeletons: where each bucket begins.</summary>
    JoinedBuckets,

    /// <summary>Records by the letters of two or three neighbouring skeletons.</summary>
    Joined,

    /// <summary>See <see cref="JoinedText"/>.</summary>
    JoinedFilter,

    /// <summary>The letters that skeletons are made of, in order.</summary>
    Alphabet,

    /// <summary>Records by the acronyms of their words: where each bucket begins.</summary>
    AcronymBuckets,

    /// <summary>Records by the acronyms of their words.</summary>
    Acronyms,

    /// <summary>Records by the name as given: where each bucket begins.</summary>
    OriginalBuckets,

    /// <summary>Records by the name as given.</summary>
    Originals,

    /// <summary>Forms that are initials.</summary>
    Initials,

    /// <summary>With which letters the words of names begin that are no initials (<see cref="NameInitials.Folded"/>), by the place of the record.</summary>
    WordLetters,

    /// <summary>Of a delta, the entries that are gone or replaced.</summary>
    Removed,
}
