using System.Buffers;
using System.Text;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>Some thousand names, read, as the builder keeps them.</summary>
internal sealed class NameChunk
{
    private const int MostKnown = 1_000;

    private readonly ArrayBufferWriter<byte> _texts = new();

    private NameChunk(int count) => Names = new(count);

    /// <summary>The names, UTF-8, one after the other.</summary>
    public ReadOnlySpan<byte> Texts => _texts.WrittenSpan;

    /// <summary>A row for each name.</summary>
    public List<Row> Names { get; }

    /// <summary>Numbers of the names' forms, one after the other.</summary>
    public List<int> Forms { get; } = [];

    /// <summary>Acronyms: the name's place in the chunk and the hash of the letters.</summary>
    public List<(int Name, ulong Hash)> Acronyms { get; } = [];

    /// <summary>The classes of legal forms that the names have.</summary>
    public List<string> LegalForms { get; } = [];

    /// <summary>What the builder keeps of a name: numbers alone, which the collector need not follow.</summary>
    /// <param name="TextLength">Bytes of its text.</param>
    /// <param name="TextHash">Hash of its text.</param>
    /// <param name="FormCount">How many words it has.</param>
    /// <param name="Entry">Number of the entry.</param>
    /// <param name="Class">Its class of records.</param>
    /// <param name="Asked">What the list says it is of.</param>
    /// <param name="Kind">What it is of.</param>
    /// <param name="IsWeak">True for a weak alias.</param>
    /// <param name="LegalForm">The place of the class of its legal form in <see cref="LegalForms"/>; -1 where it has none.</param>
    public readonly record struct Row(
        int TextLength,
        ulong TextHash,
        int FormCount,
        int Entry,
        RecordClass Class,
        NameKind Asked,
        NameKind Kind,
        bool IsWeak,
        int LegalForm
    );

    /// <summary>Reads names.</summary>
    /// <param name="names">The names.</param>
    /// <param name="forms">Numbers the forms of all chunks.</param>
    /// <param name="known">
    /// Forms of words met before, by reference: names share their words' tokens, which are long to compare. One for each thread.
    /// </param>
    public static NameChunk Of(IndexedName[] names, Interner<FormKey> forms, Dictionary<NameToken, int> known)
    {
        // Words come back for as long as their reader keeps them; older ones only fill memory.
        if (known.Count > MostKnown)
        {
            known.Clear();
        }

        var chunk = new NameChunk(names.Length);
        foreach (var name in names)
        {
            chunk.Add(name, forms, known);
        }

        return chunk;
    }

    private void Add(IndexedName name, Interner<FormKey> forms, Dictionary<NameToken, int> known)
    {
        var prepared = name.Prepared ?? Text.Names.Prepare(name.Name, name.Kind);
        var length = Encoding.UTF8.GetBytes(prepared.Original, _texts);
        foreach (var token in prepared.Tokens)
        {
            if (!known.TryGetValue(token, out var form))
            {
                var key = FormKey.Of(token);
                known[token] = form = forms.TryNumber(key, out var number) ? number : forms.Number(key.WithKeys(token));
            }

            Forms.Add(form);
        }

        foreach (var acronym in prepared.AcronymKeys)
        {
            Acronyms.Add((Names.Count, NameRules.Hash(acronym)));
        }

        Names.Add(
            new(
                (int)length,
                NameRules.Hash(prepared.Original),
                prepared.Tokens.Length,
                name.Entry,
                RecordClass.Of(prepared),
                name.Kind,
                prepared.Kind,
                name.IsWeak,
                PlaceOf(prepared.LegalForm)
            )
        );
    }

    private int PlaceOf(string? legalForm)
    {
        if (legalForm is null)
        {
            return -1;
        }

        var at = LegalForms.IndexOf(legalForm);
        if (at < 0)
        {
            at = LegalForms.Count;
            LegalForms.Add(legalForm);
        }

        return at;
    }
}
