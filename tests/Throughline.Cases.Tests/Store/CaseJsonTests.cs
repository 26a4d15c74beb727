using System.Collections.Immutable;
using NodaTime;
using Throughline.Model;

namespace Throughline.Cases.Tests.Store;

public class CaseJsonTests
{
    [Fact]
    public void A_full_claim_comes_back_as_it_was()
    {
        var claim = Samples.Claim();
        var json = CaseJson.Text(claim);
        CaseJson.Text(CaseJson.Of<Claim>(json)).ShouldBe(json);
        var back = CaseJson.Of<Claim>(json);
        back.Qualifiers.Details["invoice"].ShouldBe("17");
        back.Time.ShouldBe(claim.Time);
        back.Grade.ShouldBe(claim.Grade);
        back.Evidence[0].Boxes.ShouldBe(claim.Evidence[0].Boxes);
    }

    [Fact]
    public void A_party_with_its_hits_comes_back_as_it_was()
    {
        var party = Samples.Party();
        var json = CaseJson.Text(party);
        CaseJson.Text(CaseJson.Of<Party>(json)).ShouldBe(json);
        CaseJson.Of<Party>(json).Hits[0].Listings[0].From.ShouldBe(new LocalDate(2024, 2, 23));
        CaseJson.Of<Party>(json).Identifiers.ShouldBe(party.Identifiers);
    }

    [Fact]
    public void Sorted_dictionaries_stay_ordinal()
    {
        var qualifiers = new Qualifiers
        {
            Details = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("a", "1").Add("B", "2"),
        };
        var back = CaseJson.Of<Qualifiers>(CaseJson.Text(qualifiers));
        back.Details.Keys.ShouldBe(["B", "a"]);
        back.Details.KeyComparer.ShouldBe(StringComparer.Ordinal);
    }

    [Fact]
    public void What_is_packed_is_unpacked_the_same()
    {
        byte[] bytes = [.. Enumerable.Range(0, 5000).Select(i => (byte)(i % 251))];
        CaseJson.Unpack(CaseJson.Pack(bytes)).ShouldBe(bytes);
        CaseJson.Unpack(CaseJson.Pack([])).ShouldBeEmpty();
    }

    [Fact]
    public void A_record_packed_as_a_stream_comes_back_and_is_the_same_each_time()
    {
        string[] texts = [.. Enumerable.Range(0, 20_000).Select(i => $"text {i} «текст» 文本")];
        var packed = CaseJson.Packed(texts);
        CaseJson.OfPacked<string[]>(packed).ShouldBe(texts);
        CaseJson.Packed(texts).ShouldBe(packed);
    }
}
