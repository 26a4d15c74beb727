using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Throughline.Model;
using Throughline.Testing;

namespace Throughline.Extraction.Tests;

/// <summary>The reference article with its zones, and the rows that it must yield.</summary>
internal static class ReferenceArticle
{
    public static Document Document()
    {
        var bytes = File.ReadAllBytes(SharedData.Need("reference/article.txt"));
        var text = Encoding.UTF8.GetString(bytes);
        return new Document
        {
            Id = "d-reference",
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            Path = "article.txt",
            MediaType = "text/plain",
            Text = text,
            Reader = "test/1",
            Language = "en",
            Title = text[..text.IndexOf('\n', StringComparison.Ordinal)],
            Published = PartialDate.ParseOrNull("2025-09-26"),
            Zones = Zones(text),
        };
    }

    public static ImmutableArray<ReferenceRow> Rows() =>
        [
            .. File.ReadLines(SharedData.Need("reference/article-claims.jsonl"))
                .Where(l => l.Length > 0)
                .Select(ReferenceRow.Parse)
                .Where(r => !r.Contract.StartsWith("(document field", StringComparison.Ordinal)),
        ];

    private static ImmutableArray<Zone> Zones(string text)
    {
        var (byline, body) = (
            text.IndexOf("Post by", StringComparison.Ordinal),
            text.IndexOf("Documents and travel", StringComparison.Ordinal)
        );
        var dateline = text.IndexOf("Sept. 26, 2025", StringComparison.Ordinal);
        return
        [
            new(0, byline, ZoneKind.Title),
            new(byline, body, ZoneKind.Byline),
            new(body, dateline, ZoneKind.Body),
            new(dateline, 3907, ZoneKind.Byline),
            new(3907, text.Length, ZoneKind.Noise),
        ];
    }
}
