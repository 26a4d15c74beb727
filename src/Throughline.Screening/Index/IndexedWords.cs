using System.Numerics;
using System.Text;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>The words of an index, each made when it is first asked for. The ones asked for last are kept. Safe for use by several threads.</summary>
internal sealed unsafe class IndexedWords(NameIndexView view)
{
    private const int MostKept = 1 << 16;

    private readonly Kept?[] _words = new Kept?[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(view.Header.Forms, 1, MostKept))];

    /// <summary>The word of a form.</summary>
    public NameToken At(uint form)
    {
        ref var kept = ref _words[form & (uint)(_words.Length - 1)];
        if (kept is { } known && known.Form == form)
        {
            return known.Word;
        }

        var row = view.Forms + form;
        var skeleton = Encoding.ASCII.GetString(view.Skeleton(row->Skeleton));
        var word = TokenCodec.Read(view.FormText(form), skeleton, view.Weights[row->Weight], (NameTokenRole)row->Role);
        kept = new(form, word);
        return word;
    }

    private sealed record Kept(uint Form, NameToken Word);
}
