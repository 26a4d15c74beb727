using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <summary>The questions and answers of an interview or a record of questioning: lines behind dashes, "Q:" and "A:", 问 and 答.</summary>
internal sealed class Interview
{
    private const int FewestQuestions = 2;

    private readonly List<(int Start, int End)> _questions;
    private readonly int _start;

    private Interview(List<(int Start, int End)> questions, Mention? answerer)
    {
        (_questions, Answerer) = (questions, answerer);
        _start = questions[0].Start;
    }

    /// <summary>Who answers: the one person that the words before the first question name; null where they name none or several.</summary>
    public Mention? Answerer { get; }

    /// <summary>The interview that a text is; null for another text.</summary>
    public static Interview? Of(string text, DocumentNames names, Lexicon lexicon)
    {
        var questions = Correspondents.Lines(text).Where(l => IsQuestion(text, l, lexicon)).ToList();
        if (questions.Count < FewestQuestions)
        {
            return null;
        }

        var people = names
            .Within(0, questions[0].Start)
            .Where(m => m.Type == MentionType.Person)
            .DistinctBy(m => m.Text, StringComparer.Ordinal)
            .Take(2)
            .ToList();
        return new(questions, people.Count == 1 ? people[0] : null);
    }

    /// <summary>True for what is asked.</summary>
    public bool IsAsked(int offset) => _questions.Exists(q => q.Start <= offset && offset < q.End);

    /// <summary>True for what is answered.</summary>
    public bool IsAnswered(int offset) => offset >= _start && !IsAsked(offset);

    /// <summary>True for the marks of question and answer, which are nobody's name.</summary>
    public static bool IsMark(string name, Lexicon lexicon) => lexicon.Has("asks", name) || lexicon.Has("answers", name);

    // "— … ?", "Q: …", "问：…".
    private static bool IsQuestion(string text, (int Start, int End) line, Lexicon lexicon)
    {
        if (text[line.Start] is '—' or '–')
        {
            return text[line.End - 1] == '?';
        }

        var colon = text.AsSpan(line.Start, Math.Min(16, line.End - line.Start)).IndexOfAny(':', '：');
        return colon > 0 && lexicon.Has("asks", text[line.Start..(line.Start + colon)].Trim());
    }
}
