using MVoting.Core.Polls;
using MVoting.Core.Tallies;

namespace MVoting.Core.Counting;

/// <summary>
/// How much memory the ballots of a question can take on their way into an outcome or an export: known from the
/// tally, before the first ballot is read.
/// </summary>
public static class CountSize
{
    // A merged ballot as a key of characters with its entry in two tables, the larger of the two uses.
    private const int BytesPerBallot = 160;
    private const int BytesPerPick = 24;

    /// <summary>Bytes at most, reached when no two ballots are equal.</summary>
    public static long MostBytes(Tally tally, int question)
    {
        ArgumentNullException.ThrowIfNull(tally);
        var definition = tally.Paper.Definition;
        return checked((tally.Ballots * (BytesPerBallot + (4 * definition.Attributes.Length)))
            + (Picks(tally, question, definition.Questions[question]) * BytesPerPick));
    }

    private static long Picks(Tally tally, int question, Question asked)
    {
        var isRanked = asked.Rules.Type == BallotType.Ranked;
        var picks = 0L;
        for (var option = 0; option < asked.Options.Length; option++)
        {
            picks += isRanked
                ? Enumerable.Range(0, asked.Rules.Max).Sum(rank => tally.Ranked(question, option, rank))
                : tally.Votes(question, option);
        }

        return picks;
    }
}
