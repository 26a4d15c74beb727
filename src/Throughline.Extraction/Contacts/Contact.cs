namespace Throughline.Extraction.Contacts;

/// <summary>A way to reach someone, as it stands in a text.</summary>
/// <param name="Start">Start in UTF-16 units.</param>
/// <param name="End">End (exclusive).</param>
/// <param name="Kind">What it is.</param>
/// <param name="Value">Its normal form: a phone number in E.164 where its country is known, else its digits; addresses in lower case.</param>
public sealed record Contact(int Start, int End, ContactKind Kind, string Value);
