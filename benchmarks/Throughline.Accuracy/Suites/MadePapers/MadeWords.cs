namespace Throughline.Accuracy.Suites.MadePapers;

/// <summary>The wordings of made papers in one language. Written apart from the reader's lexicon, and not looked up in it.</summary>
/// <param name="Language"><c>en</c>, <c>ru</c> or <c>zh</c>.</param>
/// <param name="Words">Wordings by what they announce.</param>
internal sealed record MadeWords(string Language, IReadOnlyDictionary<string, string[]> Words)
{
    /// <summary>The languages.</summary>
    public static IReadOnlyList<MadeWords> All { get; } = [English(), Russian(), Chinese()];

    private static MadeWords English() =>
        new(
            "en",
            new Dictionary<string, string[]>(StringComparer.Ordinal)
            {
                ["title"] = ["INVOICE", "Commercial Invoice", "Tax Invoice", "Sales Invoice", "Invoice", "PRO-FORMA INVOICE", "Bill"],
                ["number"] =
                [
                    "Invoice No.",
                    "Invoice number",
                    "Invoice #",
                    "Document number",
                    "Inv. No",
                    "Invoice ref.",
                    "Bill number",
                    "Invoice ID",
                ],
                ["date"] = ["Invoice date", "Date", "Date of issue", "Issued on", "Dated", "Date of invoice", "Issue date", "Raised on"],
                ["due"] = ["Due date", "Payment due", "Pay by", "Payable by"],
                ["order"] = ["Order No.", "Your PO", "Purchase order", "Customer reference", "Contract No."],
                ["seller"] = ["Seller", "From", "Supplier", "Vendor", "Issued by", "Exporter", "Bill from", "Our company"],
                ["buyer"] = ["Bill to", "Buyer", "Customer", "Sold to", "Invoice to", "Client", "To", "Billed to", "Invoiced party"],
                ["tax id"] = ["VAT No.", "Tax ID", "VAT reg.", "Company tax number"],
                ["goods"] =
                [
                    "Description",
                    "Goods",
                    "Item",
                    "Product",
                    "Particulars",
                    "Description of goods",
                    "Details",
                    "Goods and services",
                ],
                ["quantity"] = ["Qty", "Quantity", "Units", "Qty.", "Number of units", "Quantity supplied"],
                ["unit"] = ["Unit", "UoM", "Unit of measure"],
                ["price"] = ["Unit price", "Rate", "Price", "Price each", "Unit cost", "Price per unit"],
                ["amount"] = ["Amount", "Total", "Line total", "Value", "Net amount", "Line value", "Extended price"],
                ["position"] = ["#", "No.", "Pos.", "Line", "Item no."],
                ["code"] = ["Code", "SKU", "Part no.", "Article"],
                ["net"] =
                [
                    "Subtotal",
                    "Net amount",
                    "Total excl. VAT",
                    "Net total",
                    "Taxable amount",
                    "Sub-total",
                    "Total before tax",
                    "Goods value",
                ],
                ["tax"] = ["VAT", "VAT {0}%", "Sales tax", "Tax {0}%", "VAT amount", "plus VAT {0}%", "Value added tax"],
                ["total"] =
                [
                    "Total due",
                    "Grand total",
                    "Amount payable",
                    "Total incl. VAT",
                    "Balance due",
                    "TOTAL",
                    "Invoice total",
                    "Amount due",
                    "Total to pay",
                ],
                ["in words"] = ["Amount in words", "In words", "Say"],
                ["page"] = ["Page {0} of {1}", "Page {0}"],
                ["bank"] = ["Bank details", "Payment to", "Banking information"],
                ["note"] =
                [
                    "Thank you for your business.",
                    "Goods remain our property until paid in full.",
                    "Payment within 30 days net.",
                    "Please quote the invoice number with your payment.",
                ],
            }
        );

    private static MadeWords Russian() =>
        new(
            "ru",
            new Dictionary<string, string[]>(StringComparer.Ordinal)
            {
                ["title"] = ["СЧЁТ", "Счет на оплату", "Счёт-фактура", "ИНВОЙС", "Счет", "Коммерческий инвойс", "Счет-проформа"],
                ["number"] = ["Номер счета", "Счет №", "Номер документа", "№ инвойса", "Инвойс №", "Номер", "Счёт №"],
                ["date"] = ["Дата", "Дата счета", "Дата выставления", "Дата составления", "Дата документа", "от", "Выставлен"],
                ["due"] = ["Оплатить до", "Срок оплаты", "Оплата до"],
                ["order"] = ["Договор №", "Заказ №", "Основание", "Контракт №"],
                ["seller"] = ["Продавец", "Поставщик", "Исполнитель", "Поставщик (Исполнитель)", "Получатель платежа", "Экспортёр"],
                ["buyer"] = ["Покупатель", "Заказчик", "Плательщик", "Покупатель (Заказчик)", "Клиент", "Кому", "Импортёр"],
                ["tax id"] = ["ИНН", "ИНН организации"],
                ["goods"] =
                [
                    "Наименование товара",
                    "Наименование",
                    "Товар",
                    "Товары (работы, услуги)",
                    "Описание",
                    "Наименование услуги",
                    "Предмет поставки",
                ],
                ["quantity"] = ["Кол-во", "Количество", "Кол.", "Объём"],
                ["unit"] = ["Ед. изм.", "Ед.", "Единица"],
                ["price"] = ["Цена", "Цена за ед.", "Цена за единицу", "Тариф"],
                ["amount"] = ["Сумма", "Стоимость", "Всего", "Сумма без НДС"],
                ["position"] = ["№", "№ п/п", "п/п", "Поз."],
                ["code"] = ["Артикул", "Код", "Код товара"],
                ["net"] = ["Итого без НДС", "Сумма без НДС", "Стоимость без налога", "Итого", "Подытог", "Всего без НДС"],
                ["tax"] = ["НДС {0}%", "НДС", "Сумма НДС", "Налог (НДС {0}%)", "В том числе НДС"],
                ["total"] =
                [
                    "Всего к оплате",
                    "Итого к оплате",
                    "Итого с НДС",
                    "К оплате",
                    "Всего с НДС",
                    "Сумма к оплате",
                    "ИТОГО К ОПЛАТЕ",
                ],
                ["in words"] = ["Сумма прописью", "Всего на сумму"],
                ["page"] = ["Страница {0} из {1}", "стр. {0}"],
                ["bank"] = ["Банковские реквизиты", "Реквизиты"],
                ["note"] =
                [
                    "Оплата данного счета означает согласие с условиями поставки.",
                    "Товар отпускается по факту прихода денег.",
                    "Спасибо за сотрудничество.",
                ],
            }
        );

    private static MadeWords Chinese() =>
        new(
            "zh",
            new Dictionary<string, string[]>(StringComparer.Ordinal)
            {
                ["title"] = ["商业发票", "发票", "形式发票", "销售发票", "账单"],
                ["number"] = ["发票号码", "发票号", "单据编号", "发票编号", "编号", "票据号码"],
                ["date"] = ["开票日期", "日期", "发票日期", "开具日期", "制单日期"],
                ["due"] = ["付款期限", "到期日", "最晚付款日"],
                ["order"] = ["合同号", "订单号", "采购单号"],
                ["seller"] = ["销售方", "卖方", "供应商", "供方", "开票单位", "出口商"],
                ["buyer"] = ["购买方", "买方", "客户", "需方", "购货单位", "进口商"],
                ["tax id"] = ["纳税人识别号", "税号", "统一社会信用代码"],
                ["goods"] = ["商品名称", "货物名称", "品名", "产品名称", "项目名称", "货物描述"],
                ["quantity"] = ["数量", "件数", "订购数量"],
                ["unit"] = ["单位", "计量单位"],
                ["price"] = ["单价", "单位价格", "价格"],
                ["amount"] = ["金额", "总价", "小计", "合计金额"],
                ["position"] = ["序号", "项次", "行号"],
                ["code"] = ["货号", "产品编码", "规格型号"],
                ["net"] = ["不含税金额", "合计", "小计", "税前合计"],
                ["tax"] = ["税额", "增值税{0}%", "增值税", "税金"],
                ["total"] = ["价税合计", "总计", "应付总额", "合计应付", "含税总额", "总金额"],
                ["in words"] = ["价税合计(大写)", "金额大写", "大写"],
                ["page"] = ["第{0}页 共{1}页", "第{0}页"],
                ["bank"] = ["开户银行及账号", "银行信息"],
                ["note"] = ["请在三十日内付款。", "感谢惠顾。", "货物所有权在付清全款前归卖方所有。"],
            }
        );
}
