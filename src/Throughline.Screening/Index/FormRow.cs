using System.Runtime.InteropServices;

namespace Throughline.Screening;

/// <summary>A distinct word as names have it: its text, skeleton, weight and role.</summary>
/// <param name="Text">Offset of the word's text; it ends where the next begins. Empty where the word is its skeleton.</param>
/// <param name="Skeleton">Number of its skeleton.</param>
/// <param name="Weight">Number of its weight.</param>
/// <param name="Role">Its role.</param>
/// <param name="IsSkeleton">1 where the word is its skeleton.</param>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct FormRow(uint Text, uint Skeleton, byte Weight, byte Role, byte IsSkeleton);
