using Throughline.Samples.Writing;
using static Throughline.Samples.Aurora.Story;

namespace Throughline.Samples.Aurora;

/// <summary>Papers of the makers in China: offer, framework contract, invoices, sales register.</summary>
internal static class MakerPapers
{
    private const string LanluEn = "Jingzhou Lanlu Aviation Technology Co., Ltd.";
    private const string LanluZh = "荆州岚鹭航空科技有限公司";

    public static IEnumerable<SampleDocument> All() =>
        [Offer(), Framework(), ProForma(), April(), September(), Credit(), Antennas(), Engines(), SalesRegister(), PumpInvoice()];

    private static SampleDocument Offer() =>
        new SampleDocument("trade/LL-Q-2402-quotation.xlsx", "quotation", "en")
            .Sheet("Quotation")
            .Row([LanluEn, null, null, null, "QUOTATION"])
            .Row(["No. 18 Bihu Road, Jingzhou, Hubei, P.R. China", null, null, null, "LL-Q-2402/06"])
            .Row(["To:", "TD Kedran LLC, Yaroslavl, Russia", null, "Date:", Day(2024, 2, 6)])
            .Row([])
            .Row(["Item", "Model", "Qty", "Unit price, CNY", "Line total, CNY", "Lead time"])
            .Row(
                [1, "LH-40", 20, 165_000m, 3_300_000m, "45 days"],
                Claim("lanlu", "offered", "kedran") with
                {
                    Concerns = "LH-40",
                    Quantity = Count(20),
                    Amount = Money(3_300_000m, "CNY"),
                    Time = "2024-02-06",
                }
            )
            .Row(
                [2, "LH-90V", 4, 392_000m, 1_568_000m, "70 days"],
                Claim("lanlu", "offered", "kedran") with
                {
                    Concerns = "LH-90V",
                    Quantity = Count(4),
                    Amount = Money(1_568_000m, "CNY"),
                    Time = "2024-02-06",
                }
            )
            .Row([null, "Total", null, null, 4_868_000m])
            .Row(["Terms: 30% deposit, balance before dispatch. Prices EXW Jingzhou. Valid 30 days."]);

    private static SampleDocument Framework() =>
        new SampleDocument("trade/KL-24-02-framework-contract.docx", "contract", "zh")
            .Title("购销框架合同 / FRAMEWORK SALES CONTRACT No. KL-24/02")
            .Say("签订日期：2024年2月26日    签订地点：荆州")
            .Say(
                $"卖方：{LanluZh}（统一社会信用代码 {Cast.LanluUscc}，地址：湖北省荆州市碧湖路18号，法定代表人：苏鹭汀）",
                Claim("lanlu", "hasIdentifier", Cast.LanluUscc),
                Claim("su", "directs", "lanlu"),
                Claim("lanlu", "locatedAt", "湖北省荆州市碧湖路18号")
            )
            .Say(
                $"买方：克德兰贸易有限责任公司（俄罗斯雅罗斯拉夫尔市，税号 {Cast.KedranInn}，总经理：Тушина И.П.）",
                Claim("kedran", "hasIdentifier", Cast.KedranInn),
                Claim("tushina", "directs", "kedran")
            )
            .Say(
                "经双方协商，卖方同意向买方出售、买方同意购买LH系列无人机及其备件，具体型号、数量和价格以各批次形式发票为准。",
                Claim("lanlu", "contractedWith", "kedran") with
                {
                    Time = "2024-02-26",
                    Quote = "卖方同意向买方出售、买方同意购买LH系列无人机及其备件",
                }
            )
            .Say("付款方式：合同签订后预付30%，余款在发货前付清。币种为人民币。")
            .Say("质量保证期为交货之日起十二个月。卖方应买方要求派遣技术人员赴现场指导组装，差旅费用由卖方先行垫付。")
            .Say(
                "For the avoidance of doubt the goods are meant for survey and mapping, and the Buyer shall not disclose the place of use without the Seller's consent.",
                Claim("lanlu", "declaredAs", "survey and mapping") with
                {
                    Optional = true,
                    Language = "en",
                }
            )
            .Row(["卖方（盖章）", "买方（盖章）"])
            .Row([LanluZh, "ООО «ТД Кедрань»"]);

    private static SampleDocument ProForma()
    {
        var sale = Invoice("PI-240312");
        return new SampleDocument("trade/PI-240312.pdf", "invoice", "en")
            .Title("PROFORMA INVOICE")
            .Field($"No.: {sale.Number}        Date: {Format.EnLong(sale.Date)}        Contract: {sale.Contract}")
            .Field(
                $"Seller: {LanluEn}, No. 18 Bihu Road, Jingzhou, Hubei, China. Account {Cast.LanluAccount}, Jingsha Commercial Bank.",
                Claim("lanlu", "hasIdentifier", Cast.LanluAccount)
            )
            .Field(
                $"Buyer: TD Kedran LLC, 14 Polushkina Roshcha Street, office 9, Yaroslavl, Russia. INN {Cast.KedranInn}.",
                Claim("kedran", "hasIdentifier", Cast.KedranInn)
            )
            .Row(["Description", "Qty, pcs", "Unit price, CNY", "Amount, CNY"])
            .Row(["Unmanned aircraft LH-40, complete set", "12", Format.En(162_000m), Format.En(sale.Total)], sale.ClaimOf(sale.Lines[0]))
            .Row(["TOTAL", "12", "", Format.En(sale.Total)], sale.ClaimOfTotal())
            .Say("Payment: 30 % with order (CNY 583,200.00), 70 % before dispatch. This is not a tax invoice.");
    }

    private static SampleDocument April()
    {
        var sale = Invoice("LL2404-17");
        return new SampleDocument("trade/LL2404-17.pdf", "invoice", "en")
            .Title(LanluEn)
            .Title("COMMERCIAL INVOICE")
            .Row(["Invoice no.", sale.Number, "Invoice date", Format.EnShort(sale.Date)])
            .Row(["Contract no.", sale.Contract, "Country of origin", "China"])
            .Row(["Sold to", "TD Kedran LLC, Yaroslavl", "Terms", "FCA Jingzhou"])
            .Field("Consignee as buyer. Forwarder: Ningbo Haijiaqiao International Freight Co., Ltd.")
            .Row(["Pos.", "Goods", "Quantity", "Price CNY", "Sum CNY"])
            .Row(
                ["1", "LH-40 unmanned aircraft, s/n LH40-24-0107 to LH40-24-0118", "12 sets", "162000.00", "1944000.00"],
                sale.ClaimOf(sale.Lines[0])
            )
            .Row(["", "Total payable", "", "", "1944000.00"], sale.ClaimOfTotal())
            .Say(
                "Say total Chinese yuan one million nine hundred forty-four thousand only. Deposit of CNY 583,200.00 received under PI-240312."
            )
            .Record(
                Claim("kedran", "paid", "lanlu") with
                {
                    Amount = Money(583_200m, "CNY"),
                    Quote = "Deposit of CNY 583,200.00 received under PI-240312",
                    Optional = true,
                }
            );
    }

    private static SampleDocument September()
    {
        var sale = Invoice("LL2409-03");
        return new SampleDocument("trade/LL2409-03.xlsx", "invoice", "zh")
            .Sheet("商业发票")
            .Row(["商业发票"])
            .Row(["发票号", sale.Number, null, "开票日期", sale.Date])
            .Row(["卖方", LanluZh, null, "合同号", sale.Contract])
            .Row(["统一社会信用代码", Cast.LanluUscc], Claim("lanlu", "hasIdentifier", Cast.LanluUscc))
            .Row(["买方", "克德兰贸易有限责任公司（俄罗斯）"])
            .Row([])
            .Row(["序号", "货物名称", "型号", "单位", "数量", "单价（元）", "金额（元）"])
            .Row([1, "垂直起降无人机", "LH-90V", "套", 4, 385_000m, 1_540_000m], sale.ClaimOf(sale.Lines[0]))
            .Row(["合计", null, null, null, 4, null, 1_540_000m], sale.ClaimOfTotal())
            .Row(["金额大写：人民币壹佰伍拾肆万元整"]);
    }

    private static SampleDocument Credit() =>
        new SampleDocument("trade/LL2410-CN1-credit-note.docx", "invoice", "en")
            .Title("CREDIT NOTE LL2410-CN1")
            .Field($"{LanluEn}\nJingzhou, {Format.EnLong(Day(2024, 10, 14))}")
            .Field("To: TD Kedran LLC\nReference: commercial invoice LL2409-03 of 3 September 2024")
            .Say("We credit your account for one payload bay cover found damaged on arrival of the four LH-90V sets.")
            .Row(["Reason", "Model", "Amount CNY"])
            .Row(
                ["Transport damage, 1 set", "LH-90V", "-77,000.00"],
                Claim("lanlu", "invoiced", "kedran") with
                {
                    Concerns = "LH-90V",
                    Amount = ExpectedNumberOf(-77_000m),
                    Time = "2024-10-14",
                    Optional = true,
                }
            )
            .Say("The amount will be set off against the next order.");

    private static SampleDocument Antennas()
    {
        var sale = Invoice("LL2504-22");
        return new SampleDocument("trade/LL2504-22.pdf", "invoice", "en")
            .Title("INVOICE")
            .Row(["From", LanluEn, "Invoice", sale.Number])
            .Row(["Bill to", "Trading House Kedran LLC", "Dated", "2025-04-22"])
            .Row(["INN", Cast.KedranInn, "Contract", "KL-24/02, lot 3"])
            .Row(["No", "Item", "Qty", "Unit", "Price", "Net amount"])
            .Row(["1", "LH-120 unmanned aircraft", "6", "pcs", "890,000.00", "5,340,000.00"], sale.ClaimOf(sale.Lines[0]))
            .Row(["2", "AM-4 antenna module, interference-resistant", "10", "pcs", "31,500.00", "315,000.00"], sale.ClaimOf(sale.Lines[1]))
            .Row(["", "Total, Chinese yuan", "", "", "", "5,655,000.00"], sale.ClaimOfTotal())
            .Say("Please quote the invoice number with your payment.");
    }

    private static SampleDocument Engines()
    {
        var sale = Invoice("FJ20240812");
        return new SampleDocument("trade/FJ20240812-fapiao.docx", "invoice", "zh")
            .Title("出口商业发票")
            .Field($"发票编号：{sale.Number}　日期：{Format.Zh(sale.Date)}　合同：FJ-SL-07")
            .Field(
                $"出口商：常德枫桨动力有限公司　统一社会信用代码：{Cast.FengjiangUscc}",
                Claim("fengjiang", "hasIdentifier", Cast.FengjiangUscc)
            )
            .Field(
                $"进口商：Saryzhel Logistics LLP（哈萨克斯坦阿拉木图）　BIN：{Cast.SaryzhelBin}",
                Claim("saryzhel", "hasIdentifier", Cast.SaryzhelBin)
            )
            .Row(["品名", "规格型号", "数量（台）", "单价（人民币）", "总价（人民币）"])
            .Row(["航空活塞发动机", "FJ-170", "30", "24,000.00", "720,000.00"], sale.ClaimOf(sale.Lines[0]))
            .Row(["合计", "", "30", "", "720,000.00"], sale.ClaimOfTotal())
            .Say("备注：产品序列号 FJ170-2407-011 至 FJ170-2407-040。");
    }

    // Sales to survey firms at home and abroad stand beside the ones of the story: the same goods, honest buyers.
    private static SampleDocument SalesRegister() =>
        new SampleDocument("trade/岚鹭2024销售台账.xlsx", "ledger", "zh")
            .Sheet("2024年")
            .Row(["荆州岚鹭航空科技有限公司 2024年外贸销售台账"])
            .Row(["开票日期", "发票号码", "客户名称", "国别", "产品型号", "数量", "开票金额（CNY）", "备注"])
            .Row(
                [Day(2024, 1, 22), "LL2401-05", "Vang Sai Survey Sole Co., Ltd.", "老挝", "LH-40", 2, 318_000m, "已收款"],
                Row("vangsai", "LH-40", 2, 318_000m, "2024-01-22")
            )
            .Row(
                [Day(2024, 4, 17), "LL2404-17", "TD Kedran LLC", "俄罗斯", "LH-40", 12, 1_944_000m, "已收款"],
                Row("kedran", "LH-40", 12, 1_944_000m, "2024-04-17")
            )
            .Row(
                [Day(2024, 6, 3), "LL2406-01", "Yertis Geodesy LLP", "哈萨克斯坦", "LH-40", 3, 483_000m, "已收款"],
                Row("yertis", "LH-40", 3, 483_000m, "2024-06-03")
            )
            .Row(
                [Day(2024, 9, 3), "LL2409-03", "TD Kedran LLC", "俄罗斯", "LH-90V", 4, 1_540_000m, "已收款"],
                Row("kedran", "LH-90V", 4, 1_540_000m, "2024-09-03")
            )
            .Row(
                [Day(2024, 11, 27), "LL2411-19", "Vang Sai Survey Sole Co., Ltd.", "老挝", "LH-40", 1, 161_000m, "部分收款"],
                Row("vangsai", "LH-40", 1, 161_000m, "2024-11-27")
            )
            .Row([null, null, null, null, "合计", 22, 4_446_000m]);

    // Pumps that really are pumps.
    private static SampleDocument PumpInvoice() =>
        new SampleDocument("trade/SH-0458-pumps.pdf", "invoice", "en")
            .Title("Taizhou Shuihe Pump Co., Ltd.")
            .Field("COMMERCIAL INVOICE SH-0458 dated 5 August 2024")
            .Field("Buyer: Agroimpuls-Nerl LLC, Vladimir, Russia. Contract SH/AN-11.")
            .Row(["Article", "HS code", "Quantity", "Unit price CNY", "Amount CNY"])
            .Row(
                ["Irrigation pump set IP-22", "8413.70", "60", "3,150.00", "189,000.00"],
                Claim("shuihe", "invoiced", "nerl") with
                {
                    Concerns = "Irrigation pump set IP-22",
                    Quantity = Count(60),
                    Amount = Money(189_000m, "CNY"),
                    Time = "2024-08-05",
                }
            )
            .Row(
                ["Suction hose 50 mm, 20 m", "4009.21", "60", "210.00", "12,600.00"],
                Claim("shuihe", "invoiced", "nerl") with
                {
                    Concerns = "Suction hose 50 mm, 20 m",
                    Quantity = Count(60),
                    Amount = Money(12_600m, "CNY"),
                    Time = "2024-08-05",
                }
            )
            .Row(
                ["Total", "", "", "", "201,600.00"],
                Claim("shuihe", "invoiced", "nerl") with
                {
                    Amount = Money(201_600m, "CNY"),
                    Time = "2024-08-05",
                    Optional = true,
                }
            );

    private static Truth.ExpectedNumber ExpectedNumberOf(decimal amount) => new(amount, Math.Abs(amount), "CNY");

    private static Truth.ExpectedClaim Row(string buyer, string product, int quantity, decimal amount, string day) =>
        Claim("lanlu", "invoiced", buyer) with
        {
            AlsoPredicates = ["supplied"],
            Concerns = product,
            Quantity = Count(quantity),
            Amount = Money(amount, "CNY"),
            Time = day,
        };
}
