using System.Runtime.InteropServices;

namespace Throughline.Screening;

/// <summary>Where a name's text and record are, and the entry that has it.</summary>
/// <param name="Text">Offset of its text; it ends where the next begins.</param>
/// <param name="Entry">Number of the entry.</param>
/// <param name="Record">Offset of its record, in words of four bytes.</param>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct NameRow(uint Text, int Entry, uint Record);
