using System.Text.Json;
using Throughline.Extraction.Contacts;

namespace Throughline.Accuracy.Suites.Recognizers;

/// <summary>Phone numbers, e-mail and web addresses against their results; their place says all.</summary>
internal static class ContactReaders
{
    /// <summary>Phone numbers.</summary>
    public static IReadOnlyList<Found> Phones(SpecCase spec, string culture) => Of(spec, ContactKind.Phone);

    /// <summary>E-mail addresses.</summary>
    public static IReadOnlyList<Found> Emails(SpecCase spec, string culture) => Of(spec, ContactKind.Email);

    /// <summary>Web addresses.</summary>
    public static IReadOnlyList<Found> WebAddresses(SpecCase spec, string culture) => Of(spec, ContactKind.Web);

    /// <summary>Every result counts.</summary>
    public static bool HasValue(JsonElement result) => true;

    private static IReadOnlyList<Found> Of(SpecCase spec, ContactKind kind) =>
        [.. ContactGrammar.Find(spec.Input).Where(c => c.Kind == kind).Select(c => new Found(c.Start, c.End, _ => true, c.Value))];
}
