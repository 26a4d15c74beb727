using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Extraction.Tests.Prose;

/// <summary>Reads the claims of a written text.</summary>
internal static class Written
{
    public static ImmutableArray<Claim> Claims(string language, string text) =>
        new ClaimExtractor().Extract(Document(language, text)).Claims;

    public static Document Document(string language, string text) =>
        new()
        {
            Id = "d-1",
            Sha256 = "",
            Path = "note.txt",
            MediaType = "text/plain",
            Text = text,
            Reader = "test/1",
            Language = language,
            Published = PartialDate.ParseOrNull("2025-03-01"),
        };

    /// <summary>Subject, predicate and object of each claim, with the goods behind a bar.</summary>
    public static string[] Triples(string language, string text) =>
        [
            .. Claims(language, text)
                .Select(c =>
                    $"{c.Subject.Name} {c.Predicate} {c.ObjectText}{(c.Qualifiers.Concerns is { } goods ? " | " + goods.Name : "")}"
                ),
        ];
}
