using MVoting.Core.Ballots;

namespace MVoting.Core.Exports;

/// <summary>
/// What is published about voters under the names of the <c>.pb</c> format: the channel as <c>voting_method</c>,
/// bands of age as <c>age</c>; other attributes as columns of their own, which the format tolerates.
/// </summary>
internal sealed class PabulibVoterColumns
{
    private static readonly string[] s_own = ["voter_id", "vote", "points", "voting_method"];

    private readonly PublicBallots _ballots;

    public PabulibVoterColumns(PublicBallots ballots)
    {
        _ballots = ballots;
        var taken = new HashSet<string>(s_own, StringComparer.OrdinalIgnoreCase);
        Names = [.. ballots.Columns.Kept.Select(column => Name(ballots.Columns, column, taken))];
    }

    public IReadOnlyList<string> Names { get; }

    public IEnumerable<string?> Cells(PublicBallot ballot) => _ballots.Columns.Kept.Select(column =>
        column > 0 ? _ballots.Columns.Text(ballot, column)
        : (BallotChannel)ballot.Said(0) switch
        {
            BallotChannel.None => null,
            BallotChannel.Paper => "paper",
            _ => "internet",
        });

    private static string Name(VoterColumns columns, int column, HashSet<string> taken)
    {
        if (column == 0)
        {
            return "voting_method";
        }

        var name = columns.Name(column) is "ageBand" ? "age" : columns.Name(column).ToLowerInvariant();
        while (!taken.Add(name))
        {
            name += "_";
        }

        return name;
    }
}
