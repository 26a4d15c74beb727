using System.Collections.Immutable;

namespace Throughline.Model;

/// <summary>A table: rows of cells, each row one unbroken stretch of the document's text. Rows may be ragged; header rows are not told apart here.</summary>
/// <param name="Name">Sheet or caption; empty where there is none.</param>
/// <param name="Page">Page number from 1.</param>
/// <param name="Start">Start in the document's text, in UTF-16 units.</param>
/// <param name="End">End (exclusive).</param>
/// <param name="Rows">The rows, top to bottom; within a row by column. Merged cells stand at their first column.</param>
public sealed record Table(string Name, int Page, int Start, int End, ImmutableArray<ImmutableArray<Cell>> Rows);
