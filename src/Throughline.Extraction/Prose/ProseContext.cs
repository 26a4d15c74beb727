using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Throughline.Extraction.Coreference;
using Throughline.Extraction.Mentions;
using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <summary>What the reading of one document shares: frames, word lists, references, and how a claim is put together.</summary>
internal sealed partial class ProseContext(Document document, string language, FrameSet frames, References references, bool isOwnRecord)
{
    /// <summary>The frames of the language.</summary>
    public FrameSet Frames => frames;

    /// <summary>The language: <c>en</c>, <c>ru</c> or <c>zh</c>.</summary>
    public string Language => language;

    /// <summary>The word lists of the language.</summary>
    public Lexicon Lexicon { get; } = Lexicon.Of(language);

    /// <summary>What phrases refer to.</summary>
    public References References => references;

    /// <summary>True where the document is itself the record (a letter, a contract).</summary>
    public bool IsOwnRecord => isOwnRecord;

    /// <summary>The document.</summary>
    public Document Document => document;

    /// <summary>A stretch of the text on one line.</summary>
    public string Text(int start, int end) => Spaces().Replace(document.Text[start..end].Trim().TrimEnd(',', '.', ';', '，', '。'), " ");

    /// <summary>The claim of a draft; null where its quote cannot stand.</summary>
    public Claim? Build(ClaimDraft draft)
    {
        var p = draft.Predication;
        var (start, end) = draft.Quote ?? (p.Start, p.End);
        (start, end) = (Math.Max(start, draft.Sentence.Start), Math.Min(end, draft.Sentence.End));
        while (end > start && (char.IsWhiteSpace(document.Text[end - 1]) || document.Text[end - 1] is ',' or ';'))
        {
            end--;
        }

        if (end <= start)
        {
            return null;
        }

        var status = Status.Of(
            p,
            draft.Frame,
            draft.Sentence.Scopes,
            draft.Sentence.Inherited,
            draft.Sentence.Tokens,
            isOwnRecord,
            Lexicon
        );
        var quote = Evidence.In(document, start, end);
        var antecedents = new[] { draft.Subject, draft.Object, draft.Concerns, draft.Via, draft.From }
            .OfType<Reference>()
            .SelectMany(r => r.Antecedents.Concat(r.To.Schema == "Document" && r.To.Id == document.Id ? [] : Outside(r, quote)))
            .Where(e => e != quote)
            .Distinct();
        var details = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        details["frame"] = draft.Frame.Id;
        var times = p.Times.Where(t => !IsNarrative(t)).Select(t => t.Time!.Time).ToList();
        if (draft.Frame.Response is not null)
        {
            // "We have not supplied X, as you asked on 1 September": the day of another clause.
            times = [.. p.Times.Where(t => IsInClause(p, t)).Select(t => t.Time!.Time)];
        }

        if (
            status.Modality == Modality.Fact
            && draft.Frame is { Response: null, Knowledge: Knowledge.Known }
            && times.Count > 0
            && times[0].Start is not null
            && IsOpenTense(p)
            && ChatLog.DayAt(document, start) is { } today
            && times[0].Earliest > today.Latest
        )
        {
            // "I fly to X tomorrow": what has a day to come is no fact yet.
            status = status with
            {
                Modality = Modality.Plan,
            };
        }

        if (
            status.Modality == Modality.Fact
            && language == "en"
            && p.IsNominal
            && draft.Frame is { Response: null, Knowledge: Knowledge.Known }
            && times.Count > 0
            && times[0].Start is not null
            && document.Published is { } paper
            && times[0].Earliest > paper.Latest
        )
        {
            // "We confirm delivery in week 22": what lies behind the day of the paper is still to come.
            status = status with
            {
                Modality = Modality.Plan,
            };
        }

        if (status.Modality == Modality.Plan && draft.Frame.Response is null)
        {
            times = [.. p.Times.Zip(times, (token, time) => Coming(token, time, start))];
        }

        var money = p.Money.Count > 0 ? p.Money[0].Quantity!.Amount : null;
        // "先后三次销售示波器45台": how much was sold says more than how often.
        var frequency =
            draft.Count is { Unit: not ("people" or "%") } && draft.Concerns is not null ? null : p.Frequency?.Quantity?.Quantity;
        var basis = draft.Frame.Basis == "scope" ? (status.Epistemic == Epistemic.Assessed ? "assessed" : null) : draft.Frame.Basis;
        if (status.Epistemic == Epistemic.Assessed && draft.Frame.Basis == "declared")
        {
            // What letters declare stays declared, whatever officials make of it.
            status = status with
            {
                Epistemic = Epistemic.Reported,
                Hedges = [],
                Modality = Modality.Fact,
            };
        }

        var percent = p
            .Prepositions.Select(x => x.Phrase)
            .Append(p.Patient)
            .Append(p.Second)
            .Append(p.Verb is { IsPassive: false } && p.Agent is { Name: null } ? p.Agent : null)
            .SelectMany(x => new[] { x, x?.Of, x?.Owner })
            .Select(x => x?.Count?.Quantity)
            .FirstOrDefault(q => q?.Unit == "%");
        return new Claim
        {
            Id = Claim.IdOf(
                quote,
                draft.Subject.To,
                draft.Frame.Predicate,
                draft.Object?.To,
                draft.Value,
                draft.Concerns?.To.Id ?? draft.Frame.Id
            ),
            Subject = draft.Subject.To,
            Predicate = draft.Frame.Predicate,
            Object = draft.Object?.To,
            Value = draft.Value,
            Qualifiers = new Qualifiers
            {
                Concerns = draft.Concerns?.To,
                Via = draft.Via?.To,
                From = draft.From?.To,
                Basis = basis,
                Percent = (draft.Count is { Unit: "%" } own ? own : percent)?.Min,
                Details = details.ToImmutable(),
            },
            Time = times.Count == 0 ? null : times[0],
            Place = draft.Place is null ? null : new Place(PlaceName(draft.Place)),
            Quantity =
                frequency
                ?? (draft.Count is { } count && quote.Quote.Contains(count.Verbatim, StringComparison.Ordinal) ? draft.Count : null),
            Amount = money,
            OpenList = draft.IsOpenList,
            // "could not be reached" tells what happened.
            Modality =
                draft.Frame.Response is not null && status.Modality == Modality.Forecast ? Modality.Fact
                : status.Modality == Modality.Fact && IsToCome(p.Times) ? Modality.Plan
                : status.Modality,
            Hedges = status.Hedges,
            Epistemic = status.Epistemic,
            Attribution = status.Attribution,
            Response = draft.Frame.Response,
            Disclosure = draft.Frame.Disclosure,
            Knowledge = draft.Frame.Knowledge,
            Evidence = [quote, .. antecedents],
            Extractor = $"frames.{language}/1",
            Confidence = draft.Sentence.Inherited.IsEmpty && draft.Subject.Antecedents.IsEmpty ? 0.8 : 0.6,
        };
    }

    // "下月初来某地验货": Chinese verbs have no tense; what lies behind the day of the paper is still to come. A month without a year may be of any year.
    private bool IsToCome(List<Token> times) =>
        language == "zh"
        && times.Count > 0
        && document.Published is { } day
        && times[0].Time!.Time.Earliest > day.Latest
        && (times[0].Text.Contains('年', StringComparison.Ordinal) || times[0].Text[0] is '下' or '明' or '后' or '本');

    // "A month later": counted from what was told before, not from the day of the paper.
    private static bool IsNarrative(Token time) => time.Lower.EndsWith(" later", StringComparison.Ordinal);

    // "was appointed from 1 June", "заключён", "已": told as done.
    private bool IsOpenTense(Predication p) =>
        p.Verb is { IsPassive: false, IsReduced: false } verb
        && (
            language switch
            {
                "en" => EnglishForms.Of(verb.Word) is { Form: not (VerbForm.Past or VerbForm.Participle) },
                "ru" => verb.Word is not ([.., 'л'] or [.., 'л', _]),
                _ => document.Text.AsSpan(p.Start, p.End - p.Start).IndexOfAny('已', '了', '曾') < 0,
            }
        );

    private bool IsInClause(Predication p, Token time) =>
        time.Start < p.At || document.Text.AsSpan(p.At, time.Start - p.At).IndexOfAny(',', '，', ';') < 0;

    private string PlaceName(NounPhrase place)
    {
        if (place.Name is { } name && place.Words.Count == 1)
        {
            return name.Text;
        }

        var (start, end) = References.NameSpan(place);
        return Text(place.Words[0].Start, Math.Max(end, place.Words[^1].End));
    }

    // A name that the quote does not hold needs the anchor of where it stands.
    private IEnumerable<Evidence> Outside(Reference reference, Evidence quote)
    {
        if (!quote.Quote.Contains(reference.To.Name, StringComparison.Ordinal) && reference.Antecedents.IsEmpty)
        {
            var at = document.Text.LastIndexOf(reference.To.Name, Math.Min(quote.End, document.Text.Length - 1), StringComparison.Ordinal);
            if (at >= 0)
            {
                yield return Evidence.In(document, at, at + reference.To.Name.Length);
            }
        }
    }

    [GeneratedRegex(@"\s{1,40}")]
    private static partial Regex Spaces();
}
