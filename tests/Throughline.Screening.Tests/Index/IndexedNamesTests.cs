using Throughline.Text;

namespace Throughline.Screening.Tests;

/// <summary>Names that an index puts together from its words are the names that were read.</summary>
public sealed class IndexedNamesTests
{
    [Fact]
    public void A_name_put_together_from_its_words_is_the_name_that_was_read()
    {
        var names = ListNames.All;
        for (var i = 0; i < names.Prepared.Length; i++)
        {
            var (found, expected) = (names.Index.Name(i), names.Prepared[i]);
            found.Original.ShouldBe(expected.Original);
            found.Kind.ShouldBe(expected.Kind, expected.Original);
            found.LegalForm.ShouldBe(expected.LegalForm, expected.Original);
            found.Tokens.SequenceEqual(expected.Tokens).ShouldBeTrue(expected.Original);
        }
    }

    [Fact]
    public void A_name_keeps_its_legal_form()
    {
        string[] names = ["Blue Kettle LLC", "Blue Kettle GmbH", "Red Kettle OJSC", "Green Kettle"];
        using var index = NameIndex.OpenInMemory(
            names.Select((n, i) => new IndexedName(n, NameKind.Organization, i)),
            cancellationToken: TestContext.Current.CancellationToken
        );
        for (var i = 0; i < names.Length; i++)
        {
            index.Name(i).LegalForm.ShouldBe(Names.Prepare(names[i], NameKind.Organization).LegalForm);
        }
    }
}
