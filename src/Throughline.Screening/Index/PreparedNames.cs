using System.Numerics;
using System.Runtime.InteropServices;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>Names of an index, put together from its words. The ones asked for last are kept, up to a number. Safe for use by several threads.</summary>
internal sealed unsafe class PreparedNames(NameIndexView view)
{
    private const int MostKept = 1 << 15;

    private readonly string[] _legalForms = view.LegalForms();
    private readonly KeptName?[] _names = new KeptName?[
        (int)BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(view.Header.Names, 1, MostKept))
    ];

    /// <summary>The words that the names are made of.</summary>
    public IndexedWords Words { get; } = new(view);

    /// <summary>The name with a number.</summary>
    public PreparedName Numbered(int number) =>
        (uint)number < (uint)view.Header.Names
            ? Read(view.Names[number].Record, view.Name((uint)number))
            : throw new ArgumentOutOfRangeException(nameof(number), number, $"the index has {view.Header.Names} names");

    /// <summary>The name of a record without its text as given (<see cref="PreparedName.Original"/> is empty): all that its words score.</summary>
    public PreparedName WordsAt(uint record)
    {
        var number = view.Records[record];
        ref var kept = ref _names[number & (uint)(_names.Length - 1)];
        if (kept is { } known && known.Number == number)
        {
            return known.Name;
        }

        var name = Read(record, "");
        kept = new(number, name);
        return name;
    }

    private PreparedName Read(uint record, string text)
    {
        var head = view.Records[record + 1];
        var form = NameRecord.LegalForm(head);
        if (form == NameRecord.OtherLegalForm)
        {
            return Names.Prepare(view.Name(view.Records[record]), NameRecord.Asked(head));
        }

        var forms = view.FormsOf(record);
        var tokens = new NameToken[forms.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            tokens[i] = Words.At(forms[i]);
        }

        return new(
            text,
            NameRecord.Kind(head),
            ImmutableCollectionsMarshal.AsImmutableArray(tokens),
            form == 0 ? null : _legalForms[form - 1]
        );
    }

    private sealed record KeptName(uint Number, PreparedName Name);
}
