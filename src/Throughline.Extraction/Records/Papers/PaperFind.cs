namespace Throughline.Extraction.Records;

/// <summary>A stretch of a run that a paper gives as the value of something.</summary>
/// <param name="Run">The run.</param>
/// <param name="Start">Start in the run's text.</param>
/// <param name="End">End (exclusive).</param>
/// <param name="Weight">How likely it is the value, by label and place; compared within one field only.</param>
/// <param name="Label">The run of the label; null where the place alone speaks.</param>
internal sealed record PaperFind(PaperRun Run, int Start, int End, double Weight, PaperRun? Label = null)
{
    /// <summary>The text.</summary>
    public string Text => Run.Text[Start..End];

    /// <summary>Start in the document's text.</summary>
    public int From => Run.Start + Start;

    /// <summary>End in the document's text.</summary>
    public int To => Run.Start + End;
}
