using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <content>What somebody is engaged in, and verbs of going in one character.</content>
internal sealed partial class ChineseChunker
{
    // "从事发动机研发、生产和销售": who does that makes the goods; the further acts say no more.
    private bool Engages(Token token)
    {
        var word = token.Text;
        if (_isEngaged)
        {
            _isEngaged = word is "、" or "和" or "与" or "及" or "以及" || ChineseTagger.IsVerb(word) || word == "的";
            return _isEngaged && word != "的";
        }

        if (word == "的" && _words.Count > 0 && _at + 1 < _all.Count && s_lexicon.Has("noun.act", _all[_at + 1].Text) && IsEngaged())
        {
            // "从事永磁电机|的|制造".
            return true;
        }

        if (
            !s_lexicon.Has("noun.act", word)
            || _words.Count == 0
            || _elements.FindLastIndex(e => e.Kind == ElementKind.Verb) is not (>= 0 and var at)
            || !s_lexicon.Has("verbs.engage", _elements[at].Verb!.Lemma)
            || at < _elements.Count - 1
        )
        {
            return false;
        }

        Flush();
        var made = _elements[at].Verb!;
        _elements[at] = _elements[at] with
        {
            Verb = new VerbGroup
            {
                Lemma = "生产",
                Word = made.Word,
                MainStart = made.MainStart,
                IsNegated = made.IsNegated,
                IsFuture = made.IsFuture,
                IsConditional = made.IsConditional,
            },
        };
        // The quote holds the word that says so.
        _elements[^1] = _elements[^1] with
        {
            End = token.End,
        };
        _isEngaged = true;
        return true;
    }

    private bool IsEngaged() => _elements is [.., { Verb: { } engages }] && s_lexicon.Has("verbs.engage", engages.Lemma);

    // "来宁波验货": a verb of going in one character before a place.
    private bool TravelsTo(Token token)
    {
        var word = token.Text;
        var isBefore =
            word.Length == 1
            && s_lexicon.Has("names.travelVerbs", word)
            && _at + 1 < _all.Count
            && _all[_at + 1].Mention is { Type: MentionType.Location };
        if (!isBefore)
        {
            return false;
        }

        Flush();
        AddVerb(token, word);
        return true;
    }
}
