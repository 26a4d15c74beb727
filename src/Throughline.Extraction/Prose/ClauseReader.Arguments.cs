using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <content>What stands behind a verb and before its clause.</content>
internal sealed partial class ClauseReader
{
    private void Behind(int i, VerbGroup verb, Predication predication)
    {
        string? preposition = null;
        var (inner, purpose, inert) = (false, false, false);
        for (var j = i + 1; j < elements.Count; j++)
        {
            var element = elements[j];
            switch (element.Kind)
            {
                case ElementKind.Preposition:
                    preposition = element.Word;
                    continue;
                case ElementKind.Adverb:
                    if (predication.Complement.Length == 0 && j == i + 1)
                    {
                        predication.Complement = element.Word;
                    }

                    continue;
                case ElementKind.Time:
                    if (!inner || !element.Word.StartsWith("since", StringComparison.Ordinal))
                    {
                        predication.Times.Add(element.Token!);
                    }

                    break;
                case ElementKind.Money:
                    predication.Money.Add(element.Token!);
                    break;
                case ElementKind.Frequency:
                    predication.Frequency ??= element.Token;
                    break;
                case ElementKind.Phrase:
                    if (preposition is null && lexicon.Has("verbs.bare", verb.Lemma) && predication.Patient is null && BareVerbAt(j + 1))
                    {
                        // "helped X install Y": X is helped.
                        Take(element.Phrase!, preposition, inner, verb, predication);
                        predication.End = Math.Max(predication.End, element.End);
                        return;
                    }

                    if (preposition is null && StartsClause(j) && (inner || predication.Patient is not null || !verb.IsFinite || j > i + 1))
                    {
                        return;
                    }

                    if (preposition is null && StartsClause(j))
                    {
                        // "show Kupol received": the phrase is the subject of the clause that is said.
                        return;
                    }

                    if (
                        preposition is null
                        && lexicon == Lexicon.Of("en")
                        && elements[j - 1].Kind == ElementKind.Comma
                        && element.Phrase is { Describes: { } told }
                        && told.End <= element.Start
                    )
                    {
                        // "received it through X, a shell company": said of X.
                        break;
                    }

                    if (preposition is "by" && lexicon == Lexicon.Of("en") && IsOfTakeover(j))
                    {
                        // "ended following its takeover by X".
                        break;
                    }

                    if (!Take(element.Phrase!, preposition, inner && !(inert && preposition is "to"), verb, predication))
                    {
                        return;
                    }

                    break;
                case ElementKind.Comma when InsertedPrice(j) is { } close:
                    // "exported two pumps, valued at USD 5, to X".
                    predication.Money.AddRange(
                        elements.GetRange(j, close - j).Where(e => e.Kind == ElementKind.Money).Select(e => e.Token!)
                    );
                    j = close;
                    continue;
                case ElementKind.Comma when AsideEnd(j) is { } behind:
                    // "moving tools, falsely declared as toys, from X to Y": the clause goes on behind the second comma.
                    j = behind;
                    preposition = null;
                    continue;
                case ElementKind.Comma
                    when j == i + 1
                        || predication.Patient is null
                            && !verb.IsPassive
                            && j > i + 2
                            && elements[i + 1].Kind == ElementKind.Comma
                            && j + 1 < elements.Count
                            && elements[j + 1].Kind is ElementKind.Phrase or ElementKind.Money
                            && !StartsClause(j + 1)
                            && lexicon == Lexicon.Of("en"):
                    if (j == i + 1 && !GoesOn(j))
                    {
                        return;
                    }

                    continue;
                case ElementKind.Comma:
                    if (!GoesOn(j))
                    {
                        return;
                    }

                    continue;
                case ElementKind.Subordinator when element.Word is "that" && predication.Patient is not null && GapEnd(j) is { } resumed:
                    // "sending sensors, along with units that it had not made, to X".
                    j = resumed;
                    preposition = null;
                    continue;
                case ElementKind.Conjunction when j + 1 < elements.Count && elements[j + 1].Kind == ElementKind.Preposition:
                    AlsoWith(j, predication);
                    continue;
                case ElementKind.Verb when element.Verb!.IsReduced && !element.Verb.IsInfinitive:
                    inner = true;
                    inert = lexicon.Has("verbs.inert", element.Verb.Lemma);
                    continue;
                case ElementKind.Verb when element.Verb!.IsGerund && lexicon.Has("verbs.inert", element.Verb.Lemma):
                    // "delivered pumps originating in X to Y": to Y delivered.
                    (inner, inert) = (true, true);
                    continue;
                case ElementKind.Verb when element.Verb!.IsGerund && lexicon.Has("verbs.amount", element.Verb.Lemma):
                    // "made payments totalling EUR 5 to X".
                    continue;
                case ElementKind.Verb when element.Verb!.IsInfinitive:
                    if (purpose)
                    {
                        return;
                    }

                    (inner, purpose) = (true, true);
                    preposition = "#to";
                    continue;
                default:
                    return;
            }

            preposition = null;
            if (
                !purpose
                || lexicon.Has("verbs.control", verb.Lemma)
                || lexicon == Lexicon.Of("en") && element.Kind is ElementKind.Money or ElementKind.Time
            )
            {
                predication.End = Math.Max(predication.End, element.End);
            }
        }
    }

    private static bool Take(NounPhrase phrase, string? preposition, bool inner, VerbGroup verb, Predication predication)
    {
        if (preposition is not null)
        {
            if (!inner || preposition is "for" or "during" or "from" or "для" or "#to")
            {
                predication.Prepositions.Add((preposition, phrase));
            }

            return true;
        }

        if (inner)
        {
            return true;
        }

        if (phrase.Case is "dat" or "ins" && predication.Patient is not null | verb.IsPassive | phrase.Case == "dat")
        {
            predication.Prepositions.Add((phrase.Case == "dat" ? "#dat" : "#ins", phrase));
            return true;
        }

        if (verb.IsPassive)
        {
            // A passive has no object; what follows is its complement ("was named director").
            predication.Second ??= phrase;
            return predication.Second == phrase;
        }

        if (predication.Patient is null)
        {
            predication.Patient = phrase;
            return true;
        }

        if (predication.Second is null)
        {
            predication.Second = phrase;
            return true;
        }

        return false;
    }

    // "associated with X, a person already listed, and with Y": with both.
    private void AlsoWith(int conjunction, Predication predication)
    {
        if (
            lexicon == Mentions.Lexicon.Of("en")
            && conjunction + 2 < elements.Count
            && elements[conjunction + 1] is { Word: "with" or "to" or "from" or "by" or "for" or "through" } preposition
            && elements[conjunction + 2].Phrase is { Name: not null } second
            && predication.Prepositions.LastOrDefault(p => p.Word == preposition.Word).Phrase is { Name: not null, More.Count: 0 } first
            && (first.Kinds & NounKinds.Party) != NounKinds.None
            && (second.Kinds & NounKinds.Party) != NounKinds.None
        )
        {
            first.More.Add(second);
        }
    }

    // The comma that closes an aside ("…, described as fans, …") before the clause goes on with where from or to.
    private int? AsideEnd(int comma)
    {
        var first = comma + 1;
        while (first < elements.Count && elements[first].Kind == ElementKind.Adverb)
        {
            first++;
        }

        return lexicon == Mentions.Lexicon.Of("en") && first < elements.Count && elements[first].Verb is { IsReduced: true }
            ? GapEnd(comma)
            : null;
    }

    private int? GapEnd(int from)
    {
        const int Longest = 12;
        var close =
            lexicon == Mentions.Lexicon.Of("en")
                ? elements.FindIndex(from + 1, e => e.Kind is ElementKind.Comma or ElementKind.Break or ElementKind.Conjunction)
                : -1;
        return
            close > from
            && close - from <= Longest
            && elements[close].Kind == ElementKind.Comma
            && close + 2 < elements.Count
            && elements[close + 1] is { Kind: ElementKind.Preposition, Word: "to" or "from" or "via" or "through" }
            && elements[close + 2].Phrase is not null
            ? close
            : null;
    }

    // The comma that closes ", valued at USD 5," before the clause goes on.
    private int? InsertedPrice(int comma)
    {
        if (
            lexicon != Mentions.Lexicon.Of("en")
            || comma + 3 >= elements.Count
            || elements[comma + 1].Verb is not { IsReduced: true, Lemma: "value" or "price" or "total" or "estimate" }
                && elements[comma + 1] is not { Kind: ElementKind.Preposition, Word: "worth" }
        )
        {
            return null;
        }

        var close = elements.FindIndex(comma + 1, e => e.Kind is ElementKind.Comma or ElementKind.Break);
        return close > 0 && close - comma < 6 && close + 1 < elements.Count && elements[close + 1].Kind == ElementKind.Preposition
            ? close
            : null;
    }

    private bool BareVerbAt(int j) =>
        j < elements.Count && elements[j].Verb is { IsFinite: true, IsPassive: false } verb && verb.Word == verb.Lemma;

    // The phrase is followed by its own finite verb.
    private bool StartsClause(int j)
    {
        for (var k = j + 1; k < elements.Count; k++)
        {
            var element = elements[k];
            if (element.Verb is { } verb)
            {
                return verb.IsFinite;
            }

            if (element.Kind is not ElementKind.Adverb)
            {
                return false;
            }
        }

        return false;
    }

    // Behind a comma the clause goes on with a time, a sum, a preposition or a frequency, not with a new subject.
    private bool GoesOn(int comma)
    {
        if (comma + 1 >= elements.Count)
        {
            return false;
        }

        var next = elements[comma + 1];
        if (
            lexicon == Lexicon.Of("en")
            && next
                is {
                    Kind: ElementKind.Adverb,
                    Word: "first"
                        or "then"
                        or "later"
                        or "finally"
                        or "initially"
                        or "apparently"
                        or "possibly"
                        or "generally"
                        or "mostly"
                        or "mainly"
                        or "usually"
                        or "partly"
                        or "chiefly"
                        or "largely"
                        or "allegedly"
                        or "reportedly"
                        or "ultimately"
                        or "eventually"
                        or "always"
                        or "often"
                }
            && comma + 2 < elements.Count
        )
        {
            // "resold, first to A".
            next = elements[comma + 2];
        }

        return next.Kind is ElementKind.Time or ElementKind.Money or ElementKind.Frequency
            || (next.Kind == ElementKind.Preposition && next.Word is not "according")
            || (next.Phrase is { Describes: not null } && comma + 2 < elements.Count);
    }

    // Phrases before the subject of the sentence's first clause: "In May 2025, ...".
    private void Leading(int subjectAt, Predication predication)
    {
        string? preposition = null;
        for (var j = 0; j < subjectAt; j++)
        {
            var element = elements[j];
            if (element is { Kind: ElementKind.Break, Word: "according" })
            {
                j += 2;
                continue;
            }

            if (element.Kind == ElementKind.Time)
            {
                predication.Times.Add(element.Token!);
                predication.Start = Math.Min(predication.Start, j > 0 && preposition is not null ? elements[j - 1].Start : element.Start);
            }
            else if (element.Kind == ElementKind.Phrase && preposition is not null)
            {
                predication.Prepositions.Add((preposition, element.Phrase!));
                predication.Start = Math.Min(predication.Start, elements[j - 1].Start);
            }
            else if (element.Kind is ElementKind.Verb or ElementKind.Subordinator)
            {
                return;
            }

            preposition = element.Kind == ElementKind.Preposition ? element.Word : null;
        }
    }
}
