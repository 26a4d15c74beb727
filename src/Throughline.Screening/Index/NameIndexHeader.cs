namespace Throughline.Screening;

/// <summary>The numbers of an index.</summary>
/// <param name="Names">How many names.</param>
/// <param name="Forms">How many distinct words.</param>
/// <param name="Skeletons">How many distinct skeletons.</param>
/// <param name="RecordWords">Length of the records in words of four bytes.</param>
internal readonly record struct NameIndexHeader(int Names, int Forms, int Skeletons, uint RecordWords);
