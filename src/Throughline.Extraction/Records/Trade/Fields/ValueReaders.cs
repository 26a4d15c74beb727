using System.Text.RegularExpressions;
using Throughline.Model;

namespace Throughline.Extraction.Records.Trade;

/// <summary>Reads a field's value from the text beside its label, by the field's type.</summary>
internal static partial class ValueReaders
{
    private const int LongestText = 300;

    // "CZ" is a carrier's code.
    private const int FewestOfName = 4;
    private const int MostLower = 5;
    private const int LongestSpan = 40;

    /// <summary>The value; null where the text holds none of that type.</summary>
    public static Found? OrNull(FieldType type, string text, RecordStyle style)
    {
        if (string.IsNullOrWhiteSpace(text) || WordLists.Empty.WholeOrNull(Tokens.Of(text)) is not null)
        {
            return null;
        }

        return type switch
        {
            FieldType.Party => Party(text),
            FieldType.Person => Person(text),
            FieldType.Date => Date(text, style),
            FieldType.Amount => Figure(text, style, isCount: false),
            FieldType.Weight => First(text, style),
            FieldType.Count => Figure(text, style, isCount: true),
            FieldType.Place => Place(text),
            FieldType.Code => Code(text),
            FieldType.AirWaybill => TradeCodes.AirWaybill(text),
            FieldType.DeclarationNumber => TradeCodes.Declaration(text),
            FieldType.ChinaCustomsNumber => TradeCodes.ChinaCustoms(text),
            FieldType.Container => TradeCodes.Containers(text) is [var first, ..] ? first : null,
            FieldType.Flight => TradeCodes.Flight(text),
            FieldType.HsCode => TradeCodes.HsCode(text),
            FieldType.Currency => Currency(text),
            FieldType.Incoterm => TradeCodes.Incoterm(text),
            FieldType.Inn => Checked(text, Digits(), IdentifierChecks.IsInn) ?? Repaired(text, IdentifierKind.Inn, style),
            FieldType.NineDigits => Checked(text, Digits(), d => d.Length == 9),
            FieldType.Account => Account(text),
            FieldType.Bic => Checked(text, BicForm(), b => b.Length is 8 or 11),
            FieldType.Uscc => Checked(text, UsccForm(), IdentifierChecks.IsUscc) ?? Repaired(text, IdentifierKind.Uscc, style),
            FieldType.TaxNumber => TaxNumber(text),
            FieldType.Phone => Digits(text, PhoneForm(), 7, 15),
            FieldType.Email => EmailForm().Match(text) is { Success: true } mail
                ? new(mail.Value.ToLowerInvariant(), mail.Index, mail.Index + mail.Length, 1)
                : null,
            FieldType.Designation => Designation(text),
            _ => Text(text),
        };
    }

    private static Found? Party(string text)
    {
        var start = PartyNames.StartOf(text);
        while (start < text.Length && (char.IsWhiteSpace(text[start]) || text[start] is ')' or '）' or ',' or ';' or '.' or '/'))
        {
            start++;
        }

        var rest = text[start..];
        var end = PartyCut.EndOf(rest);
        var name = rest[..end];
        if (
            !PartyNames.IsName(name)
            || (PartyNames.IsRunningText(name) && IsSentence(name) && !PartyNames.IsOrganisation(name))
            || Dates.FindOrNull(name, PlainStyle) is not null && !PartyNames.IsOrganisation(name)
        )
        {
            return null;
        }

        var fit =
            PartyNames.IsOrganisation(name) ? 1
            : PartyNames.SchemaOf(name) == "Person" ? 0.8
            : name.Length < FewestOfName ? 0.2
            : name.Length < 60 ? 0.5
            : 0.2;
        return new(Flat(name), start, start + end, fit);
    }

    // "The undersigned hereby declares that the above details": a name has few words in lower case, and none first.
    private static bool IsSentence(string name) => char.IsLower(name[0]) || LowerWord().Count(name) > MostLower;

    private static Found? Person(string text)
    {
        var match = PersonForm().Match(text);
        return
            match.Success
            && !WordLists.Months.ContainsKey(match.Value.ToLowerInvariant())
            && WordLists.Closings.WholeOrNull(Tokens.Of(match.Value)) is null
            && !IsOffice(match.Value)
            ? new(Flat(match.Value), match.Index, match.Index + match.Length, TradeCodes.Share(text, match.Length))
            : null;
    }

    // "Senior Engineer" under a name is no name.
    private static bool IsOffice(string text) =>
        Tokens.Of(text) is { Count: > 1 } words && text[0] < 128 && WordLists.Positions.LongestAt(words, words.Count - 1) is not null;

    private static Found? Date(string text, RecordStyle style) =>
        // "26 June – 2 July 2025": the first of two days, which stands without its year.
        text.Length < LongestSpan
        && Dates.RangeOrNull(text, style) is { End: not null, Start: { } first }
        && Dates.All(text, style) is [var (_, at, stop)]
        && at > 3
            ? new(first.ToString(), 0, stop, TradeCodes.Share(text, stop))
        : Dates.FindOrNull(text, style) is var (date, start, end) && start < 40
            ? new(date.ToString(), start, end, TradeCodes.Share(text, end - start))
        : null;

    private static Found? Figure(string text, RecordStyle style, bool isCount)
    {
        if (text.Length > 120)
        {
            text = text[..120];
        }

        if (isCount)
        {
            var first = CountForm().Match(text);
            return first.Success && Figures.LastOrNull(first.Value, style) is { } count && count.Value == decimal.Truncate(count.Value)
                ? new(Plain.Of(count.Value), first.Index, first.Index + first.Length, TradeCodes.Share(text, first.Length))
                : null;
        }

        // "Two thousand roubles 80 kopecks": the figure is not the amount.
        return Figures.LastOrNull(text, style) is { } figure && !IsMinor(text, figure)
            ? new(Plain.Of(Math.Abs(figure.Value)), figure.Start, figure.End, Figures.WholeOrNull(text, style) is null ? 0.6 : 1)
            : null;
    }

    private static bool IsMinor(string text, Figure figure)
    {
        var behind = Tokens.Of(text.AsSpan(figure.End));
        return behind.Count > 0
            && WordLists.MinorUnits.LongestAt(behind, 0) is not null
            && Tokens.Of(text.AsSpan(0, figure.Start)).Count(t => t.Text.Length > 2 && char.IsLetter(t.Text[0])) > 1;
    }

    private static Found? First(string text, RecordStyle style)
    {
        var match = NumberForm().Match(text);
        return match.Success && Figures.LastOrNull(match.Value, style) is { } figure
            ? new(
                Plain.Of(figure.Value),
                match.Index + figure.Start,
                match.Index + figure.End,
                Figures.WholeOrNull(text, style) is not null ? 1 : TradeCodes.Share(text, match.Length)
            )
            : null;
    }

    private static Found? Place(string text)
    {
        var end = text.AsSpan().IndexOfAny('\n', ';');
        var line = end > 0 ? text[..end] : text;
        if (Places.NameOrNull(line) is not { } name || Tokens.Of(name).Count > (name.Any(Tokens.IsHan) ? 30 : 14))
        {
            return null;
        }

        var at = line.IndexOf(name, StringComparison.Ordinal);
        var digits = name.Count(char.IsAsciiDigit);
        return at < 0
            ? null
            : new(
                Flat(name),
                at,
                at + name.Length,
                digits * 2 > name.Length ? 0.1
                    : digits > 0 ? 0.6
                    : 0.9
            );
    }

    private static Found? Code(string text)
    {
        if (FieldTypes.CodeOrNull(text) is var (start, length) && text.AsSpan(start, length).ContainsAnyInRange('0', '9'))
        {
            return new(text.Substring(start, length).TrimEnd('.'), start, start + length, Math.Max(0.99, TradeCodes.Share(text, length)));
        }

        var match = CodeForm().Match(text);
        return match.Success && match.Index < 16 && Dates.WholeOrNull(match.Value, PlainStyle) is null
            ? new(match.Value, match.Index, match.Index + match.Length, TradeCodes.Share(text, match.Length) - 0.2)
            : null;
    }

    private static Found? Account(string text)
    {
        var match = AccountForm().Match(text);
        var value = new string([.. match.Value.Where(char.IsLetterOrDigit)]);
        if (match.Success && char.IsAsciiLetter(value[0]) && IbanLength(match.Value) is { } length)
        {
            // What stands behind an IBAN may be capitals, too: the holder's name.
            var iban = new string([.. match.Value[..length].Where(char.IsLetterOrDigit)]);
            return new(iban, match.Index, match.Index + length, TradeCodes.Share(text, length));
        }

        return match.Success && value.Length >= 8
            ? new(value, match.Index, match.Index + match.Length, TradeCodes.Share(text, match.Length))
            : null;
    }

    // A number of the state's register stands first behind its label: "VAT 20 %" has none.
    private static Found? TaxNumber(string text)
    {
        var match = TaxForm().Match(text);
        var value = new string([.. match.Value.Where(char.IsAsciiLetterOrDigit)]);
        return
            match.Success
            && match.Index < 4
            && value.Count(char.IsAsciiDigit) is >= 7 and <= 15
            && Dates.WholeOrNull(match.Value, PlainStyle) is null
            ? new(value, match.Index, match.Index + match.Length, 1)
            : null;
    }

    private static Found? Digits(string text, Regex form, int fewest, int most)
    {
        var match = form.Match(text);
        var digits = match.Value.Count(char.IsAsciiDigit);
        return match.Success && match.Index < 4 && digits >= fewest && digits <= most && Dates.WholeOrNull(match.Value, PlainStyle) is null
            ? new(Flat(match.Value), match.Index, match.Index + match.Length, 1)
            : null;
    }

    private static int? IbanLength(string text)
    {
        for (var end = text.Length; end > 14; end--)
        {
            if (
                (end == text.Length || text[end] == ' ')
                && IdentifierChecks.IsWellFormed(IdentifierKind.Iban, new string([.. text[..end].Where(char.IsLetterOrDigit)]))
            )
            {
                return end;
            }
        }

        return null;
    }

    private static Found? Currency(string text) =>
        Currencies.FindOrNull(text) is var (code, start, end) ? new(code, start, end, TradeCodes.Share(text, end - start)) : null;

    private static Found? Designation(string text) =>
        // One word with a figure is a code as a whole: "KT-LWIR-640" in a column of part numbers.
        text.Trim()
            is { Length: >= 3 and <= 30 } one
        && text.Any(char.IsAsciiDigit)
        && text.Any(char.IsAsciiLetterUpper)
        && one.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '/' or '.')
        && Dates.WholeOrNull(one, PlainStyle) is null
            ? new(one, text.IndexOf(one, StringComparison.Ordinal), text.IndexOf(one, StringComparison.Ordinal) + one.Length, 1)
        : Named().Match(text).Groups["name"] is { Success: true } named
            ? new(named.Value, named.Index, named.Index + named.Length, TradeCodes.Share(text, named.Length))
        : Designations.FindOrNull(text) is var (name, start) ? new(name, start, start + name.Length, TradeCodes.Share(text, name.Length))
        : text.AsSpan().ContainsAnyInRange('0', '9') && text.Length <= 60 ? new(Flat(text), 0, text.Length, 0.6)
        : null;

    // A make in quotation marks with its number: «Стриж-3».
    [GeneratedRegex(@"[«""“](?<name>\p{Lu}[\p{L}]{1,20}[-–\s]?[0-9]{1,4}\p{L}{0,3})[»""”]", RegexOptions.ExplicitCapture)]
    private static partial Regex Named();

    private static Found? Text(string text)
    {
        var cut = text.Length <= LongestText ? text : text[..LongestText];
        return cut.Any(char.IsLetterOrDigit) ? new(Flat(cut), 0, cut.Length, 0.7) : null;
    }

    // Of a recognised page, the one reading that the check digits allow.
    private static Found? Repaired(string text, IdentifierKind kind, RecordStyle style)
    {
        if (!style.IsRecognised || MisreadForm().Match(text) is not { Success: true, Index: < 12 } match)
        {
            return null;
        }

        return MisrecognisedCodes.OrNull(kind, match.Value) is { } value
            ? new(value, match.Index, match.Index + match.Length, 0.8 * TradeCodes.Share(text, match.Length))
            : null;
    }

    private static Found? Checked(string text, Regex form, Func<string, bool> isRight)
    {
        foreach (Match match in form.Matches(text))
        {
            var value = match.Value.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
            if (isRight(value))
            {
                return new(value, match.Index, match.Index + match.Length, TradeCodes.Share(text, match.Length));
            }
        }

        return null;
    }

    /// <summary>The text with each run of white space as one space.</summary>
    public static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static RecordStyle PlainStyle { get; } = new(false, false, false, null);

    [GeneratedRegex(@"\s\p{Ll}[\p{L}'’-]{1,40}")]
    private static partial Regex LowerWord();

    [GeneratedRegex(@"\b[0-9A-Za-zА-Яа-я]{10,18}\b")]
    private static partial Regex MisreadForm();

    [GeneratedRegex(@"\b(?:[A-Z]{1,4}[ -]?)?[0-9][0-9A-Z]{0,200}(?:[ .\-/][0-9][0-9A-Z]{0,200}){0,5}(?:[ ]?[A-Z]{2})?\b")]
    private static partial Regex TaxForm();

    [GeneratedRegex(@"\+?\(?[0-9](?:[ ./()\-–]{0,2}[0-9]){6,14}")]
    private static partial Regex PhoneForm();

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", RegexOptions.NonBacktracking)]
    private static partial Regex EmailForm();

    [GeneratedRegex(@"\b[0-9]{9,12}\b")]
    private static partial Regex Digits();

    [GeneratedRegex(@"\b[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?\b")]
    private static partial Regex BicForm();

    [GeneratedRegex(@"\b[0-9A-HJ-NP-RTUWXY]{18}\b")]
    private static partial Regex UsccForm();

    [GeneratedRegex(@"\b(?:[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{2,4}){3,8}|[0-9](?:[ -]?[0-9]){7,27})\b")]
    private static partial Regex AccountForm();

    [GeneratedRegex(@"(?:[A-Za-zА-Яа-я]{1,10}[-/_]){0,3}[A-Za-zА-Яа-я]{0,10}[-/_]?[A-Za-zА-Яа-я0-9]{0,10}[0-9][\p{L}0-9/_.-]{0,200}")]
    private static partial Regex CodeForm();

    [GeneratedRegex(@"\b[0-9]{1,3}(?:[ \u00a0,.'][0-9]{3})+\b|\b[0-9]{1,7}\b", RegexOptions.NonBacktracking)]
    private static partial Regex CountForm();

    [GeneratedRegex(@"[0-9]{1,3}(?:[ \u00a0,'][0-9]{3})+(?:[.,][0-9]{1,3})?|[0-9]+(?:[.,][0-9]+)?", RegexOptions.NonBacktracking)]
    private static partial Regex NumberForm();

    [GeneratedRegex(
        @"\p{Lu}\p{L}{1,200}(?:-\p{Lu}\p{L}{1,200})?\s\p{Lu}\.\s?(?:\p{Lu}\.)?|\p{Lu}\.\s?(?:\p{Lu}\.)?\s?\p{Lu}\p{L}{1,200}(?:-\p{Lu}\p{L}{1,200})?"
            + @"|[А-ЯЁ][а-яё]{1,200}(?:-[А-ЯЁ][а-яё]{1,200})?\s[А-ЯЁ][а-яё]{1,200}\s[А-ЯЁ][а-яё]{1,200}(?:вич(?:а|у|ем|е)?|вн(?:а|ы|е|ой|у)|ичн(?:а|ы|е|ой|у))\b|\b[A-ZÀ-ÖØ-ÞĀ-Ž]\p{Ll}{1,200}(?:[ -](?:[A-ZÀ-ÖØ-ÞĀ-Ž]\p{Ll}{1,200}|de|da|di|del|der|den|van|von|bin|al|el)){1,4}\b|[\u4e00-\u9fff]{2,4}"
    )]
    private static partial Regex PersonForm();
}
