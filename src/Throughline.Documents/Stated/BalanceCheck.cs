using System.Globalization;
using Throughline.Documents.Layers;

namespace Throughline.Documents.Stated;

/// <summary>The arithmetic of a bank statement: opening balance and entries give the closing balance.</summary>
internal sealed class BalanceCheck
{
    private decimal _sum;
    private int _unread;

    /// <summary>Opening balance, below zero where it is a debit; null where the statement has none.</summary>
    public decimal? Opening { get; set; }

    /// <summary>Closing balance, below zero where it is a debit; null where the statement has none.</summary>
    public decimal? Closing { get; set; }

    /// <summary>Entries counted.</summary>
    public int Entries { get; private set; }

    /// <summary>Counts an entry; null where its amount could not be read.</summary>
    public void Add(decimal? signed)
    {
        Entries++;
        _sum += signed ?? 0;
        _unread += signed is null ? 1 : 0;
    }

    /// <summary>Warns where the sum is not the closing balance, and names the difference.</summary>
    /// <param name="layer">Takes the warning.</param>
    /// <param name="what">The statement in words, such as <c>statement 12/1 of account DE…</c>.</param>
    public void Check(Layer layer, string what)
    {
        if (_unread > 0)
        {
            layer.Warn(string.Create(CultureInfo.InvariantCulture, $"{what}: the amounts of {_unread} entries could not be read"));
        }

        if (Opening is not { } opening || Closing is not { } closing)
        {
            if (Entries > 0 && (Opening is null) != (Closing is null))
            {
                layer.Warn($"{what}: no {(Opening is null ? "opening" : "closing")} balance, so its entries could not be checked");
            }

            return;
        }

        var difference = closing - opening - _sum;
        if (difference != 0)
        {
            layer.Warn(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{what}: does not add up: opening {opening} and {Entries} entries of {_sum} give {opening + _sum}, but the closing balance is {closing}: a difference of {difference}"
                )
            );
        }
    }
}
