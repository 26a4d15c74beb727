using Throughline.Extraction.Prose;

namespace Throughline.Extraction.Mentions;

/// <summary>Finds names in text whose words are parted by spaces (Latin and Cyrillic script): capitalised sequences, legal forms, designations.</summary>
internal sealed partial class NameGrammar(string text, Lexicon lexicon, bool isRussian)
{
    private const int LongestName = 10;
    private readonly HashSet<string> _lowerWords = new(StringComparer.Ordinal);
    private readonly HashSet<string> _capitalised = new(StringComparer.Ordinal);
    private List<Token> _tokens = [];
    private HashSet<int> _inHeadline = [];
    private HashSet<string> _body = [];

    /// <summary>The names of a stretch with the type that their own words show.</summary>
    public List<Mention> Find(int start, int end)
    {
        _tokens = Tokenizer.Read(text, start, end);
        if (!isRussian)
        {
            var headlines = Headlines.In(text, lexicon);
            _inHeadline =
            [
                .. Enumerable
                    .Range(0, _tokens.Count)
                    .Where(i => headlines.Exists(h => h.Start <= _tokens[i].Start && _tokens[i].End <= h.End)),
            ];
            FreeFirms();
            _body = [.. _tokens.Where((t, i) => char.IsUpper(t.Text[0]) && !_inHeadline.Contains(i)).Select(t => t.Text)];
        }

        foreach (var token in _tokens)
        {
            if (char.IsLower(token.Text[0]))
            {
                _lowerWords.Add(token.Lower);
            }
        }

        for (var i = 1; i < _tokens.Count; i++)
        {
            if (char.IsUpper(_tokens[i].Text[0]) && !StartsSentence(i) && !_inHeadline.Contains(i))
            {
                _capitalised.Add(_tokens[i].Text);
            }
        }

        // What stands before a legal form is a name wherever it comes again, at the start of a sentence too.
        for (var i = 1; i < _tokens.Count; i++)
        {
            for (var j = i - 1; IsLegalForm(i) && j >= 0 && i - j < LongestName && IsNameWord(j) && IsJoined(j, j + 1); j--)
            {
                _capitalised.Add(_tokens[j].Text);
            }
        }

        var mentions = new List<Mention>();
        for (var i = 0; i < _tokens.Count; )
        {
            var (first, last) = SequenceAt(i);
            if (last < first)
            {
                i++;
                continue;
            }

            if (Typed(first, last) is { } mention)
            {
                mentions.Add(mention);
            }

            i = last + 1;
        }

        return isRussian ? mentions : WithFirmsOfThree(mentions);
    }

    private List<Mention> WithFirmsOfThree(List<Mention> mentions)
    {
        var firms = FirmsOfThree(text);
        return firms.Count == 0
            ? mentions
            : [.. mentions.Where(m => !firms.Exists(f => f.Start < m.End && m.Start < f.End)).Concat(firms).OrderBy(m => m.Start)];
    }

    private (int First, int Last) SequenceAt(int i)
    {
        if (isRussian && QuotedName(i) is { } quoted)
        {
            return quoted;
        }

        if (!isRussian && Numbered(i) is { } numbered)
        {
            return numbered;
        }

        if (!isRussian && (PeoplesRepublic(i) ?? PlaceOf(i)) is { } place)
        {
            return (i, place);
        }

        if (!IsNameWord(i) || IsOrdinaryStart(i) || IsKin(i) || isRussian && StartsSentence(i) && IsInfinitive(_tokens[i].Lower))
        {
            return (i, i - 1);
        }

        var (last, hasHead) = (i, IsHead(i));
        for (var j = i + 1; j < _tokens.Count && j - i < LongestName; )
        {
            if (!IsJoined(j - 1, j))
            {
                break;
            }

            // "Orlin Industrial (Shenzhen) Co., Ltd": a place in brackets inside a firm's name.
            if (
                _tokens[j].Text == "("
                && j + 3 < _tokens.Count
                && _tokens[j + 2].Text == ")"
                && IsNameWord(j + 1)
                && (IsLegalForm(j + 3) || IsHead(j + 3))
            )
            {
                last = j + 2;
                j += 3;
                continue;
            }

            if (isRussian && !IsHead(j) && !IsLegalForm(j) && RussianForms.NounOf(_tokens[j].Lower) is not null)
            {
                break;
            }

            if (IsLegalForm(j) || IsNameWord(j) || IsRomanOrNumber(j, hasHead))
            {
                hasHead |= IsHead(j);
                last = j++;
            }
            else if (_tokens[j].Text == "," && j + 1 < _tokens.Count && IsLegalForm(j + 1) && !OpensNext(i, j + 1))
            {
                last = j + 1;
                j += 2;
            }
            else if (
                _tokens[j].Text == "."
                && IsLegalForm(j - 1)
                && j + 2 < _tokens.Count
                && (IsLegalForm(j + 1) || (_tokens[j + 1].Text == "," && IsLegalForm(j + 2)))
            )
            {
                j++;
            }
            else if (IsFirmTail(j))
            {
                last = j + 1;
                j += 2;
            }
            else if (SecondHalf(i, j) is { } half)
            {
                (last, hasHead) = (half, true);
                j = half + 1;
            }
            else if (
                _tokens[j].Text is "&"
                // "Psarou Shipping SA of Piraeus": a name ends with its legal form.
                || (
                    hasHead && !isRussian && _tokens[j].Text is "of" or "for" && j + 1 < _tokens.Count && !(j > i + 1 && IsLegalForm(j - 1))
                )
                || (hasHead && !isRussian && _tokens[j].Text is "and" or "the" && HasConnector(i, j))
            )
            {
                var next = j + 1;
                if (next < _tokens.Count && _tokens[next].Text is "the")
                {
                    next++;
                }

                if (next >= _tokens.Count || !IsNameWord(next) || !IsJoined(j, next))
                {
                    break;
                }

                hasHead |= IsHead(next);
                last = next;
                j = next + 1;
            }
            else
            {
                break;
            }
        }

        return (i, last);
    }

    // "Опросить Иванова не удалось": a verb begins the sentence.
    private static bool IsInfinitive(string word) =>
        word.Length > 4
        && (
            word.EndsWith("ся", StringComparison.Ordinal) && word[..^2] is var bare && bare.EndsWith('ь')
            || word.EndsWith("ить", StringComparison.Ordinal)
            || word.EndsWith("ать", StringComparison.Ordinal)
            || word.EndsWith("ять", StringComparison.Ordinal)
            || word.EndsWith("еть", StringComparison.Ordinal)
            || word.EndsWith("уть", StringComparison.Ordinal)
            || word.EndsWith("ести", StringComparison.Ordinal)
        );

    // "the 71st Institute", "514th Aircraft Repair Enterprise": the number belongs to the name; "on the 12th Norvik Bank paid" tells a day.
    private (int First, int Last)? Numbered(int i)
    {
        var word = _tokens[i].Lower;
        if (
            !char.IsAsciiDigit(word[0])
            || word.Length < 3
            || word[^2..] is not ("st" or "nd" or "rd" or "th")
            || !word[..^2].All(char.IsAsciiDigit)
            || i + 1 >= _tokens.Count
            || !IsJoined(i, i + 1)
            || !IsNameWord(i + 1)
            || i > 1 && _tokens[i - 1].Lower == "the" && _tokens[i - 2].Lower is "on" or "by" or "until" or "since"
        )
        {
            return null;
        }

        var (first, last) = SequenceAt(i + 1);
        return Enumerable.Range(first, Math.Max(0, last - first + 1)).Any(IsHead) ? (i, last) : null;
    }

    // "People's Republic of China", "Republic of Korea": one name of a country.
    private int? PeoplesRepublic(int i)
    {
        var at = i;
        if (_tokens[at].Text == "People" && at + 2 < _tokens.Count && _tokens[at + 1].Text is "'s" or "’s")
        {
            at += 2;
        }

        return
            _tokens[at].Text == "Republic"
            && at + 2 < _tokens.Count
            && _tokens[at + 1].Text == "of"
            && Gazetteer.LatinPlaces.Contains(_tokens[at + 2].Text)
            ? at + 2
            : null;
    }

    // "City of Port Grove", "Port of Lorne": one name of a place.
    private int? PlaceOf(int i)
    {
        if (!lexicon.Has("noun.placeOf", _tokens[i].Text) || i + 2 >= _tokens.Count || _tokens[i + 1].Text != "of" || !IsNameWord(i + 2))
        {
            return null;
        }

        var last = i + 2;
        while (last + 1 < _tokens.Count && last - i < 4 && IsNameWord(last + 1) && IsJoined(last, last + 1))
        {
            last++;
        }

        return last;
    }

    // «Name», with the legal form or head before it: one name.
    private (int First, int Last)? QuotedName(int i)
    {
        var open = i;
        if (IsLegalForm(i) || IsHead(i))
        {
            while (open < _tokens.Count && open - i < 4 && !IsQuote(_tokens[open].Text))
            {
                if (open > i && !IsLegalForm(open) && !char.IsUpper(_tokens[open].Text[0]))
                {
                    return null;
                }

                open++;
            }
        }

        if (open >= _tokens.Count || !IsQuote(_tokens[open].Text))
        {
            return null;
        }

        var depth = 0;
        for (var j = open + 1; j < _tokens.Count && j - open < LongestName + 4; j++)
        {
            if (_tokens[j].Text is "„" or "«" or "“" && j + 1 < _tokens.Count && char.IsLetter(_tokens[j + 1].Text[0]))
            {
                depth++;
                continue;
            }

            if (_tokens[j].Text is "»" or "\"" or "”" or "“")
            {
                if (depth > 0)
                {
                    if (i != open && _tokens[j].Text == "»" && !_tokens.Skip(j + 1).Take(3).Any(t => t.Text == "»"))
                    {
                        // АО «Концерн «Лазурит»: one mark closes both quotations.
                        return (i, j);
                    }

                    depth--;
                    continue;
                }

                return j > open + 1 && char.IsUpper(_tokens[open + 1].Text[0]) ? (i, j) : null;
            }
        }

        return null;
    }

    // "Minutes of the Board of Calder Vale Shipping plc": what stands before a legal form is a name in a title too, back to a verb.
    private void FreeFirms()
    {
        for (var i = 1; i < _tokens.Count; i++)
        {
            for (
                var j = i - 1;
                IsLegalForm(i) && _inHeadline.Contains(j) && i - j < LongestName && char.IsUpper(_tokens[j].Text[0]) && IsJoined(j, j + 1);
                j--
            )
            {
                if (j < i - 1 && EnglishForms.Of(_tokens[j].Lower) is { Form: VerbForm.Present or VerbForm.Past })
                {
                    break;
                }

                _inHeadline.Remove(j);
            }
        }
    }
}
