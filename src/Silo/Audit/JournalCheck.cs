using MVoting.Core.Boxes;
using MVoting.Core.Polls;
using MVoting.Core.Segments;
using MVoting.Grains.Boxes;
using MVoting.Journal;

namespace MVoting.Silo.Audit;

/// <summary>
/// Reads every segment of the journal as a box would that starts anew: order, hash chain, checksums, the rules of the
/// frozen paper, one ballot a voter, seals. Nothing is changed. Of a poll whose results are sealed it says which boxes
/// are damaged, and no number of a segment.
/// </summary>
/// <param name="isPublished">
/// Whether a poll is published, by what is kept beside the journal; asked for polls with sealed results alone. Null: no
/// such poll is.
/// </param>
public sealed class JournalCheck(IJournalStore journal, TextWriter output, Func<PollName, bool>? isPublished = null)
{
    private PollUid? _poll;
    private BallotPaper? _paper;
    private bool _isSealed;

    /// <summary>Polls met.</summary>
    public int Polls { get; private set; }

    /// <summary>Boxes read.</summary>
    public int Boxes { get; private set; }

    /// <summary>Boxes of them that are damaged.</summary>
    public int DamagedBoxes { get; private set; }

    /// <summary>Polls of them whose results are sealed.</summary>
    public int SealedPolls { get; private set; }

    /// <summary>Segments that are as they must be, without those of polls whose results are sealed.</summary>
    public long Segments { get; private set; }

    /// <summary>Checks one poll, or all of them, and names each damaged segment, or box, in a line.</summary>
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
            (_poll, _paper, _isSealed) = (address.Poll, null, false);
            Polls++;
        }

        Boxes++;
        var ledger = new BoxLedger(address.Poll, address.Box);
        try
        {
            await BoxReplay.RunAsync(journal, ledger, int.MaxValue, cancellationToken);
            TakePaper(ledger);
            if (!Equals(ledger.Paper, _paper))
            {
                throw new DamagedSegmentException(
                    address.Poll, address.Box, 1, "its ballot paper is not that of the poll's other boxes");
            }
        }
        catch (Exception fault) when (fault is DamagedSegmentException or JournalDamagedException)
        {
            TakePaper(ledger);
            DamagedBoxes++;
            await output.WriteLineAsync(
                $"{Name(ledger)}: {(_isSealed ? DamageText.Sealed(ledger.Box) : fault.Message)}");
        }

        Segments += _isSealed ? 0 : ledger.LastNumber;
    }

    private void TakePaper(BoxLedger ledger)
    {
        if (_paper is not null || ledger.Paper is not { } paper)
        {
            return;
        }

        _paper = paper;
        _isSealed = paper.Definition.Results == ResultsMode.Sealed
            && isPublished?.Invoke(new PollName(paper.City, paper.Poll)) != true;
        SealedPolls += _isSealed ? 1 : 0;
    }

    // The journal knows a poll by a hash; its paper tells the name.
    private string Name(BoxLedger ledger) =>
        (ledger.Paper ?? _paper) is { } paper ? $"{paper.City}/{paper.Poll}" : $"poll {ledger.Poll}";
}
