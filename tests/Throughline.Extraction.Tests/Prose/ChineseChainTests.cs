namespace Throughline.Extraction.Tests.Prose;

/// <summary>Who acts where the subject stands elsewhere, and what belongs to whom, in Chinese reports, notices and letters.</summary>
public class ChineseChainTests
{
    [Theory]
    // Coverb phrases before a comma belong to the verb behind it, and who acts together with somebody does it too.
    [InlineData("贺志强为逃避监管，伙同罗建平以“农机配件”名义，将奥林机械厂生产的机床出口至塔什干。", "贺志强 shipped 塔什干 | 机床")]
    [InlineData("贺志强为逃避监管，伙同罗建平以“农机配件”名义，将奥林机械厂生产的机床出口至塔什干。", "罗建平 shipped 塔什干 | 机床")]
    [InlineData("贺志强为逃避监管，伙同罗建平以“农机配件”名义，将奥林机械厂生产的机床出口至塔什干。", "机床 declaredAs 农机配件")]
    // Goods first.
    [InlineData("这批机床是奥林机械厂向林峰电子有限公司采购的。", "奥林机械厂 received 林峰电子有限公司 | 机床")]
    [InlineData("热像仪从林峰电子有限公司采购。", "林峰电子有限公司 supplied 热像仪 | 热像仪")]
    [InlineData("机床由奥林机械厂检测，主要用于组装无人机。", "奥林机械厂 tested 机床")]
    // Whose it is.
    [InlineData("奥林机械厂成立于2019年。罗建平系该厂财务主管。", "罗建平 employedBy 奥林机械厂")]
    [InlineData("林峰电子有限公司董事会聘任罗建平女士为副总经理。", "罗建平 directs 林峰电子有限公司")]
    [InlineData("贺志强持有林峰电子有限公司65%的股权，余下35%归罗建平所有。", "罗建平 owns 林峰电子有限公司")]
    [InlineData("贺志强通过妻子罗建平持有林峰电子有限公司的股权。", "罗建平 relatedTo 贺志强")]
    [InlineData("林峰电子的母公司林峰控股集团持有奥林机械厂的股份。", "林峰控股集团 owns 奥林机械厂")]
    [InlineData("总部设在莫斯科“东风”公司的贺志强与塔什干“南风”公司签订合同。", "“南风”公司 locatedAt 塔什干")]
    [InlineData("出席人员：采购部罗建平、质量部贺志强。", "罗建平 employedBy 采购部")]
    // Who is spoken for, and who is meant by "they".
    [InlineData("林峰精密回应称，公司从未向俄罗斯客户出售机床。", "林峰精密 responded 机床")]
    [InlineData("奥林机械厂已和林峰电子有限公司谈妥，由他们提供钢材。", "林峰电子有限公司 supplied 钢材 | 钢材")]
    [InlineData("当地一家名为Al Rasan Metals的贸易公司替奥林机械厂垫付了约310万美元。", "Al Rasan Metals intermediaryFor 奥林机械厂")]
    [InlineData("我和总工程师贺志强计划7月10日飞往莫斯科。", "贺志强 travelledTo 莫斯科")]
    [InlineData("集团采购伺服电机1500台。", "集团 received 伺服电机 | 伺服电机")]
    public void The_one_who_acts_is_found(string text, string expected) => Written.Triples("zh", text).ShouldContain(expected);

    [Theory]
    [InlineData("采购部罗安表示，货款已付清。罗安随后前往莫斯科。", "罗安")]
    [InlineData("马克西姆和娜塔莉亚前往莫斯科。", "娜塔莉亚")]
    [InlineData("业务员小何前往莫斯科。", "小何")]
    [InlineData("吴重岭，男，1968年出生。吴重岭前往莫斯科。", "吴重岭")]
    public void A_name_is_seen_by_what_stands_beside_it(string text, string name) =>
        Written.Claims("zh", text).Where(c => c.Predicate == "travelledTo").Select(c => c.Subject.Name).ShouldContain(name);

    [Theory]
    // What is found in a box is no part of it, and what nobody lists goes nowhere.
    [InlineData("集装箱内装有热像仪320台。", "componentOf")]
    [InlineData("贺志强的身影出现在奥林机械厂。", "shipped")]
    [InlineData("两国关系进入一个新的阶段。", "shipped")]
    // Who is not asked does not answer.
    [InlineData("贺志强当时并不了解罗建平。", "responded")]
    [InlineData("日本游戏公司召开了发布会。", "locatedAt")]
    [InlineData("20台样机均非奥林机械厂自产。", "produces")]
    public void What_is_no_dealing_is_none(string text, string predicate) =>
        Written.Claims("zh", text).Select(c => c.Predicate).ShouldNotContain(predicate);
}
