namespace Throughline.Extraction.Prose;

/// <summary>The forms of a verb that matter for reading a clause.</summary>
internal enum VerbForm
{
    Base,
    Present,
    Past,
    Participle,
    Gerund,
}
