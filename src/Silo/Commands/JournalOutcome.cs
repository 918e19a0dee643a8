using MVoting.Core;
using MVoting.Core.Counting;
using MVoting.Core.Polls;
using MVoting.Core.Segments;
using MVoting.Core.Tallies;
using MVoting.Grains.Boxes;
using MVoting.Journal;
using MVoting.Silo.Audit;
using MVoting.Silo.Configuration;
using MVoting.Silo.Databases;

namespace MVoting.Silo.Commands;

/// <summary>
/// The outcome of a closed poll from the journal, beside a running engine too: what <c>GET …/outcome</c> answers, by
/// the same code. Results that are sealed stay so here.
/// </summary>
internal static class JournalOutcome
{
    /// <exception cref="StartupException">There is no such poll, or nothing of it to count yet.</exception>
    public static async Task<Outcome> CountAsync(
        PollName name, string? question, RuleName rule, RuleOptions options, CancellationToken cancellationToken)
    {
        var database = Database.Of(CommandSettings.Read());
        await using var journal = await database.OpenJournalForReadingAsync(cancellationToken);
        var kept = KeptPoll.Read(database, name) ?? throw new StartupException($"There is no poll {name}.");
        var (paper, final) = Closed(kept);
        var place = PlaceOf(paper, question);
        QuestionCount.RequireFit(paper.Definition.Questions[place], rule);
        SourceFiles.Expand(options, [.. paper.Definition.Questions[place].Options.Select(option => option.Id)]);
        var ballots = new QuestionBallots(paper.Codec, place);
        try
        {
            await ClosedBallots.ReadAsync(journal, paper, final, ballots, cancellationToken);
        }
        catch (Exception fault) when (fault is DamagedSegmentException or JournalDamagedException
            or JournalUnavailableException or InvariantException)
        {
            throw new StartupException($"{name} is not counted: {fault.Message}");
        }

        return QuestionCount.Count(ballots, rule, options, cancellationToken);
    }

    private static (BallotPaper Paper, Tally Final) Closed(KeptPoll poll)
    {
        var state = poll.Life.State;
        if (state is not (PollState.Closed or PollState.Published)
            || poll.Life.Paper is not { } bytes || poll.Count is not { Final: true } count)
        {
            throw new StartupException(
                $"{poll.Name} is {WireName<PollState>.Of(state)}: it is counted by a rule once it is closed.");
        }

        var paper = BallotPaper.Read(bytes);
        if (paper.Definition.Results == ResultsMode.Sealed && state != PollState.Published)
        {
            throw new StartupException($"The results of {poll.Name} are sealed until it is published.");
        }

        var final = new Tally(paper);
        foreach (var box in count.Boxes)
        {
            final.Merge(Tally.Read(paper, box.Tally));
        }

        return (paper, final);
    }

    private static int PlaceOf(BallotPaper paper, string? question)
    {
        var ids = paper.Definition.Questions.Select(one => one.Id).ToList();
        var place = question is null && ids.Count == 1 ? 0 : ids.IndexOf(question ?? "");
        return place >= 0 ? place : throw new StartupException(
            $"{(question is null ? "The poll has several questions" : $"The poll has no question '{question}'")}: give --question with one of {string.Join(", ", ids)}.");
    }
}
