using Throughline.Documents.Duplicates;

namespace Throughline.Documents.Tests.Duplicates;

public class NearDuplicatesTests
{
    private const string Story =
        "The harbour office of Port Ilmen said on Monday that three barges of the Welm Line had left without papers, which the company denies. "
        + "A second office confirmed the departure and named the owner of the barges after a search of the register at Aarn. "
        + "The owner, Welm Line AG, declined to comment on the voyage and referred to an earlier statement from its counsel in June.";

    [Fact]
    public void Copies_share_an_origin_and_other_texts_do_not()
    {
        var first = Reading.Text("a.txt", "Tidal News\n\nBarges leave Port Ilmen without papers\n\n2025/10/03\n\n" + Story);
        var copy = Reading.Text(
            "b.txt",
            "Coast Daily\n\nBarges leave Port Ilmen without papers\n\n2025/10/05\n\n"
                + Story
                + " More was not known at the time of writing."
        );
        var same = Reading.Text("c.txt", "Tidal News\n\nBarges leave Port Ilmen without papers\n\n2025/10/03\n\n" + Story);
        var other = Reading.Text(
            "d.txt",
            "The mill at Aarn opens again after the flood, and two hundred people go back to work there on Tuesday, said its director."
        );
        var groups = NearDuplicates.Group([copy, first, other, same], TestContext.Current.CancellationToken);
        groups.Length.ShouldBe(2);
        groups[0].Origin.ShouldBe(first.Id);
        groups[0]
            .Members.Select(m => (m.Document, m.Kind))
            .ShouldBe([(first.Id, OriginKind.Origin), (copy.Id, OriginKind.Near), (same.Id, OriginKind.Exact)]);
        groups[1].Members.ShouldHaveSingleItem().Document.ShouldBe(other.Id);
    }

    [Fact]
    public void A_rewrite_that_names_its_source_joins_it()
    {
        var first = Reading.Text("a.txt", "Tidal News\n\nBarges leave Port Ilmen without papers\n\n2025/10/03\n\n" + Story);
        var rewrite = Reading.Text(
            "b.txt",
            "Three barges are gone, Tidal News reported on Monday.\n\nA second office confirmed the departure and named the owner of the barges after a search of the register at Aarn. The line has seven more of them and is known for its speed along the northern coast."
        );
        var group = NearDuplicates.Group([first, rewrite], TestContext.Current.CancellationToken).ShouldHaveSingleItem();
        group.Members[1].Kind.ShouldBe(OriginKind.Rewrite);
        group.Members[1].Statement.ShouldBe("Tidal News reported");
    }

    [Fact]
    public void A_report_retold_in_another_language_joins_what_it_cites()
    {
        const string told =
            "Pumps of the Welm Line reached Port Ilmen at least four times since June 2024, papers seen by Tidal News show.\n\n"
            + "The buyer, Aarn Trading, paid Welm more than 7 million yuan.\n\nTidal News has not seen the contract.";
        var first = Reading.Text("a.txt", "Barges and pumps\n\n2025/10/03\n\n" + told);
        var retold = Reading.Text(
            "b.txt",
            "Насосы «Вельм» доставлены в порт, сообщает издание Tidal News.\n\nПо его данным, фирма «Аарн» из порта Ильмен заплатила более 7 млн юаней с июня 2024 года."
        );
        var apart = Reading.Text(
            "c.txt",
            "Порт Ильмен закрыт из-за льда, сообщает издание Tidal News.\n\nНавигация начнётся в апреле 2025 года, ждут 30 судов."
        );
        var groups = NearDuplicates.Group([first, retold, apart], TestContext.Current.CancellationToken);
        groups.Select(g => g.Members.Length).ShouldBe([2, 1]);
        groups[0].Members[1].Statement.ShouldBe("сообщает издание Tidal News");
    }

    [Fact]
    public void Retellings_of_a_report_form_one_group_with_one_tie_each_and_another_report_stays_apart()
    {
        // Every text names the outlet and the same facts, in words of its own: as many pairs as the square of the texts.
        string[] verbs = ["reached", "came to", "entered", "called at"];
        var texts = Enumerable
            .Range(0, 40)
            .Select(i =>
                Reading.Text(
                    $"r{i:00}.txt",
                    $"Barges {verbs[i % 4]} the quay {i + 13} times, Tidal News reported.\n\nWelm of Ilmen paid Aarn {verbs[i / 10]} day 7 million yuan by June 2024, note {i + 1000}."
                )
            )
            .ToList();
        texts.Add(
            Reading.Text("z.txt", "Ice closed Port Sorvik, Tidal News reported.\n\nThe pilots wait for 31 vessels until April 2025.")
        );
        var groups = NearDuplicates.Group(texts, TestContext.Current.CancellationToken);
        groups.Select(g => g.Members.Length).ShouldBe([40, 1]);
        groups[0].Members.Skip(1).ShouldAllBe(m => m.Kind != OriginKind.Origin && m.DuplicateOf != null);
    }

    [Fact]
    public void What_somebody_reportedly_did_names_no_outlet() =>
        CopyStatements.Find(Reading.Text("a.txt", "Welm reportedly owns no barge of its own, and nobody knows why.")).Found.ShouldBeEmpty();

    [Theory]
    [InlineData("The barges have left, according to Tidal News, and nobody saw them go that night.", "Tidal News")]
    [InlineData("Баржи ушли в рейс, сообщает «Портовый вестник», и никто их не видел этой ночью.", "Портовый вестник")]
    [InlineData("据海港日报报道，三艘驳船在没有文件的情况下离开了港口，船东拒绝就此发表评论。", "海港日报")]
    public void Copy_statements_name_the_outlet(string text, string outlet) =>
        CopyStatements.Find(Reading.Text("a.txt", text)).Found.ShouldHaveSingleItem().Outlet.ShouldBe(outlet);

    [Fact]
    public void Chinese_copies_are_found_by_characters()
    {
        const string text =
            "港务局星期一表示，三艘驳船在没有文件的情况下离开了港口，船东拒绝就此次航行发表评论，并提到了早些时候的声明。第二个部门证实了船只离港。";
        var (a, b) = (Fingerprint.Of(Reading.Text("a.txt", text)), Fingerprint.Of(Reading.Text("b.txt", text + "调查仍在进行。")));
        a.Similarity(b).ShouldBeGreaterThan(0.6);
    }
}
