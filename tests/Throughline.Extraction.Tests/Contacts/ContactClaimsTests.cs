using Throughline.Extraction.Contacts;
using Throughline.Extraction.Tests.Prose;

namespace Throughline.Extraction.Tests.Contacts;

public class ContactClaimsTests
{
    private static string[] Identities(string language, string text) =>
        [
            .. Written
                .Claims(language, text)
                .Where(c => c.Predicate == "hasIdentifier")
                .Select(c => $"{c.Subject.Name} {c.Qualifiers.Details["kind"]} {c.Value}"),
        ];

    [Fact]
    public void A_mail_header_gives_each_address_to_its_name()
    {
        var found = Identities(
            "en",
            "From: Oliver Marsh <o.marsh@tarn-valley.com>\nTo: Chen Yulan <ylchen@sunfield.cn>, Grigory Pavlov <gp@lomex.ru>\n\nDear both,\nthe parts were shipped today.\n"
        );

        found.ShouldBe(
            ["Oliver Marsh Email o.marsh@tarn-valley.com", "Chen Yulan Email ylchen@sunfield.cn", "Grigory Pavlov Email gp@lomex.ru"],
            ignoreOrder: true
        );
    }

    [Fact]
    public void A_signature_gives_a_phone_to_the_person_and_a_web_site_to_the_firm()
    {
        var found = Identities(
            "en",
            "We shipped the pumps to Lomex Trading LLC on 4 May 2024 and wait for the payment of the balance.\n\nOliver Marsh\nExport Manager\nTarn Valley Pumps Ltd\nTel. +44 113 496 0182\ninfo@tarnvalley.com\nwww.tarnvalley.com\n"
        );

        found.ShouldContain("Oliver Marsh Phone +441134960182");
        found.ShouldContain("Tarn Valley Pumps Ltd Email info@tarnvalley.com");
        found.ShouldContain("Tarn Valley Pumps Ltd Website www.tarnvalley.com");
    }

    [Fact]
    public void A_sentence_gives_a_contact_to_the_party_named_before_it()
    {
        Identities(
                "en",
                "Orders were taken by Oliver Marsh, who could be reached at +44 113 496 0182, and passed to the plant of Tarn Valley Pumps Ltd."
            )
            .ShouldBe(["Oliver Marsh Phone +441134960182"]);
    }

    [Fact]
    public void A_letterhead_gives_account_and_phone_to_its_firm_and_not_to_its_bank()
    {
        var found = Identities(
            "ru",
            "ООО «Ладога-Прибор»\nг. Тверь, ул. Заводская, д. 4\nтел. 8 (495) 785-11-22\nр/с 40702810900000001234 в АО «Северный Банк»\n\nУважаемые господа! Просим отгрузить насосы до 5 мая."
        );

        found.ShouldContain("ООО «Ладога-Прибор» Phone +74957851122");
        found.ShouldContain("ООО «Ладога-Прибор» Account 40702810900000001234");
    }

    [Fact]
    public void A_Chinese_letter_gives_mobile_account_and_messenger_to_the_party()
    {
        var found = Identities(
            "zh",
            "宁波海川轴承有限公司\n开户行：华东银行宁波分行\n账号：6222 0012 3456 7890 123\n联系人：李建国\n手机：13800138000\n微信：lijianguo88\n"
                + "\n我公司已于2024年5月4日向维林涡轮机厂发运轴承三百套，请贵方尽快支付余款，并告知收货情况。\n"
        );

        found.ShouldContain("宁波海川轴承有限公司 Account 6222001234567890123");
        found.ShouldContain("李建国 Phone +8613800138000");
        found.ShouldContain("李建国 Messenger wechat:lijianguo88");
    }

    [Fact]
    public void An_account_is_no_phone_and_its_key_fits_the_code_of_its_bank()
    {
        Accounts.IsKeyed("40702810600000000001", "044525999").ShouldBeTrue();
        Accounts.IsKeyed("40702810700000000001", "044525999").ShouldBeFalse();
        ContactGrammar
            .FindAll("IBAN DE89 3704 0044 0532 0130 00 of the firm")
            .ShouldHaveSingleItem()
            .Value.ShouldBe("DE89370400440532013000");
        ContactGrammar.FindAll("IBAN DE88 3704 0044 0532 0130 00 of the firm").ShouldAllBe(c => c.Kind != ContactKind.Iban);
    }

    [Fact]
    public void Every_contact_is_quoted_where_it_stands()
    {
        const string text = "Contact: Oliver Marsh of Tarn Valley Pumps Ltd, telegram @omarsh77 or o.marsh@tarn-valley.com.";
        foreach (var claim in Written.Claims("en", text).Where(c => c.Predicate == "hasIdentifier"))
        {
            claim.Evidence[0].Quote.ShouldContain(claim.Qualifiers.Details["verbatim"]);
        }
    }
}
