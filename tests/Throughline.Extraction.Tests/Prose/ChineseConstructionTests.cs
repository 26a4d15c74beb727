using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Extraction.Tests.Prose;

public class ChineseConstructionTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Sentences() =>
        new[] { "ChineseConstructions.tsv", "ChineseNewsConstructions.tsv" }
            .SelectMany(f => File.ReadLines(Path.Combine(AppContext.BaseDirectory, f)))
            .Where(l => !l.StartsWith('#'))
            .Select(l => l.Split('\t'))
            .Select(f => new TheoryDataRow<string, string>(f[0], f[1]));

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_construction_gives_its_claim(string sentence, string expected)
    {
        if (expected.StartsWith('!'))
        {
            var untold = expected[1..];
            Read(sentence).ShouldNotContain(c => Is(c, untold) && c.Modality == Modality.Fact);
            return;
        }

        Read(sentence).ShouldContain(c => expected.Split('/', StringSplitOptions.None).Any(e => Is(c, e)));
    }

    [Theory]
    [InlineData("沃林貿易公司向塔蘭機械廠出口了20台磨床。", "沃林貿易公司", "塔蘭機械廠")]
    [InlineData("塔蘭機械廠去年被歐盟列入制裁名單。", "塔蘭機械廠", "歐盟")]
    public void Traditional_characters_are_read_and_quoted_as_they_stand(string sentence, string subject, string target)
    {
        var claim = Read(sentence).ShouldHaveSingleItem();
        (claim.Subject.Name, claim.ObjectText).ShouldBe((subject, target));
        claim.Evidence.ShouldAllBe(e => e.IsFoundIn(sentence));
    }

    [Theory]
    [InlineData("沃林贸易公司协助塔兰机械厂研制K-12导弹。", "produces")]
    [InlineData("会议审议了收购沃林贸易公司股权的议案。", "owns")]
    [InlineData("贵公司应在十日内付清余款。", "paid")]
    public void What_is_planned_helped_or_debated_is_no_act(string sentence, string predicate) =>
        Read(sentence).ShouldNotContain(c => c.Predicate == predicate && c.Modality == Modality.Fact);

    [Theory]
    [InlineData("沃林贸易公司已收到预付款9.6万美元，并于2024年5月向塔兰机械厂发货。", "shipped")]
    [InlineData("2022年至2024年间，沃林贸易公司通过设在阿克套的中间商卡莫夫公司，从塔兰机械厂采购了磨床。", "received")]
    public void A_day_ahead_and_a_decimal_point_support_their_clause(string sentence, string predicate) =>
        Read(sentence).ShouldContain(c => c.Predicate == predicate && c.Time != null);

    [Theory]
    [InlineData("沃林贸易公司与塔兰机械厂签署了协议。被告总经理田国梁表示满意。", "directs", "田国梁")]
    [InlineData("沃林贸易公司向经销商谎称最终用户为塔兰机械厂。", "received", "塔兰机械厂")]
    [InlineData("审计人员抽查了沃林贸易公司。仓库主管白晓冬称，其余设备直接发往喀山。", "shipped", "白晓冬")]
    [InlineData("沃林贸易公司以3亿元收购塔兰机械厂60%股权。", "received", "沃林贸易公司")]
    [InlineData("沃林贸易公司为塔兰机械厂提供培训。", "supplied", "沃林贸易公司")]
    [InlineData("塔兰机械厂的技术员邱文斌会见了沃林贸易公司。", "directs", "邱文斌")]
    [InlineData("沃林贸易公司暂停对塔兰机械厂的发货。", "shipped", "沃林贸易公司")]
    [InlineData("邱文斌说：“我下周一去莫斯科。”", "shipped", "邱文斌")]
    public void What_is_not_said_is_not_read(string sentence, string predicate, string subject) =>
        Read(sentence).ShouldNotContain(c => c.Predicate == predicate && c.Subject.Name == subject);

    [Fact]
    public void What_a_title_speaks_of_is_planned() =>
        Read("沃林贸易公司召开会议，审议通过了《关于收购塔兰机械厂股权的议案》。")
            .ShouldNotContain(c => c.Predicate == "owns" && c.Modality == Modality.Fact);

    private static ImmutableArray<Claim> Read(string sentence) =>
        new ClaimExtractor().ExtractProse(Written.Document("zh", sentence), "article").Claims;

    private static bool Is(Claim claim, string expected)
    {
        var parts = expected.Split(' ');
        bool Named(string? name, string wanted) =>
            wanted == "-"
            || name is not null && (name.Contains(wanted, StringComparison.Ordinal) || wanted.Contains(name, StringComparison.Ordinal));
        return claim.Predicate == parts[1] && Named(claim.Subject.Name, parts[0]) && Named(claim.ObjectText, parts[2]);
    }
}
