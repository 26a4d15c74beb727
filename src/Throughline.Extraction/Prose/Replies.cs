using System.Collections.Concurrent;
using Throughline.Extraction.Mentions;
using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <summary>
/// Answers that are told in a turn of phrase and not by one verb with its arguments: «сослались на коммерческую тайну», «не стал объяснять», "以客户隐私为由拒绝",
/// "电话无人接听". The turns stand in the lists <c>reply.declined</c>, <c>reply.noResponse</c> and <c>reply.denied</c> of a language: words (Russian: their
/// beginnings) parted by <c>_</c>, with <c>*</c> or <c>…</c> for a few others between.
/// </summary>
internal static class Replies
{
    /// <summary>The frame of these claims, whose turn the verifier looks for again.</summary>
    public const string FrameId = "reply";

    // Words, or signs of Chinese, that a gap may hold.
    private const int WidestGap = 6;
    private const int WidestChineseGap = 14;

    private const int ShortestStem = 3;

    // How far behind its party a turn may stand, in the elements of the sentence.
    private const int Reach = 14;
    private static readonly ConcurrentDictionary<(Lexicon Lexicon, ResponseKind Kind), string[][]> s_turns = new();
    private static readonly ResponseKind[] s_kinds = [ResponseKind.Declined, ResponseKind.NoResponse, ResponseKind.Denied];

    /// <summary>The answers of a sentence that nothing told yet.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="told">What was read of it.</param>
    /// <param name="context">The document.</param>
    public static IEnumerable<Claim> Read(SentenceView sentence, IReadOnlyCollection<Claim> told, ProseContext context)
    {
        var text = context.Document.Text[sentence.Start..sentence.End];
        var words = IsChinese(context.Lexicon) ? [] : WordsOf(text);
        foreach (var kind in s_kinds)
        {
            if (
                Turn(text, words, kind, context.Lexicon) is not var (start, end)
                || Party(sentence, sentence.Start + start, sentence.Start + end, context) is not { } party
                || context.References.Resolve(party, isParty: true) is not { To.Schema: not ("Product" or "Location" or "Thing") } who
                || told.Any(c =>
                    c.Response is not null
                    && (
                        c.Subject.Id == who.To.Id
                        || c.Response == kind
                        || c.Evidence[0].Start < sentence.Start + end && c.Evidence[0].End > sentence.Start + start
                    )
                )
            )
            {
                continue;
            }

            var predication = new Predication
            {
                Lemma = "",
                At = sentence.Start + start,
                Start = Math.Min(party.Start, sentence.Start + start),
                End = Math.Max(sentence.Start + end, party.End),
            };
            var frame = new Frame
            {
                Id = FrameId,
                Predicate = "responded",
                Response = kind,
            };
            if (context.Build(new ClaimDraft(frame, predication, sentence, who)) is { } claim)
            {
                yield return claim with
                {
                    Modality = Modality.Fact,
                };
                yield break;
            }
        }
    }

    /// <summary>Where a turn of a kind stands in a text; null where none does.</summary>
    public static (int Start, int End)? Turn(string text, ResponseKind kind, Lexicon lexicon) =>
        Turn(text, IsChinese(lexicon) ? [] : WordsOf(text), kind, lexicon);

    private static (int Start, int End)? Turn(string text, List<Word> words, ResponseKind kind, Lexicon lexicon)
    {
        var turns = s_turns.GetOrAdd((lexicon, kind), static k => TurnsOf(k.Lexicon, k.Kind));
        return IsChinese(lexicon)
            ? turns.Select(t => Signs(text, t)).Where(x => x is not null).OrderBy(x => x!.Value.Start).FirstOrDefault()
            : First(words, turns);
    }

    private static string[][] TurnsOf(Lexicon lexicon, ResponseKind kind) =>
        [
            .. lexicon
                .Set("reply." + char.ToLowerInvariant($"{kind}"[0]) + $"{kind}"[1..])
                .Select(t => t.Split(IsChinese(lexicon) ? '…' : '_')),
        ];

    private static bool IsChinese(Lexicon lexicon) => lexicon == Lexicon.Of("zh");

    private static (int Start, int End)? Signs(string text, string[] parts)
    {
        for (
            var first = text.IndexOf(parts[0], StringComparison.Ordinal);
            first >= 0;
            first = text.IndexOf(parts[0], first + 1, StringComparison.Ordinal)
        )
        {
            var end = first + parts[0].Length;
            foreach (var part in parts.Skip(1))
            {
                var next =
                    end < 0
                        ? -1
                        : text.IndexOf(part, end, Math.Min(text.Length - end, WidestChineseGap + part.Length), StringComparison.Ordinal);
                end = next < 0 ? -1 : next + part.Length;
            }

            if (end >= 0)
            {
                return (first, end);
            }
        }

        return null;
    }

    private static List<Word> WordsOf(string text)
    {
        var words = new List<Word>();
        var at = 0;
        foreach (var word in Verification.Words.Of(text, "ru").Select(w => w.Text))
        {
            var start = text.IndexOf(word, at, StringComparison.OrdinalIgnoreCase);
            if (start < 0)
            {
                return [];
            }

            at = start + word.Length;
            words.Add(new(word, start, at));
        }

        return words;
    }

    private static (int Start, int End)? First(List<Word> words, string[][] turns)
    {
        for (var i = 0; i < words.Count; i++)
        {
            foreach (var turn in turns)
            {
                if (Matches(words, i, turn) is { } last)
                {
                    return (words[i].Start, words[last].End);
                }
            }
        }

        return null;
    }

    private static int? Matches(List<Word> words, int at, string[] stems)
    {
        var last = at - 1;
        var isGap = false;
        foreach (var stem in stems)
        {
            if (stem == "*")
            {
                isGap = true;
                continue;
            }

            var next = last + 1;
            while (next < words.Count && !Is(words[next].Text, stem) && isGap && next - last <= WidestGap)
            {
                next++;
            }

            if (next >= words.Count || !Is(words[next].Text, stem))
            {
                return null;
            }

            (last, isGap) = (next, false);
        }

        return last;
    }

    // "не" is the whole word, "сосла" the beginning of one.
    private static bool Is(string word, string stem) =>
        stem.Length < ShortestStem ? word == stem : word.StartsWith(stem, StringComparison.Ordinal);

    // Whoever stands inside the turn ("дозвониться до X не удалось"), or nearest before it; the asking newspaper answers nothing.
    private static NounPhrase? Party(SentenceView sentence, int start, int end, ProseContext context)
    {
        var phrases = sentence.Elements.Where(e => e.Phrase is not null).Select(e => e.Phrase!).ToList();
        return phrases.Find(p => p.Start >= start && p.End <= end && IsParty(p))
            ?? phrases.Where(p => p.Start < start).Reverse().Take(Reach).FirstOrDefault(IsParty)
            ?? (context.Lexicon == Lexicon.Of("ru") ? phrases.Find(p => p.Start >= end && p.Name is not null && IsParty(p)) : null);
    }

    private static bool IsParty(NounPhrase phrase) =>
        (phrase.Kinds & (NounKinds.Investigation | NounKinds.Analyst | NounKinds.Document)) == NounKinds.None
        && (
            (phrase.Kinds & (NounKinds.Person | NounKinds.Organization | NounKinds.Government)) != NounKinds.None
            || phrase.IsPronoun
                && phrase.Words[0].Lower is "он" or "она" or "они" or "него" or "неё" or "ней" or "ним" or "ними" or "他" or "她" or "其"
        );

    private readonly record struct Word(string Text, int Start, int End);
}
