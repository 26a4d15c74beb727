namespace Throughline.Extraction.Tests.Records.Trade;

/// <summary>Constructions of Chinese papers: details of both parties side by side, spread labels, numbers before names, letterheads.</summary>
public sealed class ChineseFormTests
{
    private static readonly ClaimExtractor s_extractor = new();

    [Fact]
    public void Both_parties_of_a_contract_have_their_own_details_in_columns()
    {
        var result = Read(
            """
            产品购销合同
            合同编号：JL-HB20250518-03
            供方（卖方）：重庆嘉澜机电设备有限公司
            需方（买方）：武汉鸿泊自动化工程有限公司
            根据有关法律规定，供需双方经友好协商，就下列产品达成如下条款，共同信守。
            [table]
            序号	产品名称	规格型号	单位	数量	含税单价（元）	总金额（元）
            1	三轴数控转台	JL-RT320	台	4	58,600.00	234,400.00
            2	伺服驱动器	SD-7.5KW	套	12	4,350.00	52,200.00
            [end]
            [table]
            供　　方	需　　方
            单位名称（章）：重庆嘉澜机电设备有限公司	单位名称（章）：武汉鸿泊自动化工程有限公司
            单位地址：重庆市渝北区金开大道88号	单位地址：武汉市江夏区庙山大道27号
            法定代表人：邓思远	法定代表人：祝文博
            税    号：91500000MA5U3H6C2K	税    号：91420100MA4KX2E74T
            账    号：0102010120010007731	账    号：4219600018870256
            [end]
            """
        );
        Identifiers(result)
            .ShouldBe(
                [
                    "武汉鸿泊自动化工程有限公司 4219600018870256",
                    "武汉鸿泊自动化工程有限公司 91420100MA4KX2E74T",
                    "重庆嘉澜机电设备有限公司 0102010120010007731",
                    "重庆嘉澜机电设备有限公司 91500000MA5U3H6C2K",
                ],
                ignoreOrder: true
            );
        result
            .Claims.Where(c => c.Predicate == "directs")
            .Select(c => $"{c.Subject.Name} {c.Object!.Name}")
            .ShouldBe(["邓思远 重庆嘉澜机电设备有限公司", "祝文博 武汉鸿泊自动化工程有限公司"], ignoreOrder: true);
        result
            .Claims.Where(c => c.Predicate == "contractedWith")
            .Select(c => c.Amount?.Min)
            .ShouldBe([234_400m, 52_200m], ignoreOrder: true);
        result.Claims.ShouldNotContain(c => c.Predicate == "locatedAt" && c.Object!.Name.Contains('。'));
    }

    [Fact]
    public void A_transfer_application_names_the_account_before_the_holder()
    {
        var result = Read(
            """
            境外汇款申请书 APPLICATION FOR FUNDS TRANSFERS (OVERSEAS)
            日期 Date 2025/04/22
            [table]
            32A	汇款币种及金额 Currency & Interbank Settlement Amount	USD 186,450.00
            50a	汇款人名称及地址 Remitter's Name & Address	SHENZHEN KUNLING OPTOELECTRONICS CO.,LTD. RM 1206 BLDG 3, NO.18 KEYUAN ROAD, SHENZHEN, CHINA
            59a	收款人名称及地址 Beneficiary's Name & Address	收款人账号 Bene's A/C No. AE070331234567890123456 NORTHFIELD SENSING FZE OFFICE 411, JEBEL ALI, DUBAI, UAE
            70	汇款附言 Remittance Information	PAYMENT FOR PI NO. NS-PI-25031
            [end]
            """
        );
        var paid = result.Claims.Single(c => c.Predicate == "paid");
        (paid.Subject.Name, paid.Object!.Name, paid.Amount!.Min).ShouldBe(
            ("SHENZHEN KUNLING OPTOELECTRONICS CO.,LTD.", "NORTHFIELD SENSING FZE", 186_450m)
        );
    }

    [Fact]
    public void Whoever_writes_an_invitation_does_not_employ_the_guests()
    {
        var result = Read(
            """
            宁波澄岳精密机械有限公司
            邀 请 函
            中华人民共和国驻某地总领事馆签证处：
            兹邀请乌拉尔传动机械股份有限公司以下人员一行二人，于2025年9月8日至2025年9月21日来我公司进行商务访问。
            [table]
            序号	姓名	性别	出生日期	国籍	护照号码	职务
            1	KOLESNIKOV ARTEM	男	1979.03.14	俄罗斯	76 4419302	总工程师
            2	SHUVALOVA DARIA	女	1988.11.02	俄罗斯	75 8820147	采购部经理
            [end]
            宁波澄岳精密机械有限公司（公章）
            """
        );
        result.Claims.Where(c => c.Predicate == "employedBy").ShouldAllBe(c => c.Object!.Name == "乌拉尔传动机械股份有限公司");
        result.Claims.Count(c => c.Predicate == "invited" && c.Subject.Name == "宁波澄岳精密机械有限公司").ShouldBe(2);
        result.Claims.ShouldNotContain(c => c.Predicate == "travelledTo" && c.Object!.Name.Contains("公司"));
    }

    [Fact]
    public void A_packing_list_is_its_letterheads_and_goes_to_the_firm_behind_to()
    {
        var result = Read(
            """
            大连泊远进出口有限公司
            装 箱 单 PACKING LIST
            TO: OOO "SIBTEKHSNAB"
            INVOICE NO.: BY-SIB-2025-072
            DATE: 2025-08-14
            [table]
            箱号 C/NO.	货物名称 DESCRIPTION OF GOODS	型号 MODEL	数量 QTY (PCS)	毛重 G.W. (KGS)
            1-6	无刷电机 BRUSHLESS MOTOR	BM-5215	300	96
            7-10	电子调速器 ESC	ESC-80A-HV	400	52.4
            [end]
            """
        );
        result
            .Claims.Where(c => c.Predicate == "shipped")
            .Select(c => $"{c.Subject.Name} {c.Object!.Name} {c.Quantity!.Min:0}")
            .ShouldBe(
                ["大连泊远进出口有限公司 OOO \"SIBTEKHSNAB\" 300", "大连泊远进出口有限公司 OOO \"SIBTEKHSNAB\" 400"],
                ignoreOrder: true
            );
    }

    [Fact]
    public void A_test_report_is_its_letterheads_and_lasts_from_the_first_day_to_the_last()
    {
        var result = Read(
            """
            西安衡测检测技术有限公司
            检 测 报 告
            报告编号：HCT-JC-2025-03871
            [table]
            样品名称	微型涡喷发动机	型号规格	WP-K80A
            委托单位	成都翎航动力科技有限公司	出厂编号	LH2508-0017
            检测日期	2025年9月24日至2025年10月11日	检测地点	西安市高新区丈八五路31号
            [end]
            签发日期：2025年10月16日
            """
        );
        var tested = result.Claims.Single(c => c.Predicate == "tested");
        tested.Subject.Name.ShouldBe("西安衡测检测技术有限公司");
        tested.Time!.ToString().ShouldBe("2025-09-24/2025-10-11");
        tested.Qualifiers.Details["serial"].ShouldBe("LH2508-0017");
    }

    [Fact]
    public void Below_lines_with_figures_a_row_without_any_is_no_line()
    {
        var result = Read(
            """
            中华人民共和国海关出口货物报关单
            海关编号：422720250001839465
            境内发货人：青岛沧屿国际贸易有限公司
            境外收货人：ORDA TECH SUPPLY LLP
            [table]
            项号	商品编号	商品名称及规格型号	数量及单位	单价/总价/币制	最终目的国（地区）
            1	8483409000	行星减速机	36台	286.0000 10296.00 美元	俄罗斯
            2	8483409000	谐波减速器组件	12套	493.5000 5922.00 美元	俄罗斯
            		报关人员 陶明谦			海关批注及签章
            [end]
            """
        );
        result.Claims.Count(c => c.Predicate == "shipped").ShouldBe(2);
    }

    [Fact]
    public void An_electronic_invoice_has_a_number_as_long_as_an_account()
    {
        var result = Read(
            """
            电子发票（增值税专用发票）
            发票号码：25322000000418270963
            开票日期：2025年06月17日
            购买方信息 名称：青岛沧屿国际贸易有限公司
            统一社会信用代码/纳税人识别号：91370212MA3C8T4U72
            销售方信息 名称：苏州锐衡传动科技有限公司
            统一社会信用代码/纳税人识别号：91320594MA1X7K2P9H
            [table]
            项目名称	规格型号	单位	数量	单价	金额	税率/征收率	税额
            行星减速机	RH-PL90-10	台	36	1946.90	70088.50	13%	9111.50
            谐波减速器	HD-25-80	套	12	3362.83	40353.98	13%	5246.02
            合计					¥110442.48		¥14357.52
            [end]
            价税合计（大写） 壹拾贰万肆仟捌佰圆整 （小写）¥124800.00
            """
        );
        result.Fields.First(f => f.Name == "number").Value.ShouldBe("25322000000418270963");
        result.Fields.First(f => f.Name == "total").Value.ShouldBe("124800");
    }

    [Theory]
    [InlineData("重庆市渝北区金开大道88号", true)]
    [InlineData("Office 411, Jebel Ali, Dubai", true)]
    [InlineData("根据有关法律规定，供需双方就下列产品达成如下条款。", false)]
    [InlineData("委托检测", false)]
    public void A_chinese_address_names_a_place_and_is_no_sentence(string text, bool isAddress) =>
        Throughline.Extraction.Records.Trade.HanAddress.IsPlausible(text).ShouldBe(isAddress);

    private static IEnumerable<string> Identifiers(ExtractionResult result) =>
        result
            .Claims.Where(c => c.Predicate == "hasIdentifier" && c.Qualifiers.Details["kind"] != "Phone")
            .Select(c => $"{c.Subject.Name} {c.Value}");

    private static ExtractionResult Read(string text) => s_extractor.Extract(Papers.Of(text, "zh"));
}
