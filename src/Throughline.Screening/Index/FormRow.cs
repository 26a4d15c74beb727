using System.Runtime.InteropServices;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>A distinct word as far as comparison tells words apart.</summary>
/// <param name="Text">Offset of its text (<see cref="Throughline.Text.TokenCodec"/>); it ends where the next begins.</param>
/// <param name="Skeleton">Number of its skeleton.</param>
/// <param name="Weight">Number of its weight.</param>
/// <param name="Role">Its role.</param>
/// <param name="Marks">What else decides which words it meets.</param>
/// <param name="Script">Its <see cref="NameToken.Script"/>.</param>
[StructLayout(LayoutKind.Sequential, Pack = 4, Size = 12)]
internal readonly record struct FormRow(uint Text, uint Skeleton, byte Weight, byte Role, FormMarks Marks, byte Script)
{
    /// <summary>The marks of a word.</summary>
    public static FormMarks MarksOf(NameToken token) =>
        (token.IsShared ? FormMarks.Shared : FormMarks.None)
        | (token.IsHangul ? FormMarks.Hangul : FormMarks.None)
        | (token.Pinyin.Length > 0 ? FormMarks.Syllables : FormMarks.None)
        | (token.IsChineseFamilyName ? FormMarks.FamilyName : FormMarks.None);
}
