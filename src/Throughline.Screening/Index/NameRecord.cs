using Throughline.Text;

namespace Throughline.Screening;

/// <summary>
/// The layout of a name's record: its number; a head with the count of forms (8 bits; 255 where a word with the count follows), the kind that
/// the list gives (2), the legal form (6), the kind (2), whether it is weak (1) and the weight (13); its forms in order.
/// </summary>
internal static class NameRecord
{
    private const int Long = 255;
    private const int HeadWords = 2;

    /// <summary>The number of a legal form beyond those that have one.</summary>
    public const int OtherLegalForm = 63;

    /// <summary>Words that the record of a name with so many forms takes.</summary>
    public static int WordsFor(int forms) => HeadWords + forms + (forms >= Long ? 1 : 0);

    /// <summary>Writes what stands before the forms and returns where they go.</summary>
    public static int WriteHead(uint[] records, int at, uint number, NameChunk.Row row, int legalForm)
    {
        records[at++] = number;
        records[at++] =
            (uint)Math.Min(Long, row.FormCount)
            | ((uint)row.Asked << 8)
            | ((uint)legalForm << 10)
            | ((uint)row.Kind << 16)
            | (row.IsWeak ? 1u << 18 : 0)
            | ((uint)row.Class.Steps << 19);
        if (row.FormCount >= Long)
        {
            records[at++] = (uint)row.FormCount;
        }

        return at;
    }

    /// <summary>The forms of the record that stands first in a span.</summary>
    public static ReadOnlySpan<uint> Forms(ReadOnlySpan<uint> record)
    {
        var count = (int)(record[1] & Long);
        return count == Long ? record.Slice(HeadWords + 1, (int)record[HeadWords]) : record.Slice(HeadWords, count);
    }

    /// <summary>The kind that the list gives in a head.</summary>
    public static NameKind Asked(uint head) => (NameKind)((head >> 8) & 3);

    /// <summary>The number of the legal form in a head; 0 where there is none.</summary>
    public static int LegalForm(uint head) => (int)((head >> 10) & 63);

    /// <summary>The kind in a head.</summary>
    public static NameKind Kind(uint head) => (NameKind)((head >> 16) & 3);

    /// <summary>Whether a head is of a weak alias.</summary>
    public static bool IsWeak(uint head) => ((head >> 18) & 1) != 0;

    /// <summary>The weight of all words in a head, rounded down.</summary>
    public static float Weight(uint head) => (head >> 19) / (float)RecordClass.WeightSteps;
}
