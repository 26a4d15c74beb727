namespace Throughline.Model;

/// <summary>A person's decision about two mentions; it wins over every score, for ever, until undone.</summary>
/// <param name="Left">Mention id (or list entity id).</param>
/// <param name="Right">Mention id (or list entity id).</param>
/// <param name="Verdict">Same, different or unsure.</param>
/// <param name="Reviewer">Who decided.</param>
/// <param name="Reason">Why, in the reviewer's words.</param>
public sealed record Judgement(string Left, string Right, JudgementVerdict Verdict, string Reviewer, string Reason);
