using System.Text.RegularExpressions;
using Throughline.Model;

namespace Throughline.Extraction.Records.Trade;

/// <summary>A party's name and what stands below it: an address and numbers.</summary>
internal static partial class PartyBlock
{
    private static readonly RecordStyle s_plain = new(false, false, false, null);

    /// <summary>The values of a block of lines, the first of which begins with the name.</summary>
    /// <param name="field">The party's field.</param>
    /// <param name="text">The document's text.</param>
    /// <param name="lines">The block's lines as stretches of the text, without the label.</param>
    /// <param name="anchor">Start of the label.</param>
    /// <param name="style">How the paper writes.</param>
    public static List<TradeValue> Read(string field, string text, List<(int Start, int End)> lines, int anchor, RecordStyle style)
    {
        var values = new List<TradeValue>();
        // "TO THE ORDER OF" over the name, or before it.
        if (ToOrder().Match(text[lines[0].Start..lines[0].End]) is { Success: true } order)
        {
            lines =
                order.Length >= lines[0].End - lines[0].Start && lines.Count > 1
                    ? lines[1..]
                    : [(lines[0].Start + order.Length, lines[0].End), .. lines[1..]];
        }

        var (start, end) = lines[0];
        if (ValueReaders.OrNull(FieldType.Party, text[start..end], style) is not { } name)
        {
            return values;
        }

        var nameEnd = start + name.End;
        var next = 1;
        // A long name runs on in the next line: "… Aviation Technology" / "Co., Ltd.".
        if (name.End >= (end - start) && lines.Count > 1 && BeginsWithForm(text[lines[1].Start..lines[1].End]) is { } form && form > 0)
        {
            nameEnd = lines[1].Start + form;
            next = nameEnd >= lines[1].End ? 2 : 1;
        }
        else if (name.End >= (end - start) && lines.Count > 1 && RunsOn(text[start..end], text[lines[1].Start..lines[1].End]))
        {
            nameEnd = lines[1].End;
            next = 2;
        }

        values.Add(new(field, ValueReaders.Flat(text[(start + name.Start)..nameEnd]), start + name.Start, nameEnd, anchor, name.Fit));
        AddNumbers(field, text, lines, nameEnd, values, style);
        AddAddress(field, text, nameEnd, end, lines.Skip(next), values);
        return values;
    }

    /// <summary>Adds the identifiers that stand in lines of a party.</summary>
    public static void AddNumbers(
        string field,
        string text,
        List<(int Start, int End)> lines,
        int from,
        List<TradeValue> values,
        RecordStyle style
    )
    {
        foreach (var (start, end) in lines)
        {
            foreach (Match match in Number().Matches(text[start..end]))
            {
                var at = start + match.Groups["value"].Index;
                if (at < from && match.Index > 0)
                {
                    continue;
                }

                var value = new string([.. match.Groups["value"].Value.ToUpperInvariant().Where(char.IsLetterOrDigit)]);
                var part =
                    IdentifierChecks.IsUscc(value) ? "uscc"
                    : IdentifierChecks.IsInn(value) ? "inn"
                    : IdentifierChecks.IsOgrn(value) ? "ogrn"
                    : value.Length == 9 && match.Groups["kpp"].Success ? "kpp"
                    : null;
                if (
                    part is null
                    && style.IsRecognised
                    && (value.Length == 18 ? IdentifierKind.Uscc : IdentifierKind.Inn) is var kind
                    && MisrecognisedCodes.OrNull(kind, value) is { } repaired
                )
                {
                    (part, value) = (kind == IdentifierKind.Uscc ? "uscc" : "inn", repaired);
                }

                if (part is not null)
                {
                    Add(values, LabelHit.PartName(field, part), value, at, at + match.Groups["value"].Length);
                }
            }

            foreach (Match match in Bare().Matches(text[start..end]))
            {
                if (IdentifierChecks.IsUscc(match.Value) && !char.IsAsciiLetter(match.Value[0]))
                {
                    Add(values, LabelHit.PartName(field, "uscc"), match.Value, start + match.Index, start + match.Index + match.Length);
                }
            }
        }
    }

    /// <summary>Adds the tax numbers of a stretch that holds nothing else, told by their check digits and lengths.</summary>
    public static void AddBareNumbers(string field, string text, int start, int end, List<TradeValue> values)
    {
        foreach (Match match in BareDigits().Matches(text[start..end]))
        {
            var part =
                IdentifierChecks.IsInn(match.Value) ? "inn"
                : IdentifierChecks.IsOgrn(match.Value) ? "ogrn"
                : match.Length == 9 ? "kpp"
                : null;
            if (part is not null)
            {
                Add(values, LabelHit.PartName(field, part), match.Value, start + match.Index, start + match.Index + match.Length);
            }
        }
    }

    private static void AddAddress(
        string field,
        string text,
        int nameEnd,
        int lineEnd,
        IEnumerable<(int Start, int End)> more,
        List<TradeValue> values
    )
    {
        var start = nameEnd;
        while (
            start < lineEnd
            && (char.IsWhiteSpace(text[start]) || text[start] is ',' or ';' or '，' or '；' or '.' or ')' or '/' or '"' or '»')
        )
        {
            start++;
        }

        // Line by line: beside an address may stand that of the next column.
        List<(int Start, int End)> parts = start < lineEnd ? [(start, lineEnd), .. more] : [.. more];
        if (parts.Count == 0)
        {
            return;
        }

        var whole = string.Join('\n', parts.Select(p => text[p.Start..p.End]));
        var cut = Tail().Match(whole);
        var kept = cut.Success ? whole[..cut.Index] : whole;
        var address = AddressLabel().Replace(kept, "").Trim(' ', ',', ';', '\n', '，', '；', '(', '（', '\t');
        var letters = address.Count(char.IsLetter);
        if (
            address.Length is not (> 3 and < 260)
            || letters < 2
            || address.Contains("__", StringComparison.Ordinal)
            || Dates.WholeOrNull(address, s_plain) is not null
            || !HanAddress.IsPlausible(address)
        )
        {
            return;
        }

        var first = whole.IndexOf(address, StringComparison.Ordinal);
        Add(
            values,
            LabelHit.PartName(field, "address"),
            ValueReaders.Flat(address),
            PlaceOf(parts, first),
            PlaceOf(parts, first + address.Length - 1) + 1
        );
    }

    // "NINGBO LANTERN" / "MACHINERY IMP. & EXP. CO., LTD.": capitals without a legal form, and one that ends the next line.
    private static bool RunsOn(string first, string second) =>
        !PartyNames.IsOrganisation(first)
        && first.Contains(' ', StringComparison.Ordinal)
        && !first.Any(char.IsLower)
        && !second.Any(c => char.IsLower(c) || char.IsAsciiDigit(c))
        && PartyCut.EndsWithForm(second);

    // Where a character of the joined lines stands in the document's text.
    private static int PlaceOf(List<(int Start, int End)> parts, int at)
    {
        foreach (var (start, end) in parts)
        {
            if (at <= end - start)
            {
                return start + at;
            }

            at -= end - start + 1;
        }

        return parts[^1].End;
    }

    private static void Add(List<TradeValue> values, string name, string value, int start, int end)
    {
        if (!values.Exists(v => v.Name == name))
        {
            values.Add(new(name, value, start, end, start, 0.8));
        }
    }

    // The place behind a legal form that begins a line; 0 where none does.
    private static int? BeginsWithForm(string line) => FormAtStart().Match(line) is { Success: true } match ? match.Length : null;

    [GeneratedRegex(
        @"(?i)(?:(?<kpp>КПП|KPP)|ИНН(?:\s?/\s?КПП)?|INN|ОГРН(?:ИП)?|OGRN|УНП|БИН|BIN|USCC|Tax\s?(?:ID|No\.?)|VAT(?:\s?No\.?)?|TIN|统一社会信用代码|社会信用代码|纳税人识别号|税号|信用代码|代码)[\s.:：№=]{0,40}(?<value>[0-9A-Z]{9,18})",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Number();

    [GeneratedRegex(@"^\s{0,4}(?:to\s)?(?:the\s)?order(?:\sof)?\b[\s:]{0,4}(?!\p{Ll})", RegexOptions.IgnoreCase)]
    private static partial Regex ToOrder();

    [GeneratedRegex(@"[0-9][0-9A-HJ-NP-RTUWXY]{17}")]
    private static partial Regex Bare();

    [GeneratedRegex(@"\b[0-9]{9,15}\b")]
    private static partial Regex BareDigits();

    // What ends an address: numbers of the firm, telephones, mail.
    [GeneratedRegex(
        @"(?i)[\s,;，；(（]{0,40}(?<![A-Za-zА-Яа-яЁё])(?:(?:по\s)?(?:сч[её]т|договор|контракт)\w{0,3}\s?№|ИНН|INN\b|КПП|ОГРН|УНП|БИН|BIN\b|UNP\b|EORI\b|P\.?\s?IVA\b|\bUSt\b|NIP\b|NIF\b|VKN\b|TRN\b|GSTIN|SIREN|SIRET|KRS\b|REGON|KvK|BTW\b|HRB\b|CUI\b|Reg\.?\s?No|Company\s?(?:No|Reg)|USCC|Tax\s?(?:ID|No)|VAT\b|TIN\b|统一社会信用代码|社会信用代码|纳税人识别号|税号|信用代码|тел(?:\.|ефон|[\s:/])|tel\.?\b|phone|fax|факс|e-?mail|электронн|电话|传真|邮箱|р/с|р/сч|acc(?:ount)?\b|a/c|账号|开户行|БИК|swift|contact|attn|☑|□|组织机构代码|机构代码|邮编|контакт|联系人|[\w.+-]{1,200}@[\w.-]{1,200}|truck\b|trailer\b|тягач|прицеп|гос\.?\s?номер|车牌|[0-9]{2} [A-Z]{1,3} [0-9]{2,4}\b)"
    )]
    private static partial Regex Tail();

    [GeneratedRegex(
        @"(?i)^(?:address|addr\.?|адрес(?:\s{1,40}места\s{1,40}нахождения)?|юр(?:идический|\.)\s{1,40}адрес|地址|住所)[\s:：.]{0,40}"
    )]
    private static partial Regex AddressLabel();

    [GeneratedRegex(
        @"(?i)^(?:(?:and|&)\s)?(?:\p{L}{1,200}\s){0,2}(?:co\.?,?\s?ltd\.?|company\s{1,40}limited|limited(?:\s{1,40}liability\s{1,40}company)?|ltd\.?|l\.?l\.?c\.?|inc\.?|gmbh|jsc|corporation|corp\.?|有限公司|有限责任公司|股份有限公司)"
    )]
    private static partial Regex FormAtStart();
}
