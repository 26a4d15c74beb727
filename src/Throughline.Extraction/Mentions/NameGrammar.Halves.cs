namespace Throughline.Extraction.Mentions;

/// <content>Where a name goes on behind a mark or an "and", and where the next one begins.</content>
internal sealed partial class NameGrammar
{
    // "JSC Norvik, JSC Kalder Concern", "in Norland, LLC Kapital": a form that can stand before its name opens the next one.
    private bool OpensNext(int first, int form) =>
        !isRussian
        && (IsLegalForm(first) || lexicon.Has("legalForms.before", _tokens[form].Text))
        && form + 1 < _tokens.Count
        && IsNameWord(form + 1)
        && !IsLegalForm(form + 1)
        && IsJoined(form, form + 1);

    // "Defence Technology and Science Research Centre (DTSRC)", "Norvik Science and Technology Co": both halves are one name, because
    // its letters say so or because nothing but words of trades stands behind the "and".
    private int? SecondHalf(int first, int and)
    {
        if (isRussian || _tokens[and].Text != "and" || and + 1 >= _tokens.Count || !IsNameWord(and + 1) || !IsJoined(and, and + 1))
        {
            return null;
        }

        var last = and + 1;
        while (last + 1 < _tokens.Count && last - first < LongestName && IsNameWord(last + 1) && IsJoined(last, last + 1))
        {
            last++;
        }

        if (HasInitials(first, last))
        {
            return last;
        }

        var isTrade = IsTrade(and - 1) && !IsLegalForm(and - 1) && IsTrade(and + 1) && and - first > 1;
        return isTrade && last > and + 1 && Enumerable.Range(and + 1, last - and).All(k => IsTrade(k) || IsHead(k) || IsLegalForm(k))
            ? last
            : null;
    }

    private bool IsTrade(int i) => lexicon.Has("noun.trade", _tokens[i].Text) || lexicon.Has("noun.orgHead", _tokens[i].Text);

    // "(DTSRC)" behind the name: the first letters of its words, with or without those of the small ones.
    private bool HasInitials(int first, int last)
    {
        if (last + 3 > _tokens.Count - 1 || _tokens[last + 1].Text != "(" || _tokens[last + 3].Text != ")")
        {
            return false;
        }

        var letters = _tokens[last + 2].Text;
        if (letters.Length < 3 || !letters.All(char.IsAsciiLetterUpper))
        {
            return false;
        }

        var at = 0;
        for (var i = first; i <= last; i++)
        {
            if (at < letters.Length && char.ToUpperInvariant(_tokens[i].Text[0]) == letters[at])
            {
                at++;
            }
            else if (char.IsUpper(_tokens[i].Text[0]))
            {
                return false;
            }
        }

        return at == letters.Length;
    }

    // "Brothers Erik and Nils Dahl own": what they are to each other is no part of a name.
    private bool IsKin(int i) =>
        !isRussian
        && StartsSentence(i)
        && lexicon.Has("noun.kinPlural", _tokens[i].Lower)
        && i + 3 < _tokens.Count
        && IsNameWord(i + 1)
        && (_tokens[i + 2].Text == "and" || _tokens[i + 3].Text == "and");
}
