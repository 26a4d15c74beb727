using System.Text.RegularExpressions;
using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>Identifiers, addresses and countries that stand with a party.</summary>
internal static partial class PartyFacts
{
    private static readonly (string Part, IdentifierKind Kind)[] s_kinds =
    [
        ("inn", IdentifierKind.Inn),
        ("kpp", IdentifierKind.Kpp),
        ("ogrn", IdentifierKind.Ogrn),
        ("uscc", IdentifierKind.Uscc),
        ("regNumber", IdentifierKind.Registration),
        ("taxId", IdentifierKind.Tax),
        ("account", IdentifierKind.Account),
        ("passport", IdentifierKind.Passport),
        ("email", IdentifierKind.Email),
        ("phone", IdentifierKind.Phone),
        ("website", IdentifierKind.Website),
    ];

    private const int LeastNumber = 5;
    private const int LeastDigits = 3;

    private static readonly string[] s_taxLabels =
    [
        "VAT",
        "TAX",
        "TRN",
        "GSTIN",
        "VOEN",
        "ВОЭН",
        "EIN",
        "NIP",
        "VKN",
        "UST",
        "P.IVA",
        "P. IVA",
        "PARTITA",
    ];

    /// <summary>Adds what a row says of a party in columns such as <c>payer.inn</c>; with <paramref name="alone"/> also in columns without a role.</summary>
    public static void FromRow(RecordContext context, RecordRow row, string role, EntityRef party, bool alone)
    {
        foreach (var (part, kind) in s_kinds)
        {
            if (row.Text($"{role}.{part}") is { } text || (alone && row.Text(part) is { } && (text = row.Text(part)!) is not null))
            {
                Identify(context, party, kind, text!, context.At(row), eachTime: true);
            }
        }

        if (row.Text($"{role}.address") is { } address || (alone && (address = row.Text("address")) is not null))
        {
            Locate(context, party, address!, context.At(row));
        }

        if (row.Text($"{role}.country") is { } country || (alone && (country = row.Text("country")) is not null))
        {
            context.AddOnce("hasAttribute", party, null, context.At(row), country, "attribute", "country");
        }

        if (row.Cell(role) is { } cell)
        {
            Inline(context, party, cell.Text, context.At(row));
        }
    }

    /// <summary>Adds an identifier in its normal form, unless its check digits fail; a number in a tax column that is another scheme's is named by that scheme.</summary>
    public static void Identify(
        RecordContext context,
        EntityRef party,
        IdentifierKind kind,
        string text,
        Evidence at,
        bool eachTime = false
    )
    {
        foreach (var piece in Pieces(kind, text))
        {
            // "INN/KPP" columns hold both.
            var own = kind == IdentifierKind.Inn && piece.Count(char.IsAsciiDigit) == 9 ? IdentifierKind.Kpp : kind;
            var code =
                own == IdentifierKind.Account && AccountNumbers.InWordsOrNull(piece) is var (from, digits)
                    ? piece.Substring(from, digits)
                    : piece;
            if (NormalOrNull(context, own, code) is { } identifier)
            {
                context.AddOnce("hasIdentifier", party, null, at, identifier.Value, "kind", identifier.Kind.ToString(), eachTime);
            }
        }
    }

    // A cell may hold two numbers ("INN/KPP"); a number with strokes in it ("201/113/40209", "09831/505 12") is one. Of several phones the first stands.
    private static string[] Pieces(IdentifierKind kind, string text)
    {
        const StringSplitOptions Bare = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        if (kind is IdentifierKind.Email or IdentifierKind.Website or IdentifierKind.Phone)
        {
            return [.. text.Split([" / ", ";", "\n"], Bare).Take(1)];
        }

        // "NL820471616B02 Nederland": a word behind the number begins something else.
        if (kind == IdentifierKind.Tax && text.IndexOf(' ') > 3)
        {
            text = string.Join(
                ' ',
                text.Split(' ').Select((w, i) => (w, i)).TakeWhile(w => w.i == 0 || w.w.Any(char.IsAsciiDigit)).Select(w => w.w)
            );
        }

        // "045004774 40702…": the bank's code stands in the cell of the account.
        if (
            kind == IdentifierKind.Account
            && RussianAccount().Match(text) is { Success: true } account
            && account.Length < text.Trim().Length
        )
        {
            return [account.Value];
        }

        var pieces = text.Split(['/', ';', '\n'], Bare);
        return Array.Exists(pieces, p => p.Length < LeastNumber) && text.AsSpan().IndexOfAny(';', '\n') < 0 ? [text] : pieces;
    }

    [GeneratedRegex(@"\b[0-9]{20}\b")]
    private static partial Regex RussianAccount();

    /// <summary>Adds an address.</summary>
    public static void Locate(RecordContext context, EntityRef party, string address, Evidence at)
    {
        var text = string.Join(", ", address.Split(", ").Where(p => !p.Contains('@', StringComparison.Ordinal))).Trim().TrimEnd(',', ';');
        // "…, 8 (Исполнитель):", "… 021-54418820": captions and telephones behind an address are none of it.
        if (Behind().Match(text) is { Success: true, Index: > 4 } more)
        {
            text = text[..more.Index].TrimEnd(' ', ',', ';');
        }

        if (text.Length is > 4 and < 240 && text.Count(char.IsLetter) > 3 && WordLists.Empty.WholeOrNull(Tokens.Of(text)) is null)
        {
            context.AddOnce("locatedAt", party, context.Entity(text, "Address"), at);
        }
    }

    [GeneratedRegex(@"\s{0,4}[(（]\p{L}[\p{L} ,]{5,90}[)）]?\s?[:：]?$|\s{0,4},?\s?\(\p{L}{8,16}\)\s?:$|[\s,]{1,4}0[0-9]{2,3}-[0-9]{7,8}$")]
    private static partial Regex Behind();

    /// <summary>Adds the identifiers that stand in the party's own text: <c>ООО «Альфа», ИНН 1831083343</c>.</summary>
    public static void Inline(RecordContext context, EntityRef party, string text, Evidence at)
    {
        foreach (Match match in Labelled().Matches(text))
        {
            var kind = match.Groups["label"].Value.ToUpperInvariant() switch
            {
                "ИНН" or "INN" => IdentifierKind.Inn,
                "ОГРН" or "ОГРНИП" or "OGRN" => IdentifierKind.Ogrn,
                "КПП" or "KPP" => IdentifierKind.Kpp,
                "БИН" or "BIN" or "ИИН" or "УНП" or "UEN" or "CIN" or "BRN" => IdentifierKind.Registration,
                "IBAN" or "ИИК" => IdentifierKind.Iban,
                var l
                    when l.StartsWith("ACC", StringComparison.Ordinal) || l.StartsWith('Р') || l.StartsWith('С') || l is "A/C" or "账号" =>
                    IdentifierKind.Account,
                var l
                    when l.StartsWith("PASS", StringComparison.Ordinal)
                        || l.StartsWith("ПАСП", StringComparison.Ordinal)
                        || l.StartsWith('护') => IdentifierKind.Passport,
                var l when s_taxLabels.Any(t => l.StartsWith(t, StringComparison.Ordinal)) => IdentifierKind.Tax,
                _ => IdentifierKind.Uscc,
            };
            // An address may follow without a mark: "BIN 190140012344 Kabanbay Batyr 6".
            var value = string.Join(' ', match.Groups["value"].Value.Split(' ').TakeWhile(w => w.Any(char.IsAsciiDigit)));
            Identify(context, party, kind, value, at);
        }
    }

    /// <summary>The text up to the first identifier in it.</summary>
    public static string WithoutIdentifiers(string text) =>
        Labelled().Match(text) is { Success: true } match ? text[..match.Index].TrimEnd(' ', ',', ';', '/', '·') : text;

    /// <summary>The identifier in its normal form and under its own scheme; null where its shape or check digits fail.</summary>
    public static Identifier? NormalOrNull(RecordContext context, IdentifierKind kind, string text)
    {
        if (kind == IdentifierKind.Email)
        {
            return text.Contains('@', StringComparison.Ordinal) ? new(kind, text.Trim(' ', ':', '<', '>').ToLowerInvariant()) : null;
        }

        if (kind == IdentifierKind.Website)
        {
            return text.Contains('.', StringComparison.Ordinal) ? new(kind, text.ToLowerInvariant()) : null;
        }

        var value = new string([
            .. text.ToUpperInvariant().Where(c => char.IsLetterOrDigit(c) || (kind == IdentifierKind.Phone && c == '+')),
        ]);
        if (value.Length < LeastNumber || !value.Any(char.IsAsciiDigit))
        {
            return null;
        }

        if (kind is IdentifierKind.Tax or IdentifierKind.Registration or IdentifierKind.Inn or IdentifierKind.Uscc or IdentifierKind.Ogrn)
        {
            // A bank's code beside it is none.
            if (value.Count(char.IsAsciiDigit) < LeastDigits)
            {
                return null;
            }

            // One number in eleven has the check digit of any such scheme: a tax number elsewhere is no Russian one by it.
            var isRussian = kind is IdentifierKind.Inn or IdentifierKind.Ogrn || context.IsRussian;
            kind =
                IdentifierChecks.IsUscc(value) ? IdentifierKind.Uscc
                : isRussian && IdentifierChecks.IsOgrn(value) ? IdentifierKind.Ogrn
                : isRussian && IdentifierChecks.IsInn(value) && kind != IdentifierKind.Registration ? IdentifierKind.Inn
                : kind is IdentifierKind.Tax or IdentifierKind.Registration ? kind
                : kind is IdentifierKind.Uscc or IdentifierKind.Inn && value.Length > 7 ? IdentifierKind.Tax
                : IdentifierKind.Registration;
        }

        if (
            kind == IdentifierKind.Account
            && value.Length > 14
            && char.IsAsciiLetter(value[0])
            && IdentifierChecks.IsWellFormed(IdentifierKind.Iban, value)
        )
        {
            kind = IdentifierKind.Iban;
        }

        return IdentifierChecks.IsWellFormed(kind, value) ? new(kind, value) : null;
    }

    [GeneratedRegex(
        @"(?i)(?<label>ИНН|INN|БИН|BIN|ИИН|ИИК|УНП|ОГРНИП|ОГРН|OGRN|КПП|KPP|USCC|IBAN|A/C|Acc(?:ount)?(?: ?No)?|р/с|р/сч|сч(?:[её]т)?(?: ?№)?|VAT(?: ?(?:No|ID|Reg))?|Tax (?:ID|No)|TRN|GSTIN|VOEN|ВОЭН|EIN|NIP|VKN|UEN|CIN|BRN|USt-IdNr|P\. ?IVA|Partita IVA|统一社会信用代码|纳税人识别号|税号|账号|Passport(?: ?No)?|Паспорт|护照号?)[\s.:：№/]{0,40}(?<value>[A-Z0-9][A-Z0-9 ]{6,32}[A-Z0-9])",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Labelled();
}
