using Throughline.Model;

namespace Throughline.Extraction.Tests;

/// <summary>Compares a claim's subject and object with what a row of the answer key names.</summary>
internal static class ArgumentsOf
{
    // Per row: words of which one must stand in the subject, and words of which one must stand in the object or what it concerns.
    private static readonly Dictionary<string, (string[] Subject, string[] Object)> s_words = new(StringComparer.Ordinal)
    {
        ["C003"] = (["Chinese drone specialists"], ["IEMZ Kupol"]),
        ["C004"] = (["IEMZ Kupol"], ["state-owned defence manufacturer"]),
        ["C005"] = (["IEMZ Kupol"], ["Western"]),
        ["C006"] = (["Chinese drone specialists"], ["development", "testing", "training"]),
        ["C007"] = (["development", "testing", "training"], ["one-way attack", "VTOL surveillance drones"]),
        ["C008"] = (["Chinese drone specialists"], ["IEMZ Kupol"]),
        ["C009"] = (["IEMZ Kupol"], ["one-way attack drones"]),
        ["C010"] = (["Sichuan AEE"], ["one-way attack drones"]),
        ["C011"] = (["IEMZ Kupol"], ["one-way attack drones"]),
        ["C012"] = (["TSK Vektor"], ["IEMZ Kupol"]),
        ["C013"] = (["TSK Vektor"], ["U.S.", "EU"]),
        ["C014"] = (["TSK Vektor"], ["procurement firm"]),
        ["C015"] = (["Sichuan AEE"], ["A140", "A900"]),
        ["C016"] = (["Sichuan AEE"], ["A60", "A100", "A200"]),
        ["C017"] = (["drone models", "A140", "A900"], ["Chebarkul"]),
        ["C018"] = (["groups of Chinese technical staff"], ["Kupol", "Izhevsk"]),
        ["C019"] = (["groups of Chinese technical staff"], ["drone assembly"]),
        ["C020"] = (["groups of Chinese technical staff"], ["Kupol personnel"]),
        ["C021"] = (["groups of Chinese technical staff"], ["flight tests"]),
        ["C022"] = (["groups of Chinese technical staff"], ["Russia"]),
        ["C023"] = (["visitors"], ["TSK Vektor"]),
        ["C024"] = (["visitors"], ["Chinese manufacturers"]),
        ["C025"] = ([""], ["Sichuan AEE", "Hunan Haotianyi"]),
        ["C026"] = (["Sichuan AEE"], ["TSK Vektor"]),
        ["C027"] = (["Sichuan AEE"], ["A200"]),
        ["C028"] = (["Hunan Haotianyi"], ["HW52V"]),
        ["C029"] = (["HW52V"], ["reconnaissance"]),
        ["C030"] = (["Chinese components", "technical inputs"], ["Garpiya"]),
        ["C031"] = (["Garpiya"], ["Shahed"]),
        ["C032"] = (["Garpiya"], ["Ukraine"]),
        ["C033"] = (["Chinese engines", "parts"], ["IEMZ Kupol"]),
        ["C034"] = (["Chinese engines", "parts"], ["civilian equipment"]),
        ["C035"] = (["pattern", "Chinese engines", "parts"], ["Garpiya production"]),
        ["C036"] = (["combination"], ["Kupol"]),
        ["C037"] = (["IEMZ Kupol"], ["flight control computers"]),
        ["C038"] = (["GA-21"], ["new drone"]),
        ["C039"] = (["GA-21"], ["Shahed-107"]),
        ["C040"] = (["foreign ministry"], ["cooperation"]),
        ["C041"] = (["foreign ministry"], ["not supplying lethal weapons"]),
        ["C042"] = (["Russian government", "defense ministry", "IEMZ Kupol"], ["comment", ""]),
        ["C043"] = (
            ["Chinese commercial drone technology", "components", "small engines", "guidance units", "flight controllers"],
            ["Russian drone programs"]
        ),
        ["C044"] = (["concern", "trend"], ["sanctions"]),
        ["C045"] = (["legal channels"], [""]),
        ["C046"] = (["contractual relationships"], [""]),
        ["C047"] = (["details"], [""]),
    };

    // Rows that must yield a claim for each of their objects (or subjects).
    private static readonly string[] s_each = ["C013", "C015", "C016", "C025"];

    public static IEnumerable<string> Names(Claim c) =>
        new[]
        {
            c.Subject.Name,
            c.ObjectText,
            c.Qualifiers.Concerns?.Name,
            c.Qualifiers.From?.Name,
            c.Qualifiers.Via?.Name,
            c.Place?.Name,
        }.OfType<string>();

    public static bool Fit(ReferenceRow row, Claim claim)
    {
        var (subjects, objects) = s_words[row.Id];
        return subjects.Any(s => claim.Subject.Name.Contains(s, StringComparison.OrdinalIgnoreCase)) && objects.Any(o => Has(claim, o));
    }

    public static bool IsComplete(ReferenceRow row, IReadOnlyList<Claim> claims)
    {
        var (subjects, objects) = s_words[row.Id];
        return claims.Count > 0
            && (!s_each.Contains(row.Id) || objects.All(o => claims.Any(c => Has(c, o))))
            && (row.Id != "C042" || subjects.All(s => claims.Any(c => c.Subject.Name.Contains(s, StringComparison.OrdinalIgnoreCase))));
    }

    private static bool Has(Claim claim, string word) =>
        new[] { claim.ObjectText, claim.Qualifiers.Concerns?.Name ?? "", claim.Qualifiers.From?.Name ?? "", claim.Place?.Name ?? "" }.Any(
            t => t.Contains(word, StringComparison.OrdinalIgnoreCase)
        );
}
