using System.Collections.Immutable;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>
/// Names of an index, prepared again from its words without reading their text. The ones asked for last are kept, up to a number. Safe for use by
/// several threads.
/// </summary>
internal sealed unsafe class PreparedNames
{
    private const int MostKept = 1 << 15;

    private readonly NameIndexView _view;
    private readonly KeptName?[] _names;
    private readonly KeptToken?[] _tokens;

    /// <summary>The names of an index.</summary>
    public PreparedNames(NameIndexView view)
    {
        _view = view;
        _names = new KeptName?[SizeFor(view.Header.Names)];
        _tokens = new KeptToken?[SizeFor(view.Header.Forms)];
    }

    /// <summary>The name with a number.</summary>
    public PreparedName Numbered(int number) =>
        (uint)number < (uint)_view.Header.Names
            ? At(_view.Names[number].Record)
            : throw new ArgumentOutOfRangeException(nameof(number), number, $"the index has {_view.Header.Names} names");

    /// <summary>The name of a record.</summary>
    public PreparedName At(uint record)
    {
        var number = _view.Records[record];
        ref var kept = ref _names[number & (uint)(_names.Length - 1)];
        if (kept is { } known && known.Number == number)
        {
            return known.Name;
        }

        var name = Read(record, number);
        kept = new(number, name);
        return name;
    }

    private PreparedName Read(uint record, uint number)
    {
        var head = _view.Records[record + 1];
        var forms = _view.FormsOf(record);
        var tokens = ImmutableArray.CreateBuilder<NameToken>(forms.Length);
        foreach (var form in forms)
        {
            tokens.Add(Token(form));
        }

        var legalForm = _view.LegalForms[NameRecord.LegalForm(head)];
        return new(_view.Name(number), NameRecord.Kind(head), tokens.MoveToImmutable(), legalForm.Length == 0 ? null : legalForm);
    }

    private NameToken Token(uint form)
    {
        ref var kept = ref _tokens[form & (uint)(_tokens.Length - 1)];
        if (kept is { } known && known.Form == form)
        {
            return known.Token;
        }

        var row = _view.Forms[form];
        var skeleton = System.Text.Encoding.ASCII.GetString(_view.Skeleton(row.Skeleton));
        var token = new NameToken(_view.Form(form), skeleton, _view.Weights[row.Weight], (NameTokenRole)row.Role);
        kept = new(form, token);
        return token;
    }

    private static int SizeFor(int count) => (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(count, 1, MostKept));

    private sealed record KeptName(uint Number, PreparedName Name);

    private sealed record KeptToken(uint Form, NameToken Token);
}
