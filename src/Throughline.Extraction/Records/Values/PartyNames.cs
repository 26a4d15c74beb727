using System.Text.RegularExpressions;

namespace Throughline.Extraction.Records;

/// <summary>Tells what kind of party a name is of, and where in a longer text the name ends.</summary>
internal static partial class PartyNames
{
    // "The undersigned hereby declares that the above details" is no name.
    private const int MostLower = 5;
    private const string NameTail = " ,;:-–—(（/\u3000：";

    /// <summary>The schema of a name: <c>Company</c>, <c>Person</c>, <c>PublicBody</c>, or <paramref name="otherwise"/>.</summary>
    public static string SchemaOf(string name, string otherwise = "LegalEntity")
    {
        var tokens = Tokens.Of(name);
        if (WordLists.SoleTraders.FirstIn(tokens) is { At: 0 } || WordLists.Titles.LongestAt(tokens, 0) is not null)
        {
            return "Person";
        }

        if (HasOrganisationWord(name, tokens))
        {
            return "Company";
        }

        if (LooksPersonal(name, tokens))
        {
            return "Person";
        }

        return WordLists.Offices.FirstIn(tokens) is { } office && (!Tokens.IsHan(name[0]) || office.At + office.Length == tokens.Count)
            ? "PublicBody"
            : otherwise;
    }

    /// <summary>The name in its first script where it is written in two: <c>ВАН ЛЭЙ WANG LEI</c>, <c>王磊 WANG LEI</c>.</summary>
    public static string InOneScript(string name) =>
        TwoScripts().Match(name) is { Success: true } match ? match.Groups["first"].Value.Trim(' ', '/', '(', ',') : name;

    [GeneratedRegex(
        @"^(?<first>[\p{IsCyrillic} .'-]{4,200}|\p{IsCJKUnifiedIdeographs}{2,4})[\s/(,]{1,40}[A-Za-z][A-Za-z .,'-]{2,200}\)?$|^(?<first>[A-Za-z][A-Za-z .,'-]{2,200})[\s/(,]{1,40}(?:[\p{IsCyrillic} .'-]{4,200}|\p{IsCJKUnifiedIdeographs}{2,4})\)?$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex TwoScripts();

    /// <summary>True where the name holds a legal form or a word of organizations' names.</summary>
    public static bool IsOrganisation(string name) => HasOrganisationWord(name, Tokens.Of(name));

    /// <summary>True where the text is fit to be a name at all: it has letters, is short, and is not "n/a" or the like.</summary>
    public static bool IsName(string text)
    {
        if (text.Length is < 2 or > 160)
        {
            return false;
        }

        var letters = text.Count(char.IsLetter);
        return letters >= 2
            && letters * 2 >= text.Count(c => !char.IsWhiteSpace(c))
            && (LowerWord().Count(text) <= MostLower || IsOrganisation(text))
            && WordLists.Empty.WholeOrNull(Tokens.Of(text)) is null;
    }

    /// <summary>True where three words or more begin in lower case or a line for a signature is drawn, so the text is no name.</summary>
    public static bool IsRunningText(string text) => LowerWord().Count(text) >= 3 || text.Contains("__", StringComparison.Ordinal);

    [GeneratedRegex(@"(?:^|\s)\p{Ll}[\p{L}'’-]{0,200}")]
    private static partial Regex LowerWord();

    /// <summary>The end of the name that a longer text begins with: before an address, an identifier or a bracketed remark.</summary>
    public static int EndOf(string text)
    {
        var end = text.Length;
        var quoted = Quoted().Matches(text).Select(q => (q.Index, End: q.Index + q.Length)).ToList();
        bool IsQuoted(int at) => quoted.Exists(q => at > q.Index && at < q.End);
        foreach (Match match in AfterName().Matches(text))
        {
            end = IsQuoted(match.Index) ? end : Math.Min(end, match.Index);
        }

        foreach (Match match in Separator().Matches(text))
        {
            if (match.Index >= end || match.Index == 0 || IsQuoted(match.Index))
            {
                continue;
            }

            // "Alpha Trading Co., Ltd., Room 5": a comma before a legal form does not end the name.
            var rest = Tokens.Of(text.AsSpan(match.Index, Math.Min(24, text.Length - match.Index)));
            var form = rest.Count > 0 && match.Value[0] == ',' ? WordLists.Organisations.LongestAt(rest, 0) : null;
            if (form is null || rest[0].Text.Length > 12)
            {
                end = match.Index;
                break;
            }
        }

        // 'LLC "Alpha" ul. Mashinistov 3': in a cell of several lines the address follows the quotation.
        foreach (var (_, stop) in quoted.Where(q => q.End < end))
        {
            if (Street().IsMatch(text[stop..end]) && IsOrganisation(text[..stop]))
            {
                end = stop;
                break;
            }
        }

        // "X有限公司,海平市港口大道6号": Chinese sets no space behind a comma.
        for (var i = 1; i < end - 1; i++)
        {
            if (text[i] == ',' && Tokens.IsHan(text[i - 1]) && Tokens.IsHan(text[i + 1]) && !IsQuoted(i))
            {
                end = i;
            }
        }

        return WithoutRemark(text.AsSpan(0, end).TrimEnd(NameTail)).TrimEnd(NameTail).Length;
    }

    // "X Ltd (Almaty" was cut inside a remark, and "X有限公司（俄罗斯）" carries one behind its legal form; "X（深圳）有限公司" does not.
    private static ReadOnlySpan<char> WithoutRemark(ReadOnlySpan<char> name)
    {
        var open = name.LastIndexOfAny('(', '（');
        if (open <= 1)
        {
            return name;
        }

        var close = name[open..].IndexOfAny(')', '）');
        var isTail = close < 0 || open + close == name.Length - 1;
        return isTail && (close < 0 || HasOrganisationWord(name[..open].ToString(), Tokens.Of(name[..open]))) ? name[..open] : name;
    }

    private static bool HasOrganisationWord(string name, List<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            // "ag", "as", "co" inside running text are words; as the first word they are rarely a legal form.
            if (
                WordLists.Organisations.LongestAt(tokens, i) is { } hit
                && (i > 0 || hit.Length > 1 || tokens[i].Text[0] > 127 || tokens[i].Text.Length > 2)
            )
            {
                return true;
            }
        }

        return name.AsSpan().IndexOfAny("«»\"“”") >= 0 && name.Any(c => c is >= 'А' and <= 'я');
    }

    private static bool LooksPersonal(string name, List<Token> tokens)
    {
        if (tokens.Count is 0 or > 5 || name.AsSpan().IndexOfAnyInRange('0', '9') >= 0)
        {
            return false;
        }

        if (tokens.TrueForAll(t => t.Text.Length == 1 && Tokens.IsHan(t.Text[0])))
        {
            return tokens.Count is 2 or 3;
        }

        if (Initials().IsMatch(name))
        {
            return true;
        }

        return tokens.Exists(t =>
            WordLists.Patronymics.Any(p => t.Text.Length > p.Length + 1 && t.Text.EndsWith(p, StringComparison.Ordinal))
        );
    }

    [GeneratedRegex(
        @"^\p{Lu}\p{L}{1,200}(?:-\p{Lu}\p{L}{1,200})?,?\s\p{Lu}\.\s?(?:\p{Lu}\.)?$|^\p{Lu}\.\s?(?:\p{Lu}\.)?\s?\p{Lu}\p{L}{1,200}(?:-\p{Lu}\p{L}{1,200})?$"
    )]
    private static partial Regex Initials();

    [GeneratedRegex(
        @"(?i)[\s,;(/]{1,40}(?:ИНН|БИН|BIN|ИИК|ИИН|УНП|КПП|ОГРН(?:ИП)?|USCC|INN|VAT|Tax|Reg\.?|р/с|р/сч|р\.с\.|IBAN|SWIFT|BIC|БИК|Acc(?:ount)?\.?|A/C|Tel\.?|тел\.?|Phone|Fax|E-?mail|Address|Адрес|Passport|паспорт|г\.|ул\.|пр-т|просп\.|дом|д\.|обл\.)(?:[\s.:：,№/]|$)|[\s,;(]{0,40}(?:统一社会信用代码|税号|纳税人识别号|地址|电话|账号|开户行)|[\s,(]{1,40}\+?[0-9][0-9 ()-]{7,200}|,\s?[0-9]{5,6}\b|（"
    )]
    private static partial Regex AfterName();

    [GeneratedRegex(
        @"^\s{1,4}(?:(?:ul|ulitsa|str|per|pr|d|g|ул|пер|пр|г|д)\.\s?|[0-9]{1,6}[,\s]|Office\s|Room\s|No\.)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Street();

    [GeneratedRegex(@",\s|;|\n|\s[|/·•]\s|，|；")]
    private static partial Regex Separator();

    /// <summary>Where the name begins: after identifiers that stand before it (<c>ИНН 4401807712 АО «Альфа»</c>).</summary>
    public static int StartOf(string text) =>
        BracketedCode().Match(text) is { Success: true } code ? code.Length
        : LeadingCode().Match(text) is { Success: true } match ? match.Length
        : 0;

    // "（91310115MA1H8T7D2X）上海某某报关有限公司"
    [GeneratedRegex(@"^[(（][0-9A-Z]{10,18}[)）]\s{0,4}")]
    private static partial Regex BracketedCode();

    [GeneratedRegex(@"«[^»]*»|""[^""]{1,60}""(?:[^"",]{1,40}"")?|“[^”]*”", RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();

    [GeneratedRegex(
        @"^(?:(?:ИНН|КПП|INN|KPP|ОГРН|БИН|ИИН|BIN|IIN|УНП|TRN|VAT|GSTIN)(?:\s?/\s?(?:КПП|KPP|ИИН|БИН|IIN|BIN))?[\s:№]*[A-Z]{0,3}[0-9][0-9A-Z/]{7,24}[\s,;]*)+",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex LeadingCode();
}
