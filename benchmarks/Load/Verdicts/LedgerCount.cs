using System.IO.Hashing;
using System.Runtime.InteropServices;
using MVoting.Load.Ballots;
using MVoting.Load.Casting;
using MVoting.Load.Ledgers;

namespace MVoting.Load.Verdicts;

/// <summary>What a ledger says when it is read back: how many were acknowledged, and the tally of just those.</summary>
public sealed class LedgerCount
{
    private LedgerCount()
    {
    }

    /// <summary>Ballots that the server acknowledged.</summary>
    public long Acknowledged { get; private set; }

    /// <summary>Voters among them: each may count once.</summary>
    public long Voters { get; private set; }

    /// <summary>Receipts that were given for more than one ballot.</summary>
    public long SharedReceipts { get; private set; }

    /// <summary>Lines that name no voter of the election, or other answers than that voter's.</summary>
    public long Strangers { get; private set; }

    /// <summary>The tally of one ballot for each voter of the ledger.</summary>
    public BallotCount Tally { get; } = new();

    public static LedgerCount Read(string path, IBallotSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var count = new LedgerCount();
        var voted = new bool[source.Count];
        var receipts = new HashSet<UInt128>();
        using var writer = new BallotWriter(source);
        foreach (var entry in LedgerReader.ReadEntries(path))
        {
            count.Take(entry, source, writer, voted, receipts);
        }

        return count;
    }

    private void Take(
        LedgerEntry entry, IBallotSource source, BallotWriter writer, bool[] voted, HashSet<UInt128> receipts)
    {
        Acknowledged++;
        var index = source.IndexOf(entry.Voter);
        if (index < 0)
        {
            Strangers++;
            return;
        }

        if (!receipts.Add(Fingerprint(entry.Receipt)))
        {
            SharedReceipts++;
        }

        if (voted[index])
        {
            return;
        }

        voted[index] = true;
        Voters++;
        source.AddTo(index, Tally);
        var ballot = new CastItem(index);
        if (entry.BallotId != writer.BallotId(ballot) || entry.AnswersHash != writer.HashAnswers(ballot))
        {
            Strangers++;
        }
    }

    /// <summary>128 bits stand for a receipt: a million of them take a fifth of the memory.</summary>
    private static UInt128 Fingerprint(Receipt receipt) =>
        XxHash128.HashToUInt128(MemoryMarshal.AsBytes(receipt.Code.AsSpan()));
}
