using Throughline.Text;

namespace Throughline.Screening;

/// <summary>Names of an index, prepared again from their text. The ones asked for last are kept, up to a number. Safe for use by several threads.</summary>
internal sealed unsafe class PreparedNames(NameIndexView view)
{
    private const int MostKept = 1 << 15;

    private readonly KeptName?[] _names = new KeptName?[
        (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(view.Header.Names, 1, MostKept))
    ];

    /// <summary>The name with a number.</summary>
    public PreparedName Numbered(int number) =>
        (uint)number < (uint)view.Header.Names
            ? At(view.Names[number].Record)
            : throw new ArgumentOutOfRangeException(nameof(number), number, $"the index has {view.Header.Names} names");

    /// <summary>The name of a record.</summary>
    public PreparedName At(uint record)
    {
        var number = view.Records[record];
        ref var kept = ref _names[number & (uint)(_names.Length - 1)];
        if (kept is { } known && known.Number == number)
        {
            return known.Name;
        }

        var name = Names.Prepare(view.Name(number), NameRecord.Asked(view.Records[record + 1]));
        kept = new(number, name);
        return name;
    }

    private sealed record KeptName(uint Number, PreparedName Name);
}
