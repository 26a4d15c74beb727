using Throughline.Model;

namespace Throughline.Screening;

/// <summary>What was read of one file on disk.</summary>
/// <param name="Number">Its number among all files.</param>
/// <param name="Keys">Hashes of the entries and lists that it touches.</param>
/// <param name="Problems">What could not be read.</param>
/// <param name="Sources">The lists in it.</param>
/// <param name="Refused">What of it was refused as a whole.</param>
internal sealed record UnitRead(int Number, ulong[] Keys, string[] Problems, ListSource[] Sources, RefusedFile[] Refused);
