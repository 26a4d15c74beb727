using System.Globalization;
using Throughline.Accuracy.Suites.Ner.Corpora;
using Throughline.Accuracy.Suites.Ner.Generated;

namespace Throughline.Accuracy.Suites.Ner.Training;

/// <summary>
/// What the shipped models are trained on: labelled texts whose licence allows it, and generated ones. Wikigold is CC BY 4.0, Re-DocRED MIT (its texts
/// are Wikipedia's, CC BY-SA), factRuEval-2016 MIT, UNER Chinese GSD CC BY-SA 4.0; the other corpora are for research only, not for commerce, or say nothing, and are measured on, never trained on.
/// </summary>
internal static class Recipe
{
    private const int Seed = 20260101;

    /// <summary>The training texts of a language's shipped model.</summary>
    public static IReadOnlyList<LabelledText> Of(string language) =>
        language switch
        {
            "en" => [.. Headlines.Over(Texts("wikigold")), .. Headlines.Over(Texts("docred")), .. Texts("en*3000")],
            "ru" => [.. Texts("factru"), .. Texts("ru*2500")],
            _ => [.. Texts("uner-gsd"), .. Texts("zh*3000")],
        };

    /// <summary>A corpus by its name, or so many generated texts: <c>en*3000</c>.</summary>
    public static IEnumerable<LabelledText> Texts(string corpus) =>
        corpus is "recipe-en" or "recipe-ru" or "recipe-zh" ? Of(corpus[^2..])
        : corpus.Split('*') is [var language, var count] ? Maker(language).Make(int.Parse(count, CultureInfo.InvariantCulture))
        : Corpus.Read(corpus);

    private static TextMaker Maker(string language) =>
        language switch
        {
            "en" => new EnglishMaker(NameStock.Read(), new Random(Seed)),
            "ru" => new RussianMaker(new Random(Seed)),
            _ => new ChineseMaker(new Random(Seed)),
        };
}
