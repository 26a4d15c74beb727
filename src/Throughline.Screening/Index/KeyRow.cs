using System.Runtime.InteropServices;

namespace Throughline.Screening;

/// <summary>What a search needs to know of a form found by a key: most are of one name, whose record then stands here itself.</summary>
/// <param name="At">The record of the one name; otherwise where the records of the form's skeleton begin among the postings.</param>
/// <param name="Info">How many records there are (19 bits), the number of the weight (8) and the script (5).</param>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct KeyRow(uint At, uint Info)
{
    private const int WeightBits = 8;
    private const int ScriptBits = 5;
    private const uint MostCount = (1u << (32 - WeightBits - ScriptBits)) - 1;

    /// <summary>The row of a form with these records.</summary>
    public static KeyRow Of(in FormRow form, RecordList list, ReadOnlySpan<uint> postings) =>
        new(
            list.Count == 1 ? postings[(int)list.Start] : list.Start,
            (Math.Min((uint)list.Count, MostCount) << (WeightBits + ScriptBits)) | ((uint)form.Weight << ScriptBits) | form.Script
        );

    /// <summary>True where there is one record.</summary>
    public bool IsSingle => Info >> (WeightBits + ScriptBits) == 1;

    /// <summary>How many records there are; null where they are too many to say.</summary>
    public int? Count => Info >> (WeightBits + ScriptBits) is var count && count < MostCount ? (int)count : null;

    /// <summary>The number of the form's weight.</summary>
    public int Weight => (int)(Info >> ScriptBits) & ((1 << WeightBits) - 1);

    /// <summary>The form's <see cref="Throughline.Text.NameToken.Script"/>.</summary>
    public int Script => (int)Info & ((1 << ScriptBits) - 1);
}
