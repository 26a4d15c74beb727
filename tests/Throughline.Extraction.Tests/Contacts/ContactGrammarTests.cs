using Throughline.Extraction.Contacts;

namespace Throughline.Extraction.Tests.Contacts;

public class ContactGrammarTests
{
    [Theory]
    [InlineData("Тел.: +7 (495) 123-45-67 доб. 12", ContactKind.Phone, "+74951234567")]
    [InlineData("call 020-1111-1111 today", ContactKind.Phone, "02011111111")]
    [InlineData("write to A.Petrov@mail.example.com.", ContactKind.Email, "a.petrov@mail.example.com")]
    [InlineData("see https://example.org/a?b=1).", ContactKind.Web, "https://example.org/a?b=1")]
    public void A_contact_is_read(string text, ContactKind kind, string value)
    {
        var contact = ContactGrammar.Find(text).Single();
        contact.Kind.ShouldBe(kind);
        contact.Value.ShouldStartWith(value);
    }

    [Theory]
    [InlineData("account number 12345678")]
    [InlineData("on 16-04-2010")]
    [InlineData("200.38294427")]
    [InlineData("Alice@abc")]
    public void What_is_no_contact_is_left(string text) => ContactGrammar.Find(text).ShouldBeEmpty();
}
