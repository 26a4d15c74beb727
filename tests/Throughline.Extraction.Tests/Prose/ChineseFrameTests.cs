namespace Throughline.Extraction.Tests.Prose;

public class ChineseFrameTests
{
    [Theory]
    [InlineData("宁波海达科技有限公司于2024年3月向奥林机械厂供应了40台发动机。", "宁波海达科技有限公司 supplied 奥林机械厂 | 发动机")]
    [InlineData("宁波海达科技有限公司从林峰电子有限公司采购了120个传感器。", "宁波海达科技有限公司 received 林峰电子有限公司 | 传感器")]
    [InlineData("奥林机械厂于2024年6月3日向宁波海达科技有限公司支付了540万元。", "奥林机械厂 paid 宁波海达科技有限公司")]
    [InlineData("奥林机械厂与宁波海达科技有限公司签订了合同。", "奥林机械厂 contractedWith 宁波海达科技有限公司")]
    [InlineData("四名工程师于2024年5月12日从北京飞往莫斯科。", "工程师 travelledTo 莫斯科")]
    [InlineData("奥林机械厂未回应置评请求。", "奥林机械厂 responded 回应")]
    [InlineData("奥林机械厂由海科控股公司控股。", "海科控股公司 owns 奥林机械厂")]
    [InlineData("奥林机械厂生产用于“雷鸟-7”导弹的陀螺仪。", "奥林机械厂 produces 陀螺仪")]
    [InlineData("2024年11月，这批陀螺仪交付给奥林机械厂。", "陀螺仪 delivered 奥林机械厂 | 陀螺仪")]
    [InlineData("宁波海达科技有限公司和林峰电子有限公司均未回应置评请求。", "林峰电子有限公司 responded 回应")]
    [InlineData("财政部制裁了奥林机械厂。", "奥林机械厂 sanctionedBy 财政部")]
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

    [Fact]
    public void What_is_to_come_is_a_plan() =>
        Written
            .Claims("zh", "宁波海达科技有限公司将向奥林机械有限公司交付40台发动机。")
            .ShouldContain(c => c.Predicate == "delivered" && c.Modality == Throughline.Model.Modality.Plan);
}
