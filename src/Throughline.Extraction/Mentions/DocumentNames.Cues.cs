using Throughline.Extraction.Prose;

namespace Throughline.Extraction.Mentions;

/// <content>What the words around a name tell of it.</content>
internal sealed partial class DocumentNames
{
    // "its site in N", "a plant in N": a town, even where a firm is called after it.
    private static bool IsSiteIn(string text, Mention mention, Lexicon lexicon) =>
        lexicon == Lexicon.Of("en")
        && WordBefore(text, WordStart(text, mention.Start)) is { Length: > 0 } thing
        && EnglishForms.Singular(thing) is var noun
        && (
            lexicon.Has("noun.place", noun)
            || lexicon.Has("noun.org", noun)
            || lexicon.Has("verbs.placed", EnglishForms.Of(thing)?.Lemma ?? "")
        );

    // Where the word before a place begins.
    private static int WordStart(string text, int at)
    {
        while (at > 0 && !char.IsLetter(text[at - 1]))
        {
            at--;
        }

        while (at > 0 && char.IsLetter(text[at - 1]))
        {
            at--;
        }

        return at;
    }

    private static IEnumerable<(MentionType Type, int Weight)> Cues(string text, Mention mention, Lexicon lexicon)
    {
        var before = WordBefore(text, mention.Start);
        var after = WordAfter(text, mention.End, out var isDirect);
        var singular = EnglishForms.Singular(after);
        if (before.Length > 0)
        {
            var noun = EnglishForms.Singular(before);
            if (lexicon.Has("noun.role", noun))
            {
                yield return (MentionType.Person, 2);
            }
            else if (
                noun == before
                && (lexicon.Has("noun.spokesperson", noun) || lexicon.Has("noun.people", noun) || lexicon.Has("noun.official", noun))
                && !lexicon.Has("noun.gov", noun)
                && !lexicon.Has("noun.org", noun)
                && CouldBePerson(mention, lexicon)
            )
            {
                yield return (MentionType.Person, 2);
            }
            else if (lexicon.Has("noun.org", noun) && noun == before)
            {
                yield return (MentionType.Organization, 2);
            }
            else if (
                before is "in" or "near"
                && !mention.Text.Contains(' ', StringComparison.Ordinal)
                && !NameShapes.IsAcronym(mention.Text)
            )
            {
                yield return (
                    MentionType.Location,
                    isDirect && after.Length > 0 && lexicon.ListsOf("noun.", singular).Length > 0 ? 0
                    : IsSiteIn(text, mention, lexicon) ? 4
                    : 2
                );
            }
        }

        if (before is "of" && lexicon.Has("noun.sites", WordBefore(text, mention.Start - before.Length - 1)))
        {
            // "the factory of N".
            yield return (MentionType.Organization, 3);
        }

        if (
            isDirect
            && after is "said" or "says" or "denied"
            && text.AsSpan(mention.End).TrimStart() is var rest
            && rest.Length > after.Length + 4
            && rest[after.Length..].StartsWith(" it ")
        )
        {
            // "N says it knew nothing": no person is "it".
            yield return (MentionType.Organization, 3);
        }

        if (
            lexicon == Lexicon.Of("en")
            && (text.AsSpan(mention.End).StartsWith(", which ") || lexicon.Has("words.firmBefore", before))
            && (mention.Type == MentionType.Person || mention.Type == MentionType.Unknown && CouldBePerson(mention, lexicon))
        )
        {
            // "N, which bought lathes", "runs N": no person either.
            yield return (MentionType.Organization, 5);
        }

        if (lexicon == Lexicon.Of("en") && mention is { IsCertain: false, Type: not MentionType.Location })
        {
            if (IsMaker(text, mention, before, after, lexicon))
            {
                yield return (MentionType.Organization, 2);
            }

            if (
                IsCalledFirm(text, mention.Start, lexicon)
                || IsOwned(text, mention.End, lexicon)
                || lexicon
                    .Set("words.firmAfter")
                    .Any(w => text.AsSpan(mention.End).StartsWith(w) && text.AsSpan(mention.End)[w.Length..] is [' ', ..])
            )
            {
                yield return (MentionType.Organization, 4);
            }

            if (
                before is not ("at" or "of" or "from" or "with" or "by" or "in") && text.AsSpan(mention.End).StartsWith(", who ")
                || text.AsSpan(mention.End).StartsWith(", whose wife ")
                || before is "was" or "is"
                    && mention.Start > 7
                    && text[(mention.Start - 7)..mention.Start].TrimStart().StartsWith("He ", StringComparison.Ordinal)
            )
            {
                yield return (MentionType.Person, 4);
            }
        }

        if (lexicon == Lexicon.Of("en") && Described(text, mention.End) is { Length: > 0 } described)
        {
            // "N, a machine shop in Tarsk", "N, the engineer": what the apposition says.
            var noun = EnglishForms.Singular(described);
            if (lexicon.Has("noun.org", noun) && !(lexicon.Has("noun.people", noun) || lexicon.Has("noun.staff", noun)))
            {
                yield return (MentionType.Organization, mention.Type == MentionType.Product ? 12 : 4);
            }
            else if (
                (lexicon.Has("noun.role", noun) || lexicon.Has("noun.staff", noun) || lexicon.Has("noun.people", noun))
                && noun == described
                && !lexicon.Has("noun.org", noun)
                && CouldBePerson(mention, lexicon)
            )
            {
                yield return (MentionType.Person, 2);
            }
        }

        if (!isDirect)
        {
            yield break;
        }

        if (after is "said" or "says" or "denied" or "told" && CouldBePerson(mention, lexicon))
        {
            yield return (MentionType.Person, 1);
        }

        if (lexicon.Has("noun.place", singular) || after is "military")
        {
            yield return (MentionType.Location, 1);
        }
        else if (after != singular && EnglishForms.Of(after) is { Form: VerbForm.Present })
        {
            // "X supplies drones": what is also a verb tells nothing.
            yield break;
        }
        else if (
            singular is "family"
            && WordAfter(text, text.IndexOf(after, mention.End, StringComparison.Ordinal) + after.Length, out _) is not "of"
        )
        {
            yield return (MentionType.Person, 1);
        }
        else if (lexicon.Has("noun.series", singular) || lexicon.Has("noun.goods", singular) && !lexicon.Has("noun.org", singular))
        {
            yield return (MentionType.Product, mention.Text.Contains(' ', StringComparison.Ordinal) ? 0 : 1);
        }
        else if (
            lexicon.Has("noun.staff", singular)
            || after is "records" or "letter" or "letters" or "documents" or "officials" or "shareholders"
        )
        {
            yield return (MentionType.Organization, 2);
        }
    }

    // "manufactured by N", "a processor made by N", "the name plate of N", "N manufactures", "N exported 40 pumps": what firms do, and people seldom.
    private static bool IsMaker(string text, Mention mention, string before, string after, Lexicon lexicon)
    {
        if (lexicon.Has("words.firmVerbs", after))
        {
            return true;
        }

        if (before is not ("by" or "of"))
        {
            return false;
        }

        var verb = WordBefore(text, WordStart(text, mention.Start));
        if (before == "of")
        {
            return lexicon.Has("noun.marks", verb);
        }

        return lexicon.Has("words.firmVerbs", verb)
            || lexicon.Has("words.madeBy", verb)
                && WordBefore(text, WordStart(text, WordStart(text, mention.Start))) is { Length: > 2 } thing
                && EnglishForms.Singular(thing) is var noun
                && (lexicon.Has("noun.goods", noun) || lexicon.Has("noun.component", noun));
    }

    // "our subsidiary in Poland, N", "a shell company, N", "his own business, N": what stands before the comma says what N is.
    private static bool IsCalledFirm(string text, int at, Lexicon lexicon)
    {
        var from = Math.Max(0, at - 60);
        if (at - from < 6 || text[(at - 2)..at] != ", ")
        {
            return false;
        }

        var words = text[from..(at - 2)].Split(' ');
        if (words.Length > 2 && words[^2] is "in" or "from" && words[^1] is [var first, ..] && char.IsUpper(first))
        {
            words = words[..^2];
        }

        var noun = words[^1];
        return lexicon.Has("noun.org", noun)
            && !lexicon.Has("noun.people", noun)
            && words
                .SkipLast(1)
                .Reverse()
                .TakeWhile(w => w.Length > 0 && (char.IsLower(w[0]) || char.IsUpper(w[0])) && w[^1] != ',')
                .Take(4)
                .ToList()
                is var ahead
            && ahead.FindIndex(w => w is "a" or "an" or "our" or "its" or "his" or "her" or "their" or "my" or "whose" or "another")
                is >= 0
                    and var opening
            && !ahead.Take(opening).Contains("of");
    }

    // "N's owner", "N's sales manager": somebody's firm.
    private static bool IsOwned(string text, int end, Lexicon lexicon)
    {
        if (end + 4 >= text.Length || text[end] is not ('\'' or '’') || text[end + 1] != 's' || text[end + 2] != ' ')
        {
            return false;
        }

        var word = WordAfter(text, end + 3, out _);
        return lexicon.Has("words.ofFirm", word);
    }

    // The head of ", a … shop in", ", the … supplier of": the last small word before a mark or a word that opens something else.
    private static string Described(string text, int at)
    {
        const int Longest = 60;
        if (at + 4 >= text.Length || text[at] != ',' || text[at + 1] != ' ')
        {
            return "";
        }

        var words = text.Substring(at + 2, Math.Min(Longest, text.Length - at - 2)).Split(' ');
        if (words[0] is not ("a" or "an" or "the"))
        {
            return "";
        }

        var head = "";
        foreach (var word in words.Skip(1))
        {
            var bare = word.TrimEnd(',', '.', ';', ':');
            if (
                bare.Length == 0
                || Lexicon.Of("en").Has("prepositions", bare)
                || Lexicon.Of("en").Has("relatives", bare)
                || EnglishForms.Of(bare)
                    is { Form: VerbForm.Past, Lemma: "register" or "base" or "own" or "control" or "found" or "run" or "head" }
            )
            {
                return head;
            }

            head = bare;
            if (bare.Length != word.Length)
            {
                return head;
            }
        }

        return "";
    }

    // Two or three capitalised words, none of a place or a firm.
    private static bool CouldBePerson(Mention mention, Lexicon lexicon)
    {
        var words = mention.Text.Split(' ');
        return mention.Type == MentionType.Unknown
            && words.Length is 2 or 3
            && Array.TrueForAll(
                words,
                w =>
                    w.Length > 1
                    && char.IsUpper(w[0])
                    && w.Skip(1).All(c => char.IsLower(c) || c is '-' or '.' or '\'' or '’')
                    && !lexicon.Has("noun.orgHead", w)
                    && lexicon.ListsOf("noun.", w.ToLowerInvariant()).Length == 0
                    && !Gazetteer.LatinPlaces.Contains(w)
            );
    }

    private static string WordBefore(string text, int at)
    {
        var end = at;
        while (end > 0 && text[end - 1] is ' ' or '«' or '"')
        {
            end--;
        }

        var start = end;
        while (start > 0 && end - start < 24 && char.IsLower(text[start - 1]))
        {
            start--;
        }

        return text[start..end];
    }

    private static string WordAfter(string text, int at, out bool isDirect)
    {
        var start = at;
        while (start < text.Length && text[start] == ' ')
        {
            start++;
        }

        var end = start;
        while (end < text.Length && end - start < 24 && char.IsLower(text[end]))
        {
            end++;
        }

        isDirect = end > start;
        return text[start..end];
    }
}
