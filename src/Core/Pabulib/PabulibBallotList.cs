using System.Collections;
using System.Collections.Immutable;
using MVoting.Core.Ballots;

namespace MVoting.Core.Pabulib;

/// <summary>
/// The votes of a <c>.pb</c> file as ballots of the poll that <see cref="PabulibPoll"/> makes of the file, in the
/// order of the file. A ballot is made when it is asked for; reading from several threads is safe.
/// </summary>
public sealed class PabulibBallotList : IReadOnlyList<PabulibBallot>
{
    private readonly PabulibFile _file;
    private readonly PabulibAttributes _attributes;
    private readonly ImmutableArray<string> _voters;

    public PabulibBallotList(PabulibFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        _file = file;
        _attributes = new PabulibAttributes(file, notes: null);
        _voters = PabulibLabels.Voters(file);
        OptionIds = PabulibLabels.OptionIds(file, notes: null);
    }

    /// <summary>The poll's option id of each project, by its position in the file.</summary>
    public ImmutableArray<string> OptionIds { get; }

    public int Count => _file.Votes.Length;

    public PabulibBallot this[int index]
    {
        get
        {
            var vote = _file.Votes[index];
            var hasPoints = _file.Meta.VoteType is PabulibVoteType.Cumulative or PabulibVoteType.Scoring;
            return new PabulibBallot
            {
                Line = vote.Line,
                Voter = _voters[index],
                Options = [.. vote.Projects.Select(project => OptionIds[project])],
                Points = hasPoints ? vote.Points : default,
                Channel = vote.VotingMethod switch
                {
                    "internet" => BallotChannel.Web,
                    "paper" => BallotChannel.Paper,
                    _ => BallotChannel.None,
                },
                Attributes = _attributes.Of(vote),
            };
        }
    }

    public IEnumerator<PabulibBallot> GetEnumerator()
    {
        for (var index = 0; index < Count; index++)
        {
            yield return this[index];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
