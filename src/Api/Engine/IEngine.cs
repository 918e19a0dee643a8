using MVoting.Grains.Boxes;
using MVoting.Grains.Cities;
using MVoting.Grains.Polls;

namespace MVoting.Api.Engine;

/// <summary>What the doors call: the grains by the ids of the HTTP contract, and nothing else of Orleans.</summary>
public interface IEngine
{
    IPollGrain Poll(string city, string poll);

    IBallotBoxGrain Box(string city, string poll, int box);

    ICityGrain City(string city);

    /// <summary>Whether a key with this hash is the operator's.</summary>
    Task<bool> IsOperatorAsync(byte[] hash);
}
