namespace Throughline.Extraction.Records.Trade;

/// <summary>The meanings found in a run of words, and the one field that they name together.</summary>
internal sealed class Reading
{
    private readonly List<(FormField Field, int Length, bool IsName)> _fields = [];
    private bool _isFirst = true;
    private bool _saysName;
    private bool _isHeadLast = true;

    /// <summary>Words that carry meaning.</summary>
    public int Known { get; private set; }

    /// <summary>Words that the lexicon does not know.</summary>
    public int Unknown { get; set; }

    /// <summary>Share of the words that the lexicon knows.</summary>
    public double Coverage => Known == 0 ? 0 : (double)Known / (Known + Unknown);

    /// <summary>At least one field is named.</summary>
    public bool IsLabel => _fields.Count > 0;

    /// <summary>It names an address and no name.</summary>
    public bool SaysAddress =>
        !_saysName && !_fields.Exists(f => f.IsName) && _fields.Exists(f => f.Field is { IsPart: true, Name: "address" });

    /// <summary>The first word says nothing by itself.</summary>
    public bool BeginsWithFiller { get; private set; }

    /// <summary>True where a phrase of this field has been read.</summary>
    public bool Names(string meaning) => _fields.Exists(f => f.Field.Name == meaning);

    /// <summary>Adds a phrase.</summary>
    /// <param name="meaning">What it means.</param>
    /// <param name="first">Its first word.</param>
    /// <param name="length">Its words.</param>
    /// <param name="isName">It may also say that a name follows.</param>
    /// <param name="form">The form.</param>
    public void Add(string meaning, string first, int length, bool isName, Form form)
    {
        // "货物毛重", "cargo weight": the last word is what is meant; «вес груза», "weight of cargo" and pairs with "and" begin with it.
        _isHeadLast &= first is not ("of" or "and" or "for" or "及" or "和" or "与") && first[0] is < '\u0400' or > '\u04ff';
        Known += length;
        BeginsWithFiller = _isFirst ? meaning is Form.Filler or Form.NameWord : BeginsWithFiller;
        _isFirst = false;
        if (meaning == Form.NameWord)
        {
            _saysName = true;
        }
        else if (meaning != Form.Filler)
        {
            _fields.Add((form.Fields[meaning], length, isName));
        }
    }

    /// <summary>The field named, with the party and part where the words name both (<c>ИНН получателя</c>).</summary>
    public (FormField Field, FormField? Party, FormField? Part) Named()
    {
        var party = _fields.Find(f => f.Field.Type == FieldType.Party && !f.Field.IsPart).Field;
        // Beside a party «наименование» is its name and not that of goods.
        var saysName = _saysName || (party is not null && _fields.Exists(f => f.IsName));
        var plain = _fields.Where(f => !f.Field.IsPart && f.Field.Type != FieldType.Party && !(party is not null && f.IsName)).ToList();
        var part = _fields.Where(f => f.Field.IsPart).OrderByDescending(f => f.Length).FirstOrDefault().Field;
        if (party is not null && part is not null)
        {
            // "Shipper's name and address": the name stands first in the value.
            var isBlock =
                part.Name is "address" or "country" or "phone" && (saysName || part.Name != "address" || _fields[0].Field == party);
            return isBlock ? (party, null, null) : (part, party, part);
        }

        // "Дата договора" is the date of another paper only where the lexicon says so; else the longer phrase decides.
        if (plain.Count > 0)
        {
            var best = plain
                .OrderByDescending(f => f.Length)
                .ThenByDescending(f => _isHeadLast ? _fields.IndexOf(f) : -_fields.IndexOf(f))
                .First();
            return party is not null && _fields.Find(f => f.Field == party).Length > best.Length
                ? (party, null, null)
                : (best.Field, null, null);
        }

        return party is not null ? (party, null, null) : (part!, null, part);
    }
}
