using MVoting.Core.Ballots;
using MVoting.Core.Polls;
using MVoting.Core.Tallies;
using MVoting.Grains.Boxes;
using MVoting.Grains.Cities;
using MVoting.Grains.Polls;

namespace MVoting.Api.Engine;

/// <summary>What the doors call: the grains by the ids of the HTTP contract, the ballots of closed polls, and nothing
/// else of Orleans.</summary>
public interface IEngine
{
    IPollGrain Poll(string city, string poll);

    IBallotBoxGrain Box(string city, string poll, int box);

    ICityGrain City(string city);

    /// <summary>
    /// Reads the ballots of a closed poll, as <see cref="ClosedBallots.ReadAsync"/> does: from the journal, which every
    /// mode has at hand, and not through a grain.
    /// </summary>
    Task ReadBallotsAsync(BallotPaper paper, Tally final, IBallotCount counted, CancellationToken cancellationToken);

    /// <summary>The keyed hash of the operator's key; null: none was set.</summary>
    Task<byte[]?> GetOperatorHashAsync();
}
