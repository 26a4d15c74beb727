using Throughline.Model;

namespace Throughline.Extraction.Tests.Records.Travel;

public sealed class InvitationTests
{
    private static readonly ClaimExtractor s_extractor = new();

    [Theory]
    [InlineData(
        """
            Silverbrook Machinery Co., Ltd.
            18 Lotus Road, Ningbo
            INVITATION LETTER
            Date: 20 February 2025

            To: Consulate General

            We, Silverbrook Machinery Co., Ltd., hereby invite Mr. Oleg Ternov, chief engineer of Lumen Works LLC, passport No. 75 4411223, to visit Ningbo from 14 March 2025 to 21 March 2025. The purpose of the visit is acceptance of a packing line.

            Yours faithfully,
            Wei Haoran
            """,
        "en",
        "Silverbrook Machinery Co., Ltd.",
        "Oleg Ternov",
        "Ningbo"
    )]
    [InlineData(
        """
            ООО «Лесной Причал»
            Исх. № 41 от 20.02.2025
            Письмо-приглашение

            ООО «Лесной Причал» приглашает гражданина КНР в г. Иркутск с 14 по 21 марта 2025 года с целью пусконаладки станка.
            [table]
            Фамилия, имя	Дата рождения	Номер паспорта
            Линь Чжиюань	04.05.1980	E51234567
            [end]
            С уважением,
            Директор О. П. Рябов
            """,
        "ru",
        "ООО «Лесной Причал»",
        "Линь Чжиюань",
        "Иркутск"
    )]
    [InlineData(
        """
            邀请函
            俄罗斯联邦驻华大使馆：
            宁波银溪机械有限公司邀请林致远先生（护照号码：E51234567）于2025年3月14日至2025年3月21日来宁波市进行设备验收。
            宁波银溪机械有限公司
            2025年2月20日
            """,
        "zh",
        "宁波银溪机械有限公司",
        "林致远",
        "宁波"
    )]
    public void An_invitation_says_who_invites_whom_where_and_when(string text, string language, string host, string guest, string place)
    {
        var result = s_extractor.Extract(Papers.Of(text, language));
        var invited = result.Claims.Single(c => c.Predicate == "invited");
        invited.Subject.Name.ShouldBe(host);
        invited.Object!.Name.ShouldBe(guest);
        invited.Qualifiers.To!.Name.ShouldBe(place);
        invited.Time!.Value.ToString().ShouldBe("2025-03-14/2025-03-21");
        var trip = result.Claims.Single(c => c.Predicate == "travelledTo");
        trip.Modality.ShouldBe(Modality.Plan);
        trip.Subject.Name.ShouldBe(guest);
        result.Claims.ShouldContain(c => c.Predicate == "hasIdentifier" && c.Subject.Name == guest);
    }

    [Fact]
    public void An_article_about_an_invitation_invites_nobody()
    {
        var document = Papers.Of(
            "The ministry said on Monday that it would invite Mr. Oleg Ternov to Geneva in May. He has not replied to it yet."
        );
        s_extractor.Extract(document).Claims.ShouldNotContain(c => c.Predicate == "invited");
    }
}
