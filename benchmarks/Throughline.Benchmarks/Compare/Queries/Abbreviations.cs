namespace Throughline.Benchmarks.Compare.Queries;

/// <summary>Words that clerks shorten to fit a field, from the United States Postal Service's list of business words (Publication 28, appendix G) and payment practice.</summary>
internal static class Abbreviations
{
    private static readonly Dictionary<string, string> s_short = Read(
        """
        international intl,trading trdg,technologies tech,technology tech,engineering engrg,manufacturing mfg,industries inds,industrial indl,services svcs,service svc
        management mgmt,development dev,information info,construction constr,machinery mach,equipment equip,association assn,import imp,export exp,group grp
        research rsch,institute inst,pharmaceuticals pharm,petroleum petro,electronics elec,electronic elec,holdings hldgs,holding hldg,investments inv,investment inv,transport transp
        transportation transp,national natl,bank bk,company co,corporation corp,general gen,logistics log,systems sys,solutions soln,telecommunications telecom,chemicals chem,chemical chem
        consulting conslt,commercial coml,center ctr,centre ctr,laboratory lab,laboratories labs,department dept,university univ,products prod,production prod,organization org,foundation fdn
        """
    );

    /// <summary>The name with every word shortened that has an abbreviation; null where none has.</summary>
    public static string? Make(string name)
    {
        var words = name.Split(' ');
        var isChanged = false;
        for (var i = 0; i < words.Length; i++)
        {
            var core = words[i].TrimEnd(',', '.');
            if (s_short.TryGetValue(core.ToLowerInvariant(), out var brief))
            {
                isChanged = true;
                words[i] = core.All(char.IsUpper) ? brief.ToUpperInvariant() : MadeNames.NameSources.Capitalized(brief);
            }
        }

        return isChanged ? string.Join(' ', words) : null;
    }

    private static Dictionary<string, string> Read(string rows) =>
        rows.Split(['\n', ','], StringSplitOptions.TrimEntries)
            .Select(r => r.Split(' '))
            .ToDictionary(r => r[0], r => r[1], StringComparer.Ordinal);
}
