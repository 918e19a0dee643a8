using MVoting.Core.Boxes;
using MVoting.Core.PollLife;
using MVoting.Core.Polls;
using MVoting.Core.Segments;
using MVoting.Core.Tallies;
using MVoting.Grains.Boxes;
using MVoting.Journal;

namespace MVoting.Silo.Audit;

/// <summary>
/// Counts a poll again from the journal alone and compares with the tally that is kept, box by box, at exactly the
/// segments that the kept tally names. So it may run while ballots are cast: what came later belongs to neither. Of a
/// poll whose results are sealed it says whether they are equal and which box is not, and no count.
/// </summary>
public sealed class PollRecount(IJournalStore journal, TextWriter output)
{
    private bool _isEqual = true;
    private bool _isSealed;

    /// <summary>Recounts and says what it found. True: the two are equal.</summary>
    /// <exception cref="JournalUnavailableException">The journal did not answer.</exception>
    public async Task<bool> RunAsync(KeptPoll poll, CancellationToken cancellationToken)
    {
        (_isEqual, _isSealed) = (true, false);
        if (poll.Life.Paper is not { } bytes)
        {
            await RequireNothingAsync(poll, cancellationToken);
            return _isEqual;
        }

        var paper = BallotPaper.Read(bytes);
        _isSealed = poll.IsSealed(paper);
        var isFinal = poll.Life.State is PollState.Closed or PollState.Published;
        if (isFinal && poll.Count is not { Final: true })
        {
            await DiffersAsync($"{poll.Name} is {poll.Life.State}, and no final tally is kept");
        }

        var counted = new Tally(paper);
        for (var box = 0; box < paper.Boxes; box++)
        {
            var kept = poll.Count?.Boxes.ElementAtOrDefault(box) ?? new BoxCount(0, 0, []);
            if (await RecountAsync(paper, box, kept, isFinal, cancellationToken) is { } tally)
            {
                counted.Merge(tally);
            }
        }

        var ballots = _isSealed ? "its results are sealed" : $"{counted.Ballots} ballots in {paper.Boxes} boxes";
        await output.WriteLineAsync(
            $"{poll.Name}: {ballots}: the recount {(_isEqual ? "equals" : "DIFFERS from")} the {(isFinal ? "final" : "running")} tally");
        return _isEqual;
    }

    private async Task RequireNothingAsync(KeptPoll poll, CancellationToken cancellationToken)
    {
        var ledger = new BoxLedger(poll.Name.Uid, box: 0);
        await ReplayAsync(ledger, 1, cancellationToken);
        if (ledger.LastNumber > 0)
        {
            await DiffersAsync($"{poll.Name} was never opened, and the journal holds ballots of it");
            return;
        }

        await output.WriteLineAsync($"{poll.Name} was not opened yet: there is nothing to count");
    }

    private async Task<Tally?> RecountAsync(
        BallotPaper paper, int box, BoxCount kept, bool isFinal, CancellationToken cancellationToken)
    {
        var ledger = new BoxLedger(paper.Uid, box);
        if (!await ReplayAsync(ledger, kept.Segment, cancellationToken))
        {
            return null;
        }

        if (ledger.LastNumber != kept.Segment)
        {
            await DiffersAsync(box, "the journal ends before the tally", $"the tally reaches segment {kept.Segment}, the journal ends at {ledger.LastNumber}");
        }
        else if (isFinal && ledger.Phase != BoxPhase.Sealed)
        {
            await DiffersAsync(box, "it is not sealed", $"it is not sealed at segment {kept.Segment}");
        }

        if (ledger.Paper is null)
        {
            return null;
        }

        if (!ledger.Paper.Equals(paper))
        {
            await DiffersAsync($"box {box}: its ballot paper is not the poll's");
            return null;
        }

        await CompareAsync(paper, box, kept.Tally, ledger.Tally!);
        return ledger.Tally;
    }

    private async Task CompareAsync(BallotPaper paper, int box, byte[] bytes, Tally counted)
    {
        Tally kept;
        try
        {
            kept = Tally.Read(paper, bytes);
        }
        catch (FormatException fault)
        {
            await DiffersAsync(box, "the tally cannot be read", $"the tally cannot be read: {fault.Message}");
            return;
        }

        if (kept.Equals(counted))
        {
            return;
        }

        await DiffersAsync(box, "the tally is not that of the journal", $"ballots: kept {kept.Ballots}, counted {counted.Ballots}");
        if (_isSealed)
        {
            return;
        }

        foreach (var line in Differences(paper.Definition, kept, counted))
        {
            await DiffersAsync($"box {box}: {line}");
        }
    }

    private static IEnumerable<string> Differences(PollDefinition poll, Tally kept, Tally counted)
    {
        for (var question = 0; question < poll.Questions.Length; question++)
        {
            var options = poll.Questions[question].Options;
            for (var option = 0; option < options.Length; option++)
            {
                var (keptVotes, countedVotes) = (kept.Votes(question, option), counted.Votes(question, option));
                var (keptPoints, countedPoints) = (kept.Points(question, option), counted.Points(question, option));
                if (keptVotes != countedVotes || keptPoints != countedPoints)
                {
                    yield return $"{poll.Questions[question].Id}/{options[option].Id}: kept {keptVotes} votes and {keptPoints} points, counted {countedVotes} and {countedPoints}";
                }
            }
        }
    }

    // False: a segment is damaged, which was said.
    private async Task<bool> ReplayAsync(BoxLedger ledger, int last, CancellationToken cancellationToken)
    {
        try
        {
            await BoxReplay.RunAsync(journal, ledger, last, cancellationToken);
            return true;
        }
        catch (Exception fault) when (fault is DamagedSegmentException or JournalDamagedException)
        {
            var text = _isSealed ? DamageText.Sealed(ledger.Box) : DamageText.Of(fault, ledger);
            await DiffersAsync($"box {ledger.Box}: {text}");
            return false;
        }
    }

    private Task DiffersAsync(int box, string sealedText, string text) =>
        DiffersAsync($"box {box}: {(_isSealed ? sealedText : text)}");

    private Task DiffersAsync(string line)
    {
        _isEqual = false;
        return output.WriteLineAsync(line);
    }
}
