namespace Throughline.Extraction.Prose;

/// <content>Gerunds, which share the subject of their verb, and refusals that stand apart from what is refused.</content>
internal sealed partial class RussianClauses
{
    // "занимая должность директора, организовал": who does the one does the other; the gerund may stand before or behind.
    private void ShareWithGerunds()
    {
        foreach (var (at, gerund) in _read.Where(r => r.Value is { Verb.IsGerund: true, Agent: null }).OrderBy(r => r.Key).ToList())
        {
            var main = MainOf(at, -1) ?? MainOf(at, 1);
            if (main is not null && (main.Verb!.IsPassive ? main.Agent ?? main.Patient : main.Agent) is { } subject)
            {
                gerund.Agent = subject;
                gerund.IsSubjectElsewhere = true;
                gerund.Start = Math.Min(gerund.Start, subject.Start);
                gerund.End = Math.Max(gerund.End, subject.Start > gerund.End ? subject.FullEnd : gerund.End);
            }
        }
    }

    // The finite verb nearest to a gerund on one side of it: where its subject stands before the gerund, the clause goes on behind.
    private Predication? MainOf(int gerund, int step)
    {
        for (var k = gerund + step; k >= 0 && k < elements.Count; k += step)
        {
            if (elements[k].Kind is ElementKind.Break or ElementKind.Subordinator)
            {
                return null;
            }

            if (elements[k].Verb is { IsFinite: true } && _read.GetValueOrDefault(k) is { } main)
            {
                return main;
            }
        }

        return null;
    }

    // "комментировать X не стало": the refusal stands behind what is refused.
    private int? Refuse(int i, VerbGroup verb)
    {
        if (verb.IsInfinitive && i > 0 && elements[i - 1].Verb is { IsNegated: true, Word: var failed } && IsSuccess(failed))
        {
            // "не удалось связаться с X".
            (verb.IsNegated, verb.IsInfinitive) = (true, false);
            return i - 1;
        }

        for (
            var k = i + 1;
            verb.IsInfinitive && k < elements.Count && elements[k].Kind is not (ElementKind.Comma or ElementKind.Break);
            k++
        )
        {
            if (
                elements[k].Verb is { IsNegated: true, Word: var word }
                && (word.StartsWith("стал", StringComparison.Ordinal) || IsSuccess(word))
            )
            {
                (verb.IsNegated, verb.IsInfinitive) = (true, false);
                return k;
            }
        }

        return null;
    }

    private bool IsSuccess(string word) => lexicon.Set("successStems").Any(s => word.StartsWith(s, StringComparison.Ordinal));
}
