using System.Globalization;
using System.Text.Json;
using Throughline.Accuracy.Scores;

namespace Throughline.Accuracy.Suites.Statements;

/// <summary>One MT940 file: the values of the public test suite of the Python library mt940, under our names.</summary>
/// <remarks>That suite merges the statements of a file: of each value the last one stands. Values that it leaves empty are not counted.</remarks>
internal static class Mt940Case
{
    private static readonly Dictionary<string, string> s_transaction = new(StringComparer.Ordinal)
    {
        ["date"] = "date",
        ["entry_date"] = "bookingDate",
        ["guessed_entry_date"] = "bookingDate",
        ["status"] = "mark",
        ["funds_code"] = "fundsCode",
        ["id"] = "type",
        ["currency"] = "currency",
        ["customer_reference"] = "customerReference",
        ["bank_reference"] = "bankReference",
        ["extra_details"] = "supplementary",
        ["transaction_details"] = "details",
        ["transaction_code"] = "transactionCode",
        ["posting_text"] = "postingText",
        ["prima_nota"] = "primaNota",
        ["applicant_bin"] = "counterpartyBank",
        ["applicant_iban"] = "counterpartyAccount",
        ["applicant_name"] = "counterparty",
        ["recipient_name"] = "recipient",
        ["return_debit_notes"] = "textKey",
        ["purpose"] = "purpose",
        ["additional_purpose"] = "additionalPurpose",
        ["end_to_end_reference"] = "endToEndReference",
        ["additional_position_reference"] = "mandateReference",
        ["applicant_creditor_id"] = "creditorId",
        ["debitor_identifier"] = "debtorId",
        ["deviate_applicant"] = "ultimateDebtor",
        ["deviate_recipient"] = "ultimateCreditor",
        ["purpose_code"] = "purposeCode",
        ["original_amount"] = "originalAmount",
        ["compensation_amount"] = "compensationAmount",
        ["additional_position_date"] = "mandateDate",
        ["FRST_ONE_OFF_RECC"] = "sequenceType",
        ["old_SEPA_CI"] = "formerCreditorId",
        ["old_SEPA_additional_position_reference"] = "formerMandateReference",
        ["settlement_tag"] = "settlementDate",
    };

    private static readonly Dictionary<string, string> s_statement = new(StringComparer.Ordinal)
    {
        ["account_identification"] = "account",
        ["statement_number"] = "statementNumber",
        ["sequence_number"] = "sequenceNumber",
        ["transaction_reference"] = "reference",
    };

    private static readonly Dictionary<string, (string Name, string? Type)> s_balances = new(StringComparer.Ordinal)
    {
        ["final_opening_balance"] = ("openingBalance", null),
        ["intermediate_opening_balance"] = ("openingBalance", "intermediate"),
        ["final_closing_balance"] = ("closingBalance", null),
        ["intermediate_closing_balance"] = ("closingBalance", "intermediate"),
        ["available_balance"] = ("availableBalance", null),
        ["forward_available_balance"] = ("forwardBalance", null),
    };

    /// <summary>Scores a file by its expectation.</summary>
    public static void Score(string expectation, Scoreboard board, CancellationToken cancellationToken)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(expectation));
        var path = expectation.Replace(".expected.json", ".sta", StringComparison.Ordinal);
        if (json.RootElement.ValueKind != JsonValueKind.Object || !File.Exists(path))
        {
            return;
        }

        var read = ReadFields.OrNull(path, cancellationToken);
        var expected = json.RootElement.GetProperty("transactions");
        board["MT940 files read"].Add(read is not null);
        board["MT940 files with all transactions"].Add(read?.Count("transactions") == expected.GetArrayLength());
        Statement(json.RootElement.GetProperty("data"), read, path, board);
        for (var i = 0; i < expected.GetArrayLength(); i++)
        {
            Transaction(expected[i].GetProperty("data"), i, read, path, board);
        }
    }

    private static void Statement(JsonElement data, ReadFields? read, string path, Scoreboard board)
    {
        foreach (var property in data.EnumerateObject())
        {
            if (s_statement.TryGetValue(property.Name, out var name) && property.Value.ValueKind == JsonValueKind.String)
            {
                if (IsNoAccount(property))
                {
                    continue;
                }

                Add(board, "MT940 statement fields", path, property.Name, property.Value.GetString()!, Last(read, name, null, out _));
            }
            else if (s_balances.TryGetValue(property.Name, out var balance))
            {
                var value = Last(read, balance.Name, balance.Type, out var prefix);
                var amount = property.Value.GetProperty("amount");
                if (amount.GetProperty("currency").GetString() is { } code && code.Any(char.IsAsciiDigit))
                {
                    // The file leaves the currency out, and the suite took the first digits of the amount for it.
                    continue;
                }

                Add(board, "MT940 balances", path, property.Name, amount.GetProperty("amount").GetString()!, value);
                Add(
                    board,
                    "MT940 balances",
                    path,
                    property.Name + " date",
                    property.Value.GetProperty("date").GetString()!,
                    read?[prefix + balance.Name + "Date"]
                );
                Add(
                    board,
                    "MT940 balances",
                    path,
                    property.Name + " mark",
                    property.Value.GetProperty("status").GetString()!,
                    read?[prefix + balance.Name + "Mark"]
                );
                if (amount.GetProperty("currency").GetString() is { } currency)
                {
                    Add(board, "MT940 balances", path, property.Name + " currency", currency, read?[prefix + "currency"]);
                }
            }
        }
    }

    // One broken file repeats the account's tag before a transaction's details, and the suite takes those for the account.
    private static bool IsNoAccount(JsonProperty property) =>
        property.Name == "account_identification" && property.Value.GetString()!.Contains('?', StringComparison.Ordinal);

    private static void Transaction(JsonElement data, int index, ReadFields? read, string path, Scoreboard board)
    {
        var prefix = string.Create(CultureInfo.InvariantCulture, $"transactions[{index}].");
        foreach (var property in data.EnumerateObject())
        {
            if (property.Name == "amount")
            {
                // The suite gives the reversal of a credit the sign of a credit; the balances of its files say that it is a debit.
                var found = read?[prefix + "amount"];
                found = read?[prefix + "reversal"] is null ? found : found?.TrimStart('-');
                Add(
                    board,
                    "MT940 transaction fields",
                    path,
                    prefix + "amount",
                    property.Value.GetProperty("amount").GetString()!.TrimStart(read?[prefix + "reversal"] is null ? '+' : '-'),
                    found
                );
            }
            else if (
                property.Value.ValueKind == JsonValueKind.String
                && property.Value.GetString() is { } text
                && !string.IsNullOrWhiteSpace(text)
                && s_transaction.TryGetValue(property.Name, out var name)
            )
            {
                // The suite glues the mark in the statement line and the reference in the details together.
                var expected = text.StartsWith("KREF+\n", StringComparison.Ordinal) ? text["KREF+\n".Length..] : text;
                Add(board, "MT940 transaction fields", path, prefix + property.Name, expected, read?[prefix + name]);
            }
        }
    }

    private static void Add(Scoreboard board, string tally, string path, string name, string expected, string? found)
    {
        var isHit = ReadFields.Same(expected, found);
        board[tally].Add(isHit);
        if (!isHit)
        {
            board.Notes.Add($"{Path.GetFileName(path)}: {name}: expected '{expected}', read '{found}'");
        }
    }

    private static string? Last(ReadFields? read, string name, string? type, out string prefix)
    {
        for (var i = (read?.Count("statements") ?? 0) - 1; i >= 0; i--)
        {
            prefix = string.Create(CultureInfo.InvariantCulture, $"statements[{i}].");
            if (read![prefix + name] is { } value && read[prefix + name + "Type"] == type)
            {
                return value;
            }
        }

        prefix = "";
        return null;
    }
}
