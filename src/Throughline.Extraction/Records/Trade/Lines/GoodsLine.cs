namespace Throughline.Extraction.Records.Trade;

/// <summary>A line of a table of goods: its values by column, and the stretch of text that it takes.</summary>
internal sealed record GoodsLine(Dictionary<string, TradeValue> Values, int Start, int End);
