using System.Runtime.InteropServices;

namespace Throughline.Screening;

/// <summary>A distinct word as far as comparison tells words apart.</summary>
/// <param name="Skeleton">Number of its skeleton.</param>
/// <param name="Weight">Number of its weight.</param>
/// <param name="Role">Its role.</param>
/// <param name="FirstLetter">Its first letter in Latin letters.</param>
[StructLayout(LayoutKind.Sequential, Pack = 4, Size = 8)]
internal readonly record struct FormRow(uint Skeleton, byte Weight, byte Role, byte FirstLetter);
