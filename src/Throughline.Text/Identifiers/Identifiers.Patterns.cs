using System.Text.RegularExpressions;
using Throughline.Model;

namespace Throughline.Text;

/// <content>The patterns, most certain first: a span is given to the first that takes it.</content>
public static partial class Identifiers
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    // What may stand between a label and its value.
    private const string Gap =
        @"[ \t]{0,40}((no|nr|number|num|code|номер|号|号码)\b\.?)?[ \t]{0,40}(\([^()\n]{0,30}\))?[ \t]{0,40}[:№#=.\t ]{0,4}[ \t]{0,40}";

    private static readonly Pattern[] s_patterns =
    [
        new(Email(), IdentifierKind.Email, false),
        new(LabelledIban(), IdentifierKind.Iban, true),
        new(BareIban(), IdentifierKind.Iban, false),
        new(InnAndKpp(), IdentifierKind.Inn, true),
        new(Inn(), IdentifierKind.Inn, true),
        new(Ogrn(), IdentifierKind.Ogrn, true),
        new(Kpp(), IdentifierKind.Kpp, true),
        new(LabelledUscc(), IdentifierKind.Uscc, true),
        new(BareUscc(), IdentifierKind.Uscc, false),
        new(LabelledLei(), IdentifierKind.Lei, true),
        new(BareLei(), IdentifierKind.Lei, false),
        new(Imo(), IdentifierKind.Imo, true),
        new(Bik(), IdentifierKind.Bik, true),
        new(Bic(), IdentifierKind.Bic, true),
        new(LabelledAccount(), IdentifierKind.Account, true),
        new(RussianAccount(), IdentifierKind.Account, false),
        new(LabelledWaybill(), IdentifierKind.AirWaybill, true),
        new(BareWaybill(), IdentifierKind.AirWaybill, false),
        new(Passport(), IdentifierKind.Passport, true),
        new(LabelledPhone(), IdentifierKind.Phone, true),
        new(BarePhone(), IdentifierKind.Phone, false),
        new(Website(), IdentifierKind.Website, false),
    ];

    [GeneratedRegex(@"\b(?<v>[a-z0-9._%+\-]{1,64}@([a-z0-9\-]{1,63}\.){1,8}[a-z]{2,24})\b", Options)]
    private static partial Regex Email();

    [GeneratedRegex(@"\bIBAN\b" + Gap + @"(?<v>[A-Z]{2}[0-9]{2}([ -]?[A-Z0-9]){11,30})\b", Options)]
    private static partial Regex LabelledIban();

    [GeneratedRegex(@"\b(?<v>[A-Z]{2}[0-9]{2}([ ]?[A-Z0-9]{4}){2,7}([ ]?[A-Z0-9]{1,4})?)\b", Options & ~RegexOptions.IgnoreCase)]
    private static partial Regex BareIban();

    [GeneratedRegex(
        @"\b(ИНН|INN)[ \t]{0,40}/[ \t]{0,40}(КПП|KPP)" + Gap + @"(?<v>[0-9]{10}|[0-9]{12})[ \t]{0,40}/[ \t]{0,40}(?<kpp>[0-9]{9})\b",
        Options
    )]
    private static partial Regex InnAndKpp();

    [GeneratedRegex(@"\b(ИНН|INN|TIN|tax[ ]?(payer)?([ ]identification)?([ ]id)?)\b" + Gap + @"(?<v>[0-9]{10}|[0-9]{12})\b", Options)]
    private static partial Regex Inn();

    [GeneratedRegex(@"\b(ОГРНИП|ОГРН|OGRNIP|OGRN|PSRN|primary state registration)\b" + Gap + @"(?<v>[0-9]{13}|[0-9]{15})\b", Options)]
    private static partial Regex Ogrn();

    [GeneratedRegex(@"\b(КПП|KPP)\b" + Gap + @"(?<v>[0-9]{4}[0-9A-Z]{2}[0-9]{3})\b", Options)]
    private static partial Regex Kpp();

    [GeneratedRegex(
        @"(统一社会信用代码|社会信用代码|信用代码|\bUSCC|\bUSCI|\bunified social credit( identifier| code)?|\bsocial credit code|\bcredit code)"
            + Gap
            + @"(?<v>[0-9A-Z]{18})\b",
        Options
    )]
    private static partial Regex LabelledUscc();

    // First digit: who registers (1, 5, 9, A, N, Y); the second: what kind of body.
    [GeneratedRegex(@"\b(?<v>[159ANY][1239][0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})\b", Options & ~RegexOptions.IgnoreCase)]
    private static partial Regex BareUscc();

    [GeneratedRegex(@"\b(LEI|legal entity identifier)\b" + Gap + @"(?<v>[0-9A-Z]{18}[0-9]{2})\b", Options)]
    private static partial Regex LabelledLei();

    [GeneratedRegex(@"\b(?<v>[0-9]{4}[0-9A-Z]{2}[0-9A-Z]{6}[A-Z][0-9A-Z]{5}[0-9]{2})\b", Options & ~RegexOptions.IgnoreCase)]
    private static partial Regex BareLei();

    [GeneratedRegex(@"\bIMO\b" + Gap + @"(?<v>[0-9]{7})\b", Options)]
    private static partial Regex Imo();

    [GeneratedRegex(@"\b(БИК|BIK|RCBIC)\b" + Gap + @"(?<v>0[0-9]{8})\b", Options)]
    private static partial Regex Bik();

    [GeneratedRegex(
        @"\b(SWIFT([ ]?/[ ]?BIC)?|BIC|СВИФТ|S\.W\.I\.F\.T\.?)\b" + Gap + @"(?<v>[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?)\b",
        Options & ~RegexOptions.IgnoreCase
    )]
    private static partial Regex Bic();

    [GeneratedRegex(
        @"(\b(р/с|р/сч|к/с|расч[её]тный сч[её]т|корр?\.? ?сч[её]т|сч[её]т|account|a/c|acct|acc)\b\.?|银行账号|账号|帐号|账户)"
            + Gap
            + @"(?<v>[0-9][0-9 \-]{6,32}[0-9])\b",
        Options
    )]
    private static partial Regex LabelledAccount();

    // Balance accounts of residents and non-residents and correspondent accounts (Bank of Russia regulation 809-P).
    [GeneratedRegex(@"\b(?<v>(40[5-8]|423|426|301|302)[0-9]{17})\b", Options)]
    private static partial Regex RussianAccount();

    [GeneratedRegex(
        @"\b(MAWB|HAWB|AWB|air ?waybill|авианакладн[а-я]{1,4}|空运单)\b" + Gap + @"(?<v>[0-9]{3}[ -]?[0-9]{4}[ ]?[0-9]{4})\b",
        Options
    )]
    private static partial Regex LabelledWaybill();

    [GeneratedRegex(@"\b(?<v>[0-9]{3}-[0-9]{4}[ ]?[0-9]{4})\b", Options)]
    private static partial Regex BareWaybill();

    [GeneratedRegex(
        @"(\b(passport|паспорт|загранпаспорт)[а-яa-z]{0,3}\b([ ]?(серия|series))?|护照号码|护照)"
            + Gap
            + @"(?<v>[A-Z]{0,3}[0-9]{2}[ ]?[0-9]{2}[ №]{0,3}[0-9]{3,6}|[A-Z]{1,2}[0-9]{6,8}|[0-9]{7,9})\b",
        Options
    )]
    private static partial Regex Passport();

    [GeneratedRegex(
        @"(\b(tel|phone|telephone|mobile|mob|cell|fax|тел|телефон|моб|факс)\b\.?|电话|手机|传真)"
            + Gap
            + @"(?<v>[+(]?[0-9][0-9 ()\-.]{6,20}[0-9])",
        Options
    )]
    private static partial Regex LabelledPhone();

    [GeneratedRegex(@"(?<v>\+[0-9][0-9 ()\-]{8,20}[0-9])\b", Options)]
    private static partial Regex BarePhone();

    [GeneratedRegex(@"\b(?<v>(https?://|www\.)[a-z0-9\-]{1,63}(\.[a-z0-9\-]{1,63}){1,6}(/[a-z0-9\-._~/%]{0,200})?)", Options)]
    private static partial Regex Website();
}
