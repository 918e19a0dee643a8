using MVoting.Core.Boxes;
using MVoting.Core.Polls;
using MVoting.Core.Segments;
using MVoting.Grains.Boxes;
using MVoting.Journal;

namespace MVoting.Silo.Audit;

/// <summary>
/// Reads every segment of the journal as a box would that starts anew: order, hash chain, checksums, the rules of the
/// frozen paper, one ballot a voter, seals. Nothing but the journal is looked at, and nothing is changed.
/// </summary>
public sealed class JournalCheck(IJournalStore journal, TextWriter output)
{
    private PollUid? _poll;
    private BallotPaper? _paper;

    /// <summary>Polls met.</summary>
    public int Polls { get; private set; }

    /// <summary>Boxes read.</summary>
    public int Boxes { get; private set; }

    /// <summary>Boxes of them that are damaged.</summary>
    public int DamagedBoxes { get; private set; }

    /// <summary>Segments that are as they must be.</summary>
    public long Segments { get; private set; }

    /// <summary>Checks one poll, or all of them, and names each damaged segment in a line.</summary>
    /// <exception cref="JournalUnavailableException">The journal did not answer.</exception>
    public async Task RunAsync(PollUid? only, CancellationToken cancellationToken)
    {
        var boxes = only is { } poll
            ? journal.ListBoxesAsync(poll, cancellationToken)
            : journal.ListBoxesAsync(cancellationToken);
        await foreach (var address in boxes)
        {
            await CheckAsync(address, cancellationToken);
        }
    }

    private async Task CheckAsync(BoxAddress address, CancellationToken cancellationToken)
    {
        // The boxes of a poll come one after another.
        if (_poll != address.Poll)
        {
            (_poll, _paper) = (address.Poll, null);
            Polls++;
        }

        Boxes++;
        var ledger = new BoxLedger(address.Poll, address.Box);
        try
        {
            await BoxReplay.RunAsync(journal, ledger, int.MaxValue, cancellationToken);
            _paper ??= ledger.Paper;
            if (!Equals(ledger.Paper, _paper))
            {
                throw new DamagedSegmentException(
                    address.Poll, address.Box, 1, "its ballot paper is not that of the poll's other boxes");
            }
        }
        catch (Exception fault) when (fault is DamagedSegmentException or JournalDamagedException)
        {
            DamagedBoxes++;
            await output.WriteLineAsync($"{Name(ledger)}: {fault.Message}");
        }

        Segments += ledger.LastNumber;
    }

    // The journal knows a poll by a hash; its paper tells the name.
    private string Name(BoxLedger ledger) =>
        (ledger.Paper ?? _paper) is { } paper ? $"{paper.City}/{paper.Poll}" : $"poll {ledger.Poll}";
}
