using Throughline.Model;

namespace Throughline.LanguageModels.Tests;

/// <summary>Texts about invented parties.</summary>
internal static class Texts
{
    /// <summary>A proposal that its text bears out.</summary>
    public static object Shipment { get; } = new
    {
        predicate = "shipped",
        subject = "Norvane Trading",
        subjectSchema = "Company",
        @object = "Belkora Works",
        objectSchema = "Company",
        concerns = "pumps",
        time = "in March 2024",
        quantity = "40 pumps",
        status = "asserted",
        quote = "Norvane Trading shipped 40 pumps to Belkora Works in March 2024",
    };

    /// <summary>A document of a text.</summary>
    public static Document Of(string text) =>
        new()
        {
            Id = "d-1",
            Sha256 = new string('a', 64),
            Path = "memo.txt",
            MediaType = "text/plain",
            Text = text,
            Reader = "test/1",
            Language = "en",
        };
}
