using MVoting.Core.Polls;

namespace MVoting.Grains.Polls;

/// <summary>What a door needs to take ballots of a poll.</summary>
/// <param name="State">The poll's state. The boxes enforce it; a door may refuse early only while there is no paper.</param>
/// <param name="Paper">Canonical bytes of the frozen ballot paper; null before it is frozen.</param>
/// <param name="WrappedSecret">The poll's secret, wrapped by the master secret; null with the paper.</param>
[GenerateSerializer, Immutable, Alias("mvoting.poll-door")]
public sealed record PollDoor(
    [property: Id(0)] PollState State,
    [property: Id(1)] byte[]? Paper,
    [property: Id(2)] byte[]? WrappedSecret);
