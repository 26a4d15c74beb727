namespace Throughline.Documents.Travel.Rail;

/// <summary>A field of a sequence or an alternative of a choice.</summary>
/// <param name="Name">The name that the standard gives it.</param>
/// <param name="MayLack">A bit in front of the sequence says whether it is there.</param>
/// <param name="Default">What holds where it is not there; null where nothing does.</param>
/// <param name="Type">A plain type or the name of another.</param>
/// <param name="IsList">It is a list of that type.</param>
internal sealed record UperField(string Name, bool MayLack, string? Default, string Type, bool IsList);
