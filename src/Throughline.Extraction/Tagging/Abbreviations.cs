using System.Collections.Frozen;

namespace Throughline.Extraction.Tagging;

/// <summary>Words whose dot does not end a sentence.</summary>
internal static class Abbreviations
{
    private static readonly FrozenSet<string> s_latin = Words(
        "Mr Mrs Ms Dr Prof Gen Col Lt Maj Capt Sgt Cpl Adm Gov Sen Rep Rev Hon Pres St Ste Mt Ft Jr Sr Inc Corp Ltd Co Cos Bros Cie Plc Pty Bhd Sdn Dept Univ "
            + "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec No Nos vs etc Ave Blvd Rd Ph Messrs Mlle Mme Assn Intl Natl Mfg Ind Tech Eng"
    );

    private static readonly FrozenSet<string> s_cyrillic = Words(
        "г гг ул пр пл д им т обл стр рис см тыс млн млрд руб коп чел др пр проф акад ген полк кап лейт Св св о оз р с пос дер ст м"
    );

    /// <summary>The abbreviations of the language, without their dot.</summary>
    public static FrozenSet<string> Of(bool isRussian) => isRussian ? s_cyrillic : s_latin;

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
