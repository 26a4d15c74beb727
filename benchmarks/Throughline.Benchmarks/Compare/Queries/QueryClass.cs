namespace Throughline.Benchmarks.Compare.Queries;

/// <summary>How a query differs from the name on the list that it should find.</summary>
internal enum QueryClass
{
    /// <summary>Nobody on the list: a customer.</summary>
    Customer,

    /// <summary>As on the list.</summary>
    Exact,

    /// <summary>One slip of the keyboard.</summary>
    OneTypo,

    /// <summary>Two slips of the keyboard.</summary>
    TwoTypos,

    /// <summary>The words in another order.</summary>
    WordOrder,

    /// <summary>Without the middle name or patronymic.</summary>
    NoMiddleName,

    /// <summary>Given names as initials.</summary>
    Initials,

    /// <summary>The same script, another romanization.</summary>
    Romanization,

    /// <summary>Another script.</summary>
    OtherScript,

    /// <summary>The legal form changed or left out.</summary>
    LegalForm,

    /// <summary>Words abbreviated.</summary>
    Abbreviation,

    /// <summary>Two words written as one.</summary>
    JoinedWords,
}
