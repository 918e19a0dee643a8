using MVoting.Core.Ballots;

namespace MVoting.Simulation.People;

/// <summary>One voter, with every ballot that the voter ever tried to cast.</summary>
internal sealed class SimVoter(int number, VoterKey key, int box)
{
    public int Number { get; } = number;

    public VoterKey Key { get; } = key;

    public int Box { get; } = box;

    public List<SimBallot> Ballots { get; } = [];
}
