using Throughline.Model;

namespace Throughline.Extraction.Tests.Records.Travel;

public sealed class StayTests
{
    private static readonly ClaimExtractor s_extractor = new();

    [Theory]
    [InlineData(
        """
            Amber Bay Hotel
            Rooming list
            [table]
            No.	Guest name	Passport	Nationality	Room	Check-in	Check-out	Company
            1	Oleg Ternov	75 4411223	Russia	1204	14.03.2025	19.03.2025	Lumen Works LLC
            2	Irina Salova	75 4411224	Russia	1206	14.03.2025	21.03.2025	Lumen Works LLC
            [end]
            """,
        "en",
        "Oleg Ternov",
        "Amber Bay Hotel"
    )]
    [InlineData(
        """
            Список на размещение
            Гостиница «Северный Двор»
            [table]
            Заезд	Выезд	ФИО	Категория номера	Номер паспорта
            14.03.2025	19.03.2025	Тернов Олег Павлович	одноместный	75 4411223
            14.03.2025	21.03.2025	Салова Ирина Львовна	одноместный	75 4411224
            [end]
            """,
        "ru",
        "Тернов Олег Павлович",
        "«Северный Двор»"
    )]
    [InlineData(
        """
            住宿名单
            酒店名称：江畔大酒店
            [table]
            姓名	护照号码	房型	入住日期	离店日期
            林致远	E51234567	单人间	2025-03-14	2025-03-19
            周明澜	E51234568	单人间	2025-03-14	2025-03-21
            [end]
            """,
        "zh",
        "林致远",
        "江畔大酒店"
    )]
    public void A_rooming_list_yields_planned_stays(string text, string language, string guest, string hotel)
    {
        var result = s_extractor.Extract(Papers.Of(text, language));
        var stays = result.Claims.Where(c => c.Predicate == "visited").ToList();
        stays.Count.ShouldBe(2);
        stays[0].Subject.Name.ShouldBe(guest);
        stays[0].Object!.Name.ShouldBe(hotel);
        stays[0].Time!.Value.ToString().ShouldBe("2025-03-14/2025-03-19");
        stays.ShouldAllBe(s => s.Modality == Modality.Plan && s.Qualifiers.Details["status"] == "booked");
        result.Claims.Count(c => c.Predicate == "hasIdentifier").ShouldBe(2);
    }

    [Fact]
    public void Only_a_guest_that_checked_in_has_stayed()
    {
        var document = Papers.Of(
            """
            Guest list
            [table]
            Hotel	Arrival	Departure	Room no.	Guest	Status
            Granite Inn	02/03/2025	05/03/2025	17	Pavel Rudin	checked out
            Granite Inn	02/03/2025	05/03/2025	18	Anna Klim	cancelled
            [end]
            """
        );
        var stays = s_extractor.Extract(document).Claims.Where(c => c.Predicate == "visited").ToList();
        stays.Select(s => s.Modality).ShouldBe([Modality.Fact, Modality.Plan]);
        stays.Select(s => s.Qualifiers.Details["status"]).ShouldBe(["stayed", "cancelled"]);
    }

    [Fact]
    public void A_voucher_names_its_guest_by_labels()
    {
        var document = Papers.Of(
            """
            Hotel booking confirmation
            Hotel: Quayside Hotel, Harbin
            Guest: Pavel Rudin
            Check-in: 2 March 2025
            Check-out: 5 March 2025
            Room type: single
            """
        );
        var stay = s_extractor.Extract(document).Claims.Single(c => c.Predicate == "visited");
        stay.Subject.Name.ShouldBe("Pavel Rudin");
        stay.Time!.Value.ToString().ShouldBe("2025-03-02/2025-03-05");
        stay.Modality.ShouldBe(Modality.Plan);
    }
}
