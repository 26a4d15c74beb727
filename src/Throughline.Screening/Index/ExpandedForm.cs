namespace Throughline.Screening;

/// <summary>A form that a word of a query can match.</summary>
/// <param name="Form">The form.</param>
/// <param name="Weight">What it weighs.</param>
/// <param name="Gain">What it is worth at most, of its weight.</param>
/// <param name="IsSure">True where the word meets it for sure, in names that are not Chinese persons'.</param>
internal readonly record struct ExpandedForm(uint Form, float Weight, float Gain, bool IsSure);
