using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using Throughline.Cases.Contract;
using Throughline.Model;

namespace Throughline.Cases.Tests.Contract;

public class ContractLineTests
{
    private static readonly ContractContext s_context = Context();

    [Fact]
    public void A_claim_has_every_field_of_the_contract()
    {
        var line = Line(j => ClaimJson.Write(j, Samples.Claim(), s_context));
        line.GetProperty("subject").GetProperty("id").GetString().ShouldBe("p-1");
        line.GetProperty("subject").GetProperty("mention").GetString().ShouldBe(Samples.Claim().Subject.Id);
        line.GetProperty("qualifiers").GetRawText().ShouldBe("""{"concerns":"pumps","basis":"declared","percent":12.5,"invoice":"17"}""");
        line.GetProperty("qualifierIds").GetProperty("concerns").GetString().ShouldNotBeNull().ShouldStartWith("m-");
        line.GetProperty("amount").GetProperty("min").GetRawText().ShouldBe("1500.5");
        line.GetProperty("quantity").GetProperty("max").ValueKind.ShouldBe(JsonValueKind.Null);
        line.GetProperty("time").GetString().ShouldBe("2024-10~/2024-12~");
        line.GetProperty("modality").GetString().ShouldBe("plan");
        line.GetProperty("response").GetString().ShouldBe("notAware");
        line.GetProperty("disclosure").GetString().ShouldBe("withheldBySource");
        line.GetProperty("attribution").GetRawText().ShouldBe("""[{"who":"officials","kind":"official","count":3}]""");
        line.GetProperty("grade").GetString().ShouldBe("B2");
    }

    [Fact]
    public void Offsets_count_code_points_and_lead_to_the_quote()
    {
        var at = Line(j => ClaimJson.Write(j, Samples.Claim(), s_context)).GetProperty("evidence")[0];
        var (start, end) = (at.GetProperty("start").GetInt32(), at.GetProperty("end").GetInt32());
        start.ShouldBe(2);
        var runes = Samples.Document.Text.EnumerateRunes().Skip(start).Take(end - start);
        string.Concat(runes).ShouldBe(at.GetProperty("quote").GetString());
        at.GetProperty("path").GetString().ShouldBe("bank/😀.txt");
    }

    [Fact]
    public void A_party_is_a_FollowTheMoney_entity()
    {
        var line = Line(j => EntityJson.Write(j, Samples.Party(), s_context.Snapshot));
        line.GetProperty("schema").GetString().ShouldBe("Company");
        line.GetProperty("properties").GetProperty("name")[0].GetString().ShouldBe("Alpha LLC");
        line.GetProperty("properties").GetProperty("name")[1].GetString().ShouldBe("Альфа");
        line.GetProperty("properties").GetProperty("innCode")[0].GetString().ShouldBe("7707083893");
        line.GetProperty("firstSeen").GetString().ShouldBe("2024-10-01");
        line.GetProperty("lastSeen").GetString().ShouldBe("2024-12-31");
    }

    [Theory]
    [InlineData(2024, 2, 22, "listedLater")]
    [InlineData(2024, 2, 23, "active")]
    public void A_listing_has_its_state_on_the_day(int year, int month, int day, string state)
    {
        var hits = Samples.Party().Hits;
        var line = Line(j => ScreenJson.Write(j, q => q.WriteStringValue("alpha"), hits, new LocalDate(year, month, day)));
        line.GetProperty("query").GetString().ShouldBe("alpha");
        var match = line.GetProperty("matches")[0];
        match.GetProperty("match").GetBoolean().ShouldBeTrue();
        match.GetProperty("listings")[0].GetProperty("state").GetString().ShouldBe(state);
        match.GetProperty("explanation").GetProperty("name").GetProperty("detail").GetString().ShouldBe("Alpha ~ ALPHA");
    }

    private static ContractContext Context()
    {
        var snapshot = new CaseSnapshot
        {
            Name = "sample",
            Claims = [Samples.Claim()],
            Parties = [Samples.Party()],
            PartyOf = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add(Samples.Claim().Subject.Id, "p-1"),
        };
        return new(snapshot, new Offsets(new Dictionary<string, CodePoints> { ["d-1"] = new(Samples.Document.Text) }));
    }

    private static JsonElement Line(Action<Utf8JsonWriter> write) => JsonDocument.Parse(ContractLine.Of(write)).RootElement;
}
