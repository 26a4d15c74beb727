namespace Throughline.Model;

/// <summary>A cell of a table; its text is a stretch of the document's text layer.</summary>
/// <param name="Row">Row in the table, from 0.</param>
/// <param name="Column">Column in the table, from 0.</param>
/// <param name="Start">Start in the document's text, in UTF-16 units.</param>
/// <param name="End">End (exclusive); equal to <paramref name="Start"/> for an empty cell.</param>
/// <param name="Text">The cell's text: <c>document.Text[Start..End]</c>.</param>
/// <param name="Address">The address as the format gives it, such as <c>Sheet1!B7</c> or <c>row 12, column 3</c>.</param>
public sealed record Cell(int Row, int Column, int Start, int End, string Text, string Address);
