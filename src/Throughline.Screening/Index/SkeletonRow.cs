using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Throughline.Screening;

/// <summary>A distinct skeleton in half a cache line: its records, forms and letters.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4, Size = 32)]
internal struct SkeletonRow
{
    /// <summary>Letters that fit into a row; of a longer one the row has where it is.</summary>
    public const int MostInline = 22;

    /// <summary>First posting; the last stands before the next skeleton's first.</summary>
    public uint Postings;

    /// <summary>First form; the last stands before the next skeleton's first.</summary>
    public uint Forms;

    /// <summary>Letters.</summary>
    public ushort Length;

    /// <summary>The letters, or the offset of a long one.</summary>
    public Letters Text;

    /// <summary>Room for the letters of a row.</summary>
    [InlineArray(MostInline)]
    internal struct Letters
    {
        private byte _first;
    }
}
