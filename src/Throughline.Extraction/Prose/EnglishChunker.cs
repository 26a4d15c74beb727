using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <summary>Gathers tagged tokens into noun phrases, verb groups and the small words between them.</summary>
internal sealed partial class EnglishChunker(List<Token> tokens)
{
    private static readonly Lexicon s_lexicon = Lexicon.Of("en");
    private readonly List<Element> _elements = [];
    private int _at;

    /// <summary>The pieces of the sentence.</summary>
    public List<Element> Read()
    {
        DropNameQuotes();
        MoveShare();
        DropInsertionCommas();
        var inserted = TakeOutInsertion();
        ReadAll();
        OpenContactClauses();
        if (inserted.Count > 0)
        {
            _elements.AddRange(new EnglishChunker(inserted).Read());
        }

        return _elements;
    }

    // "the company ‘Vektor’ makes": marks around nothing but a name part it from nothing.
    private void DropNameQuotes()
    {
        for (var i = tokens.Count - 3; i >= 0; i--)
        {
            if (
                tokens[i] is { Tag: Tag.Quote, Text: "‘" or "“" or "\"" or "«" or "'" or "„" }
                && tokens[i + 1].Mention is not null
                && tokens[i + 2] is { Tag: Tag.Quote, Text: "’" or "”" or "\"" or "»" or "'" or "“" }
            )
            {
                tokens.RemoveAt(i + 2);
                tokens.RemoveAt(i);
            }
        }
    }

    // "is, according to the register, held by X": what stands between the auxiliary and its participle is read behind the clause.
    private List<Token> TakeOutInsertion()
    {
        const int Longest = 12;
        for (var i = 0; i + 3 < tokens.Count; i++)
        {
            if (tokens[i].Tag is not (Tag.Auxiliary or Tag.Modal) || tokens[i + 1].Tag != Tag.Comma)
            {
                continue;
            }

            var close = tokens.FindIndex(i + 2, t => t.Tag is Tag.Comma or Tag.Verb or Tag.Auxiliary or Tag.Stop);
            if (
                close < 0
                || close - i > Longest
                || tokens[close].Tag != Tag.Comma
                || close + 1 >= tokens.Count
                || tokens[close + 1].Tag != Tag.Verb
            )
            {
                continue;
            }

            var found = tokens.GetRange(i + 1, close - i - 1);
            tokens.RemoveRange(i + 1, close - i);
            return found;
        }

        return [];
    }

    // "is 71 percent owned by X": owned to 71 percent.
    private void MoveShare()
    {
        for (var i = 1; i + 1 < tokens.Count; i++)
        {
            if (
                tokens[i - 1] is { Tag: Tag.Auxiliary, Lemma: "be" }
                && tokens[i].Quantity?.Quantity?.Unit == "%"
                && EnglishForms.Of(tokens[i + 1].Lower) is { Form: VerbForm.Past } verb
            )
            {
                (tokens[i + 1].Tag, tokens[i + 1].Lemma, tokens[i + 1].Form) = (Tag.Verb, verb.Lemma, verb.Form);
                (tokens[i], tokens[i + 1]) = (tokens[i + 1], tokens[i]);
            }
        }
    }

    // "and, in May, sent": what stands between the conjunction and its verb parts nothing.
    private void DropInsertionCommas()
    {
        const int Longest = 6;
        for (var i = 0; i + 3 < tokens.Count; i++)
        {
            if (tokens[i] is not { Tag: Tag.Conjunction, Lower: "and" or "but" } || tokens[i + 1].Tag != Tag.Comma)
            {
                continue;
            }

            var close = tokens.FindIndex(i + 2, t => t.Tag == Tag.Comma);
            if (
                close > 0
                && close - i <= Longest
                && close + 1 < tokens.Count
                && tokens[close + 1].Tag is Tag.Verb or Tag.Auxiliary or Tag.Modal
                && tokens
                    .Skip(i + 2)
                    .Take(close - i - 2)
                    .All(t => t.Tag is Tag.Preposition or Tag.Time or Tag.Adverb or Tag.Noun or Tag.Determiner or Tag.Adjective)
            )
            {
                tokens.RemoveAt(close);
                tokens.RemoveAt(i + 1);
            }
        }
    }

    private void ReadAll()
    {
        while (_at < tokens.Count)
        {
            var token = tokens[_at];
            switch (token.Tag)
            {
                case Tag.Verb or Tag.Auxiliary or Tag.Modal or Tag.Negation:
                    ReadVerb();
                    break;
                case Tag.To:
                    if (NextVerb(_at + 1) is { Form: VerbForm.Base })
                    {
                        ReadVerb();
                    }
                    else
                    {
                        Add(ElementKind.Preposition, token);
                    }

                    break;
                case Tag.Noun or Tag.Name or Tag.Determiner or Tag.Pronoun or Tag.Quantity or Tag.Number or Tag.Adjective:
                    ReadPhrase();
                    break;
                case Tag.Time:
                    _elements.Add(new Element(ElementKind.Time, token.Start, token.End, token.Lower) { Token = token });
                    _at++;
                    break;
                case Tag.Money:
                    _elements.Add(new Element(ElementKind.Money, token.Start, token.End, token.Lower) { Token = token });
                    _at++;
                    break;
                case Tag.Open:
                    ReadParenthesis();
                    break;
                default:
                    Add(
                        token.Tag switch
                        {
                            Tag.Preposition or Tag.OpenList => ElementKind.Preposition,
                            Tag.Conjunction => ElementKind.Conjunction,
                            Tag.Comma => ElementKind.Comma,
                            Tag.Relative => ElementKind.Relative,
                            Tag.Subordinator => ElementKind.Subordinator,
                            Tag.Adverb or Tag.Quote or Tag.Possessive or Tag.Close => ElementKind.Adverb,
                            _ => ElementKind.Break,
                        },
                        token
                    );
                    break;
            }
        }
    }

    private void Add(ElementKind kind, Token token)
    {
        if (token.Tag == Tag.OpenList && token.Lower == "as")
        {
            _at++;
            return;
        }

        var word = token.Tag == Tag.OpenList ? "including" : token.Lower;
        _elements.Add(new Element(kind, token.Start, token.End, word));
        _at++;
    }
}
