using Throughline.Accuracy.Suites.Article;
using Throughline.Accuracy.Suites.Articles;
using Throughline.Accuracy.Suites.Aurora;
using Throughline.Accuracy.Suites.Calibration;
using Throughline.Accuracy.Suites.Candidates;
using Throughline.Accuracy.Suites.Checks;
using Throughline.Accuracy.Suites.Codes;
using Throughline.Accuracy.Suites.EInvoices;
using Throughline.Accuracy.Suites.ExtractionSpeed;
using Throughline.Accuracy.Suites.Fisheye;
using Throughline.Accuracy.Suites.Invoice2Data;
using Throughline.Accuracy.Suites.Kitinerary;
using Throughline.Accuracy.Suites.Layout;
using Throughline.Accuracy.Suites.MadePapers;
using Throughline.Accuracy.Suites.MadePapers.Wide;
using Throughline.Accuracy.Suites.Mails;
using Throughline.Accuracy.Suites.Mutations;
using Throughline.Accuracy.Suites.Names;
using Throughline.Accuracy.Suites.Ner;
using Throughline.Accuracy.Suites.Nerel;
using Throughline.Accuracy.Suites.OfficePapers;
using Throughline.Accuracy.Suites.Pairs;
using Throughline.Accuracy.Suites.Prose;
using Throughline.Accuracy.Suites.ProseValues;
using Throughline.Accuracy.Suites.Re3d;
using Throughline.Accuracy.Suites.Reasons;
using Throughline.Accuracy.Suites.Recognizers;
using Throughline.Accuracy.Suites.ReferenceNetwork;
using Throughline.Accuracy.Suites.Roles;
using Throughline.Accuracy.Suites.RussianValues;
using Throughline.Accuracy.Suites.ShortNames;
using Throughline.Accuracy.Suites.Spellings;
using Throughline.Accuracy.Suites.Sroie;
using Throughline.Accuracy.Suites.Statements;
using Throughline.Accuracy.Suites.Trade;
using Throughline.Accuracy.Suites.Transliteration;
using Throughline.Accuracy.Suites.Verifier;
using Throughline.Accuracy.Suites.Xscript;

namespace Throughline.Accuracy.Suites;

/// <summary>The suites, one line each.</summary>
internal static class AllSuites
{
    public static IReadOnlyList<ISuite> All { get; } =
    [
        new AuroraSuite(),
        new NamesSuite(),
        new SpellingsSuite(),
        new XscriptSuite(),
        new TransliterationSuite(),
        new PairsSuite(),
        new ChecksSuite(),
        new CandidatesSuite(),
        new ReferenceNetworkSuite(),
        new CalibrationSuite(),
        new EInvoicesSuite(),
        new StatementsSuite(),
        new KitinerarySuite(),
        new MailSuite(),
        new RecognizersSuite(),
        new ArticlesSuite(),
        new RussianValuesSuite(),
        new ProseValuesSuite(),
        new OfficePapersSuite(),
        new MutationsSuite(),
        new TradeSuite(),
        new ProseSuite(),
        new RolesSuite(),
        new VerifierSuite(),
        new ArticleSuite(),
        new Re3dSuite(),
        new NerelSuite(),
        new FisheyeSuite(),
        new ReasonsSuite(),
        new ExtractionSpeedSuite(),
        new SroieSuite(),
        new Invoice2DataSuite(),
        new LayoutSuite(),
        new MadePapersSuite(isScanned: false),
        new MadePapersSuite(isScanned: true),
        new WidePapersSuite(),
        new NerSuite(),
        new CodesSuite(),
        new ShortNamesSuite(),
    ];
}
