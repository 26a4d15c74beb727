namespace Throughline.Extraction.Tests.Prose;

public class ChineseNewsTests
{
    [Theory]
    [InlineData("记者未能联系上奥林机械厂。", "奥林机械厂 responded 奥林机械厂")]
    [InlineData("发给奥林机械厂的邮件未获回复。", "奥林机械厂 responded 回复")]
    [InlineData("本报多次致电奥林机械厂，截至发稿未获回应。", "奥林机械厂 responded 回应")]
    [InlineData("贺志强挂断了记者的电话。", "贺志强 responded 了记者的电话")]
    [InlineData("贺志强在双方之间充当中间人。", "贺志强 intermediaryFor 中间人")]
    [InlineData("货轮停靠上海，并于2022年9月驶入大连。", "货轮 travelledTo 大连")]
    [InlineData("奥林机械厂隸屬於海科控股公司。", "海科控股公司 owns 奥林机械厂")]
    [InlineData("奥林机械厂董事长贺志强亲切会见了林峰电子有限公司总经理罗建平。", "贺志强 metWith 罗建平")]
    [InlineData("贺志强，男，本科学历，高级工程师，现任奥林机械厂厂长。", "贺志强 directs 奥林机械厂")]
    [InlineData(
        "贺志强先生：男，1968年生，高级工程师、注册会计师。历任林峰电子有限公司副总经理，现任奥林机械厂厂长。",
        "贺志强 directs 林峰电子有限公司"
    )]
    [InlineData("贺志强历任林峰电子有限公司部长、副总经理，奥林机械厂厂长。", "贺志强 directs 奥林机械厂")]
    public void What_news_and_lives_tell_is_read(string text, string expected) => Written.Triples("zh", text).ShouldContain(expected);

    [Theory]
    // Degrees, titles and certificates hold no office, own no school and stand in no place.
    [InlineData("大学本科学历，高级工程师，注册会计师，历任奥林机械厂厂长。", "directs")]
    [InlineData("贺志强，中国注册会计师，拥有北方工业大学管理学硕士学位。", "owns")]
    [InlineData("贺志强，中国注册会计师，拥有北方工业大学管理学硕士学位。", "locatedAt")]
    // What ends a verb or a name is no journey.
    [InlineData("奥林机械厂董事长贺志强急于搞到订单的消息。", "travelledTo")]
    [InlineData("贺志强终于等到了供应商打来的电话。", "travelledTo")]
    [InlineData("贺志强说要来对抗罗建平。", "travelledTo")]
    // Who works in sales, and what is paid with, is no sale and no payment.
    [InlineData("奥林机械厂销售一部经理罗建平出席了会议。", "supplied")]
    [InlineData("央行向八家支付企业发放了支付牌照。", "paid")]
    [InlineData("贺志强将老伴送往医院。", "shipped")]
    [InlineData("奥林机械厂尚未收到林峰电子有限公司的预付款。", "paid")]
    public void What_only_sounds_like_an_act_is_none(string text, string predicate) =>
        Written.Claims("zh", text).Select(c => c.Predicate).ShouldNotContain(predicate);

    [Theory]
    [InlineData("赵辉就前往泰国。", "赵辉")]
    [InlineData("罗长飞随后前往泰国。罗长飞、贺志强均已回国。", "罗长飞")]
    public void A_name_ends_where_the_telling_begins(string text, string name) =>
        Written.Claims("zh", text).Where(c => c.Predicate == "travelledTo").Select(c => c.Subject.Name).ShouldContain(name);
}
