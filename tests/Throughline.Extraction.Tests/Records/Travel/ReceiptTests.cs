using Throughline.Model;

namespace Throughline.Extraction.Tests.Records.Travel;

public sealed class ReceiptTests
{
    private static readonly ClaimExtractor s_extractor = new();

    [Fact]
    public void A_receipt_of_an_electronic_ticket_yields_its_coupons()
    {
        var claims = s_extractor
            .Extract(
                Papers.Of(
                    """
                    ELECTRONIC TICKET
                    PASSENGER ITINERARY RECEIPT
                    LARCH TRAVEL FZE	DATE: 14 MAR 2025
                    OFFICE 1204	NAME: TERNOV/OLEG MR
                    AGENT : 0407	FOID: PPRUS 751234567
                    BOOKING REF : AMADEUS: 6QK7ZP, AIRLINE: TK/QW4R2T
                    TICKET NUMBER : ETKT 235 4417620931
                    FROM / TO	FLIGHT	CL	DATE	DEP	FARE BASIS	NVA	BAG	ST
                    MOSCOW VNUKOVO	TK 416	Y	21MAR	1405	YRT1M	21MAR	1PC	OK
                    TERMINAL:A	ARRIVAL TIME: 1915
                    ISTANBUL AIRPORT	TK 088	Y	22MAR	0145	YRT1M	22MAR	1PC	OK
                    TERMINAL:I	ARRIVAL TIME: 1525
                    BEIJING CAPITAL
                    ENDORSEMENTS : NONREF/CHNG FEE APPLIES
                    """
                )
            )
            .Claims;
        var trips = claims.Where(c => c.Predicate == "travelledTo").OrderBy(c => c.Time!.Value.ToString()).ToList();
        trips
            .Select(t => (t.Subject.Name, t.Object!.Name, t.Time!.Value.ToString(), t.Qualifiers.Details["flight"]))
            .ShouldBe([("OLEG TERNOV", "Istanbul", "2025-03-21", "TK416"), ("OLEG TERNOV", "Beijing", "2025-03-22", "TK88")]);
        trips.ShouldAllBe(t => t.Modality == Modality.Plan && t.Qualifiers.Details["pnr"] == "6QK7ZP");
        claims.Where(c => c.Predicate == "hasIdentifier").Select(c => c.Value).ShouldBe(["751234567"]);
    }

    [Fact]
    public void Travellers_listed_apart_take_every_flight_and_share_the_room()
    {
        var claims = s_extractor
            .Extract(
                Papers.Of(
                    """
                    差旅行程确认单
                    结算单位：苏州蓝鹭仪器有限公司
                    [table]
                    姓名	证件类型	证件号码	票号
                    林致远	护照	E51234567	784-2210567781
                    周明澜	护照	E51234568	784-2210567782
                    [end]
                    [table]
                    航班号	出发	到达	起飞时间	到达时间	状态
                    CZ655	广州白云T2	莫斯科谢列梅捷沃C	2025-06-15 14:20	2025-06-15 19:05	已出票
                    [end]
                    [table]
                    酒店名称	入住日期	离店日期	房型	入住人
                    莫斯科江畔酒店	2025-06-15	2025-06-22	双床房	林致远、周明澜
                    [end]
                    """,
                    "zh"
                )
            )
            .Claims;
        claims
            .Where(c => c.Predicate == "travelledTo")
            .Select(c => (c.Subject.Name, c.Object!.Name, c.Qualifiers.Details["ticket"]))
            .Order()
            .ShouldBe([("周明澜", "莫斯科谢列梅捷沃", "784-2210567782"), ("林致远", "莫斯科谢列梅捷沃", "784-2210567781")]);
        claims.Where(c => c.Predicate == "visited").Select(c => c.Subject.Name).Order().ShouldBe(["周明澜", "林致远"]);
    }

    [Fact]
    public void A_manifest_reads_the_airports_of_its_head()
    {
        var trip = s_extractor
            .Extract(
                Papers.Of(
                    """
                    PASSENGER MANIFEST
                    Flight No.: SKX 417	Date: 04 JUL 2025
                    Point of Embarkation: LTBA Istanbul Ataturk	Point of Disembarkation: UBBB Baku Heydar Aliyev
                    Charterer: Orchil Holdings Ltd
                    [table]
                    No	Surname	Given names	DOB	Nationality	Passport No
                    1	TERNOV	OLEG	03 FEB 1971	RUS	751234567
                    2	SALOVA	IRINA	19 OCT 1978	RUS	751234568
                    [end]
                    """
                )
            )
            .Claims.First(c => c.Predicate == "travelledTo");
        trip.Object!.Name.ShouldBe("Baku Heydar Aliyev");
        trip.Qualifiers.From!.Name.ShouldBe("Istanbul Ataturk");
        trip.Modality.ShouldBe(Modality.Fact);
    }
}
