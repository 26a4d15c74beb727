namespace Throughline.Extraction.Tests.Prose;

public class ChineseFrameTests
{
    [Theory]
    [InlineData("宁波海达科技有限公司于2024年3月向奥林机械厂供应了40台发动机。", "宁波海达科技有限公司 supplied 奥林机械厂 | 发动机")]
    [InlineData("宁波海达科技有限公司从林峰电子有限公司采购了120个传感器。", "宁波海达科技有限公司 received 林峰电子有限公司 | 传感器")]
    [InlineData("奥林机械厂于2024年6月3日向宁波海达科技有限公司支付了540万元。", "奥林机械厂 paid 宁波海达科技有限公司")]
    [InlineData("奥林机械厂与宁波海达科技有限公司签订了合同。", "奥林机械厂 contractedWith 宁波海达科技有限公司")]
    [InlineData("四名工程师于2024年5月12日从北京飞往莫斯科。", "工程师 travelledTo 莫斯科")]
    [InlineData("奥林机械厂未回应置评请求。", "奥林机械厂 responded 置评请求")]
    [InlineData("奥林机械厂由海科控股公司控股。", "海科控股公司 owns 奥林机械厂")]
    [InlineData("奥林机械厂生产用于“雷鸟-7”导弹的陀螺仪。", "奥林机械厂 produces 陀螺仪")]
    [InlineData("2024年11月，这批陀螺仪交付给奥林机械厂。", "陀螺仪 delivered 奥林机械厂 | 陀螺仪")]
    [InlineData("宁波海达科技有限公司和林峰电子有限公司均未回应置评请求。", "林峰电子有限公司 responded 置评请求")]
    [InlineData("财政部制裁了奥林机械厂。", "奥林机械厂 sanctionedBy 财政部")]
    [InlineData("财政部2024年8月将奥林机械厂列入实体清单。", "奥林机械厂 sanctionedBy 财政部")]
    [InlineData("内政部于2024年2月23日对奥林机械厂实施制裁。", "奥林机械厂 sanctionedBy 内政部")]
    [InlineData(
        "深圳市明禾机械有限公司于2024年6月至12月期间，通过林峰贸易有限公司向奥林机械厂出口机床9台。",
        "深圳市明禾机械有限公司 shipped 奥林机械厂 | 机床"
    )]
    [InlineData("总部位于海桥的林峰电子有限公司向奥林机械厂供应了轴承。", "林峰电子有限公司 locatedAt 海桥")]
    [InlineData("林峰电子有限公司一直为被列名的奥林机械厂运输发动机。", "林峰电子有限公司 shipped 发动机 | 发动机")]
    [InlineData("货款由一家名为苏坦控股的公司代付，总额约为8600万元。", "苏坦控股 paid 代付")]
    [InlineData("林峰电子有限公司由安德烈·库兹明全资拥有，库兹明担任奥林机械厂的厂长。", "安德烈·库兹明 directs 奥林机械厂")]
    [InlineData("林峰电子有限公司与海汀商贸签订了合同。", "林峰电子有限公司 contractedWith 海汀商贸")]
    [InlineData("海通贸易有限公司与林峰电子有限公司签订了合同。", "海通贸易有限公司 contractedWith 林峰电子有限公司")]
    [InlineData("青禾物流有限公司将两台加工中心运往阿拉木图。", "青禾物流有限公司 shipped 阿拉木图 | 加工中心")]
    [InlineData("奥林机械厂未对记者的询问作出回应。", "奥林机械厂 responded 记者的询问")]
    [InlineData(
        "2024年10月，奥林机械厂三名工程师在林峰电子有限公司接受了为期两周的培训。",
        "林峰电子有限公司 trained 奥林机械厂三名工程师"
    )]
    [InlineData(
        "林峰电子有限公司2025年向奥林机械厂供货。苏州立新仪器有限公司表示，苏州立新从奥林机械厂采购了轴承。",
        "苏州立新仪器有限公司 received 奥林机械厂 | 轴承"
    )]
    public void A_Chinese_sentence_gives_its_claim(string text, string expected) => Written.Triples("zh", text).ShouldContain(expected);

    [Fact]
    public void A_letter_speaks_of_its_writer_and_its_addressee() =>
        Written
            .Triples("zh", "致：奥林机械有限公司\n\n我司已于2024年4月24日向贵司发运发动机十二台。\n\n宁波海达科技有限公司\n")
            .ShouldContain("宁波海达科技有限公司 shipped 奥林机械有限公司 | 发动机");

    [Fact]
    public void A_contract_role_stands_for_its_party() =>
        Written
            .Triples("zh", "卖方：宁波海达科技有限公司\n买方：奥林机械有限公司\n\n卖方向买方交付了发动机，余款在发货前付清。\n")
            .ShouldContain("宁波海达科技有限公司 delivered 奥林机械有限公司 | 发动机");

    [Theory]
    [InlineData("林峰电子有限公司否认曾向奥林机械厂出口机床。")]
    [InlineData("林峰电子有限公司表示，公司对货物转运至奥林机械厂一事并不知情。")]
    [InlineData("林峰电子有限公司表示，从未向奥林机械厂出售过机床。")]
    public void What_is_denied_or_not_known_is_no_event(string text) =>
        Written.Claims("zh", text).Select(c => c.Predicate).Intersect(["shipped", "supplied", "delivered"]).ShouldBeEmpty();

    [Fact]
    public void A_count_behind_the_goods_counts_them() =>
        Written
            .Claims("zh", "林峰电子有限公司先后三次向奥林机械厂销售示波器共计45台，总价380万元。")
            .ShouldContain(c => c.Predicate == "supplied" && c.Quantity!.Min == 45 && c.Amount!.Min == 3_800_000);

    [Fact]
    public void What_is_to_come_is_a_plan() =>
        Written
            .Claims("zh", "宁波海达科技有限公司将向奥林机械有限公司交付40台发动机。")
            .ShouldContain(c => c.Predicate == "delivered" && c.Modality == Throughline.Model.Modality.Plan);
}
