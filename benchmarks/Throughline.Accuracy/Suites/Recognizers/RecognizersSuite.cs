using System.Text.Json;
using Throughline.Accuracy.Scores;

namespace Throughline.Accuracy.Suites.Recognizers;

/// <summary>The specifications of Microsoft's Recognizers-Text, English and Chinese, for what the product reads.</summary>
/// <remarks>
/// Chosen by file and type before any tuning. In: dates and date ranges of the default model, numbers, percentages, currencies, dimensions, ages,
/// temperatures, phone numbers, e-mail and web addresses. Out, because no claim has a place for them: times of day, time zones, durations, recurring
/// sets, alternatives; the other modes of the date model (calendar, tasks, experimental, complex: other meanings of the same words); ordinals, number
/// ranges, yes and no; hashtags, mentions, quotations, GUIDs, IP addresses. A case counts where all of its results are of a type that is in; cases that
/// the specification marks as not supported for .NET are out.
/// </remarks>
internal sealed class RecognizersSuite : ISuite
{
    private static readonly (
        string File,
        string[] Types,
        Func<SpecCase, string, IReadOnlyList<Found>> Find,
        Func<JsonElement, bool> Counts
    )[] s_in =
    [
        ("DateTime/{0}/DateTimeModel.json", ["date", "daterange"], DateReader.Find, DateReader.Counts),
        ("Number/{0}/NumberModel.json", ["number"], NumberReaders.Numbers, NumberReaders.HasValue),
        ("Number/{0}/PercentModel.json", ["percentage"], NumberReaders.Percents, NumberReaders.HasValue),
        ("NumberWithUnit/{0}/CurrencyModel.json", ["currency"], NumberReaders.Money, NumberReaders.HasValue),
        ("NumberWithUnit/{0}/DimensionModel.json", ["dimension"], NumberReaders.Measures, NumberReaders.HasValue),
        ("NumberWithUnit/{0}/TemperatureModel.json", ["temperature"], NumberReaders.Temperatures, NumberReaders.HasValue),
        ("Sequence/{0}/PhoneNumberModel.json", ["phonenumber"], ContactReaders.Phones, ContactReaders.HasValue),
        ("Sequence/{0}/EmailModel.json", ["email"], ContactReaders.Emails, ContactReaders.HasValue),
        ("Sequence/{0}/URLModel.json", ["url"], ContactReaders.WebAddresses, ContactReaders.HasValue),
        ("NumberWithUnit/{0}/AgeModel.json", ["age"], NumberReaders.Ages, NumberReaders.HasValue),
    ];

    public string Name => "recognizers";

    public string Description => "dates, numbers, money, measures, phones and addresses of the Recognizers-Text specifications (en, zh)";

    public Task RunAsync(SuiteOptions options, Scoreboard board, CancellationToken cancellationToken)
    {
        var root = SuiteOptions.Data("language/recognizers-text-specs");
        foreach (var (file, types, find, counts) in s_in)
        {
            foreach (var culture in new[] { "English", "Chinese" })
            {
                var path = Path.Combine(root, string.Format(System.Globalization.CultureInfo.InvariantCulture, file, culture));
                if (!File.Exists(path))
                {
                    continue;
                }

                foreach (var spec in SpecCase.Read(path).Where(c => !c.IsOut && c.Results.All(r => types.Contains(SpecCase.TypeOf(r)))))
                {
                    var fault = spec.Judge(find(spec, culture), counts);
                    var model = $"{culture} {Path.GetFileNameWithoutExtension(path)}";
                    board[model].Add(fault is null);
                    board["all supported cases"].Add(fault is null);
                    if (fault is not null)
                    {
                        board.Notes.Add($"{model}: \"{spec.Input}\" @{spec.Reference}: {fault}");
                    }
                }
            }
        }

        return Task.CompletedTask;
    }
}
