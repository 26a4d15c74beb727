using System.Text;
using Throughline.Documents;
using Throughline.Extraction.Contacts;
using Throughline.Extraction.Quantities;
using Throughline.Extraction.Times;
using Throughline.Model;

namespace Throughline.Benchmarks.Fuzz;

/// <summary>The parsers of our own that take bytes or text from outside.</summary>
internal static class FuzzTargets
{
    private static readonly DocumentReader s_reader = new(new ReadLimits { MaxTime = TimeSpan.FromSeconds(10), MaxCharacters = 2_000_000 });

    // What a fault of the program, rather than of the file, is told as; our own parsers know what they expect.
    private static readonly string[] s_faults =
    [
        "a part that it refers to is missing",
        "a length or position in it points outside",
        "not read within",
    ];

    /// <summary>The targets.</summary>
    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        Reader("csv", ".csv", "Date;Seller;Amount\n2024-05-12;\"Amber; Quay\";1 200,50\n2024-05-13;Severny Bereg;7\n"),
        Reader(
            "rtf",
            ".rtf",
            @"{\rtf1\ansi\ansicpg1251{\fonttbl{\f0 Arial;}}\f0\'c4\'ee\'e3\'ee\'e2\'ee\'f0\par\u1055?\u1088? text\tab {\b bold}\par}"
        ),
        Reader(
            "swift",
            ".sta",
            ":20:ST1\r\n:25:DE89370400440532013000\r\n:28C:1/1\r\n:60F:C250301EUR1000,00\r\n:61:2503030303C15,00NTRFREF1//B1\r\n:86:166?00PAYMENT?20ORDER 7?32AMBER QUAY\r\n:62F:C250303EUR1015,00\r\n-",
            "{1:F01AAAADEFFAXXX0000000000}{2:I103BBBBRUMMXXXXN}{4:\r\n:20:R1\r\n:23B:CRED\r\n:32A:250301EUR1000,00\r\n:50K:/123\r\nAMBER QUAY\r\n:59:/456\r\nQINGHE\r\n:70:CONTRACT 7\r\n:71A:SHA\r\n-}"
        ),
        Reader(
            "onec",
            ".txt",
            "1CClientBankExchange\r\nВерсияФормата=1.03\r\nКодировка=UTF-8\r\nРасчСчет=40702810900000000001\r\nСекцияДокумент=Платежное поручение\r\nНомер=7\r\nДата=12.05.2025\r\nСумма=1200.50\r\nПлательщик=ООО Янтарь\r\nПолучатель=ООО Берег\r\nНазначениеПлатежа=Оплата\r\nКонецДокумента\r\nКонецФайла\r\n"
        ),
        Reader(
            "ofx",
            ".ofx",
            "OFXHEADER:100\r\nDATA:OFXSGML\r\n\r\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>USD<BANKACCTFROM><ACCTID>1</BANKACCTFROM><BANKTRANLIST><STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20250301<TRNAMT>-15.00<FITID>1<NAME>Amber Quay</STMTTRN></BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>"
        ),
        Reader(
            "iso20022",
            ".xml",
            "<?xml version=\"1.0\"?><Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\"><BkToCstmrStmt><Stmt><Id>1</Id><Acct><Id><IBAN>DE89370400440532013000</IBAN></Id></Acct><Ntry><Amt Ccy=\"EUR\">15.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><BookgDt><Dt>2025-03-01</Dt></BookgDt></Ntry></Stmt></BkToCstmrStmt></Document>"
        ),
        Reader(
            "invoice",
            ".xml",
            "<?xml version=\"1.0\"?><Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\" xmlns:cbc=\"urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2\" xmlns:cac=\"urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2\"><cbc:ID>7</cbc:ID><cbc:IssueDate>2025-03-01</cbc:IssueDate><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode><cac:LegalMonetaryTotal><cbc:PayableAmount currencyID=\"EUR\">15.00</cbc:PayableAmount></cac:LegalMonetaryTotal></Invoice>"
        ),
        Reader(
            "entities",
            ".json",
            "{\"id\":\"a\",\"schema\":\"Company\",\"properties\":{\"name\":[\"Amber Quay\"],\"innCode\":[\"7707083893\"]}}\n{\"id\":\"l\",\"schema\":\"Ownership\",\"properties\":{\"owner\":[{\"id\":\"p\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Ida Falk\"]}}],\"asset\":[\"a\"],\"percentage\":[\"51\"]}}\n"
        ),
        Reader(
            "telegram",
            ".json",
            "{\"name\":\"Chat\",\"type\":\"personal_chat\",\"id\":1,\"messages\":[{\"id\":1,\"type\":\"message\",\"date\":\"2025-03-01T10:00:00\",\"date_unixtime\":\"1740823200\",\"from\":\"Olga\",\"from_id\":\"user1\",\"text\":[\"see \",{\"type\":\"link\",\"text\":\"https://a.example\"}]}]}"
        ),
        Reader(
            "whatsapp",
            ".txt",
            "[01.03.2025, 10:00:00] Olga: first line\n[01.03.2025, 10:01:00] Pavel: second\nmore of it\n[01.03.2025, 10:02:00] Olga: <attached: 1.jpg>\n"
        ),
        Reader(
            "html",
            ".html",
            "<html><head><title>News</title></head><body><nav>Home</nav><article><h1>News of the week</h1><p>"
                + string.Concat(Enumerable.Repeat("The firm shipped 40 engines in May 2024. ", 12))
                + "</p><table><tr><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr></table></article></body></html>"
        ),
        Reader(
            "mail",
            ".eml",
            "From: \"Olga\" <o@amber.example>\r\nTo: p@quay.example\r\nSubject: =?utf-8?B?0JTQvtCz0L7QstC+0YA=?=\r\nDate: Mon, 10 Mar 2025 10:00:00 +0300\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain; charset=koi8-r\r\n\r\nHello\r\n--x\r\nContent-Type: text/csv; name=a.csv\r\nContent-Transfer-Encoding: base64\r\n\r\nYSxiCjEsMgo=\r\n--x--\r\n"
        ),
        Text(
            "times",
            "Since mid-2024, in the second quarter of last year, с 5 по 12 мая 2024 года, 2025年第二季度, 12/05/2025 – 2025-06-01, two weeks ago.",
            t => TimeGrammar.Find(t, 0, t.Length, PartialDate.ParseOrNull("2025-09-26")).Select(s => (s.Start, s.End))
        ),
        Text(
            "quantities",
            "More than 5.2 million yuan, полтора миллиона руб., 约三百五十万元, $12 500–15 000, two and a half tonnes, 百分之五, 1 2/3 kg.",
            t => QuantityGrammar.Find(t, 0, t.Length, "en").Select(s => (s.Start, s.End))
        ),
        Text(
            "numbers",
            "one hundred and three and two thirds, 三百五又三分之一, 2 1/4, 1.1^23, 4 thousand 3 hundred, двадцать пять",
            t => NumberGrammar.Find(t).Select(s => (s.Start, s.End))
        ),
        Text(
            "contacts",
            "Tel +7 (495) 123-45-67 ext 12, a_b.c@mail.example.com, https://a.example/x?q=1#y, www.b.example.",
            t => ContactGrammar.Find(t).Select(s => (s.Start, s.End))
        ),
    ];

    private static FuzzTarget Reader(string name, string ending, params string[] seeds) =>
        new(name, ending, [.. seeds.Select(Encoding.UTF8.GetBytes)], Read);

    private static FuzzTarget Text(string name, string seed, Func<string, IEnumerable<(int Start, int End)>> find) =>
        new(
            name,
            ".txt",
            [Encoding.UTF8.GetBytes(seed)],
            (_, content) =>
            {
                var text = Encoding.UTF8.GetString(content);
                return find(text).Any(s => s.Start < 0 || s.End > text.Length || s.Start >= s.End) ? "a stretch outside of the text" : null;
            }
        );

    private static string? Read(string path, byte[] content)
    {
        var outcome = s_reader.Read(path, content, CancellationToken.None);
        foreach (var read in outcome.Documents)
        {
            if (read.Document.Warnings.FirstOrDefault(w => s_faults.Any(f => w.Contains(f, StringComparison.Ordinal))) is { } warning)
            {
                return warning;
            }

            var text = read.Document.Text;
            if (read.Document.Zones.Any(z => z.Start < 0 || z.End > text.Length))
            {
                return "a zone outside of the text";
            }
        }

        return outcome.Documents.Length + outcome.Quarantined.Length == 0
            ? "neither a document nor a reason"
            : outcome.Quarantined.Select(q => q.Reason).FirstOrDefault(r => s_faults.Any(f => r.Contains(f, StringComparison.Ordinal)));
    }
}
