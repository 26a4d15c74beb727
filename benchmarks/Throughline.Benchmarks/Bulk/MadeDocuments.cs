using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Throughline.Benchmarks.Bulk;

/// <summary>Writes documents of mixed kinds and languages from a seed: letters, pages, mails, tables, statements, Word and Excel files. All names are invented.</summary>
internal sealed class MadeDocuments(int seed)
{
    private static readonly string[] s_firms =
    [
        "Lantern Ridge Trading",
        "Severny Bereg",
        "Qinghe Precision",
        "Amber Quay Logistics",
        "Belokamensk Motor Works",
        "Yunhu Aviation",
    ];
    private static readonly string[] s_people =
    [
        "Ivan Petrenkov",
        "Liang Shumei",
        "Olga Ryabtseva",
        "Chen Daowei",
        "Marta Lindqvist",
        "Pavel Sorokhin",
    ];
    private static readonly string[] s_goods = ["engines", "machining centres", "servo drives", "carbon plates", "bearings", "antennas"];

    /// <summary>Writes a number of files into folders of a thousand.</summary>
    public void Write(string folder, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var dice = new Random(unchecked(seed * 7919 + i));
            var into = Path.Combine(folder, (i / 1000).ToString("00", CultureInfo.InvariantCulture));
            Directory.CreateDirectory(into);
            var (ending, content) = Make(dice, i);
            File.WriteAllBytes(Path.Combine(into, string.Create(CultureInfo.InvariantCulture, $"{i:00000}{ending}")), content);
        }
    }

    private static (string Ending, byte[] Content) Make(Random dice, int number) =>
        (number % 20) switch
        {
            0 or 1 or 2 or 3 or 4 => (".txt", Utf8(Letter(dice, number))),
            5 or 6 or 7 => (".html", Utf8(Page(dice, number))),
            8 or 9 or 10 or 11 => (".eml", Utf8(Mail(dice, number))),
            12 or 13 => (".csv", Utf8(Table(dice, number, ';'))),
            14 => (".sta", Utf8(Statement(dice, number))),
            15 or 16 => (".docx", Word(Letter(dice, number))),
            17 or 18 => (".xlsx", Excel(Table(dice, number, '\t'))),
            _ => (".rtf", Utf8(@"{\rtf1\ansi " + string.Join(@"\par ", Sentences(dice, 20, number).Where(s => s.All(char.IsAscii))) + "}")),
        };

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static string Of(Random dice, string[] list) => list[dice.Next(list.Length)];

    /// <summary>Sentences in English, Russian and Chinese.</summary>
    internal static IEnumerable<string> Sentences(Random dice, int count, int number)
    {
        for (var i = 0; i < count; i++)
        {
            var (firm, other, person, goods) = (Of(dice, s_firms), Of(dice, s_firms), Of(dice, s_people), Of(dice, s_goods));
            var (day, month, year, amount) = (dice.Next(1, 28), dice.Next(1, 13), dice.Next(2019, 2026), dice.Next(3, 900) * 1000);
            yield return (dice.Next(5)) switch
            {
                0 => string.Create(
                    CultureInfo.InvariantCulture,
                    $"{firm} Ltd shipped {dice.Next(2, 400)} {goods} to {other} on {day:00}.{month:00}.{year} under contract {number}-{i}."
                ),
                1 => string.Create(
                    CultureInfo.InvariantCulture,
                    $"{person}, director of {firm}, said that {other} paid {amount:N0} USD in 20{dice.Next(20, 26)}."
                ),
                2 => string.Create(
                    CultureInfo.InvariantCulture,
                    $"ООО «{firm}» заключило договор № {number}/{i} от {day:00}.{month:00}.{year} на сумму {amount} руб."
                ),
                3 => string.Create(
                    CultureInfo.InvariantCulture,
                    $"{year}年{month}月{day}日，荆州青河公司向俄罗斯客户支付{amount / 10000}万元。"
                ),
                _ => string.Create(
                    CultureInfo.InvariantCulture,
                    $"According to {person}, the delivery of {goods} was late by {dice.Next(2, 60)} days, and {firm} asked for a refund."
                ),
            };
        }
    }

    private static string Letter(Random dice, int number) =>
        string.Join("\n\n", Sentences(dice, 12 + dice.Next(60), number).Chunk(4).Select(p => string.Join(' ', p)));

    private static string Page(Random dice, int number) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"<html><head><title>News {number}</title><meta property='article:published_time' content='2025-0{dice.Next(1, 9)}-12'></head><body><nav><a href='/'>Home</a></nav><article><h1>News {number} of the week</h1>"
        )
        + string.Concat(Sentences(dice, 30, number).Chunk(3).Select(p => $"<p>{string.Join(' ', p)}</p>"))
        + "</article><footer>All rights reserved</footer></body></html>";

    private static string Mail(Random dice, int number) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"From: {Of(dice, s_people)} <a{dice.Next(50)}@lantern-ridge.example>\r\nTo: b{dice.Next(50)}@qinghe.example\r\nSubject: Order {number}\r\nDate: Mon, {dice.Next(10, 28)} Mar 2025 10:{dice.Next(10, 60)}:00 +0300\r\nMessage-ID: <{number}@lantern-ridge.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
        ) + string.Join("\r\n", Sentences(dice, 15, number));

    private static string Table(Random dice, int number, char mark)
    {
        var text = new StringBuilder().AppendJoin(mark, "Date", "Seller", "Buyer", "Goods", "Quantity", "Amount", "Currency").Append('\n');
        for (var i = 0; i < 40; i++)
        {
            text.AppendJoin(
                    mark,
                    string.Create(CultureInfo.InvariantCulture, $"2024-{dice.Next(1, 13):00}-{dice.Next(1, 28):00}"),
                    Of(dice, s_firms),
                    Of(dice, s_firms),
                    Of(dice, s_goods),
                    dice.Next(1, 500).ToString(CultureInfo.InvariantCulture),
                    (dice.Next(1000, 900_000) + number).ToString(CultureInfo.InvariantCulture),
                    "USD"
                )
                .Append('\n');
        }

        return text.ToString();
    }

    private static string Statement(Random dice, int number)
    {
        var text = new StringBuilder(
            string.Create(
                CultureInfo.InvariantCulture,
                $":20:ST{number}\r\n:25:DE89370400440532013000\r\n:28C:{number % 999}/1\r\n:60F:C250301EUR1000,00\r\n"
            )
        );
        var balance = 1000m;
        for (var i = 0; i < 20; i++)
        {
            var amount = dice.Next(1, 5000);
            balance += amount;
            text.Append(
                CultureInfo.InvariantCulture,
                $":61:250303C{amount},00NTRFREF{number}{i}\r\n:86:Payment {i} of {Of(dice, s_firms)}\r\n"
            );
        }

        return text.Append(CultureInfo.InvariantCulture, $":62F:C250303EUR{balance},00\r\n-").ToString();
    }

    private static byte[] Word(string text) =>
        Zip(
            (
                "[Content_Types].xml",
                """<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""
            ),
            (
                "_rels/.rels",
                """<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"""
            ),
            (
                "word/document.xml",
                """<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>"""
                    + string.Concat(text.Split("\n\n").Select(p => $"<w:p><w:r><w:t xml:space=\"preserve\">{p}</w:t></w:r></w:p>"))
                    + "</w:body></w:document>"
            )
        );

    private static byte[] Excel(string table) =>
        Zip(
            (
                "[Content_Types].xml",
                """<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"""
            ),
            (
                "_rels/.rels",
                """<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"""
            ),
            (
                "xl/workbook.xml",
                """<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Sales" sheetId="1" r:id="r1"/></sheets></workbook>"""
            ),
            (
                "xl/_rels/workbook.xml.rels",
                """<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"""
            ),
            (
                "xl/worksheets/sheet1.xml",
                """<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>"""
                    + string.Concat(
                        table
                            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                            .Select(r =>
                                "<row>" + string.Concat(r.Split('\t').Select(c => $"<c t=\"inlineStr\"><is><t>{c}</t></is></c>")) + "</row>"
                            )
                    )
                    + "</sheetData></worksheet>"
            )
        );

    private static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
                entry.LastWriteTime = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var stream = entry.Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return memory.ToArray();
    }
}
