using Throughline.Model;

namespace Throughline.Documents.Tests;

/// <summary>Short ways to the stated values of a document in tests; every value's place is checked.</summary>
internal static class StatedValues
{
    /// <summary>The value of a name; null where it is not stated.</summary>
    public static string? Said(this Document document, string name)
    {
        foreach (var value in document.Stated.ShouldNotBeNull().Values)
        {
            (value.Start >= 0 && value.Start < value.End && value.End <= document.Text.Length).ShouldBeTrue(value.Name);
            if (value.Name == name)
            {
                return value.Value;
            }
        }

        return null;
    }

    /// <summary>The text at the place of a name.</summary>
    public static string Quote(this Document document, string name)
    {
        var value = document.Stated.ShouldNotBeNull().Values.First(v => v.Name == name);
        return document.Text[value.Start..value.End];
    }

    /// <summary>The members of a list.</summary>
    public static int Count(this Document document, string list) =>
        document
            .Stated.ShouldNotBeNull()
            .Values.Where(v => v.Name.StartsWith(list + "[", StringComparison.Ordinal))
            .Select(v => v.Name[..v.Name.IndexOf(']', StringComparison.Ordinal)])
            .Distinct(StringComparer.Ordinal)
            .Count();
}
