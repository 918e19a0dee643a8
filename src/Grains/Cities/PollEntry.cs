using MVoting.Core.PollLife;
using MVoting.Core.Polls;

namespace MVoting.Grains.Cities;

/// <summary>A poll in its city's catalogue.</summary>
/// <param name="Title">JSON of the title: an object of language to text.</param>
/// <param name="Version">The poll's version that this entry shows; an older one never replaces a newer.</param>
/// <param name="IsReady">Whether every box holds the opening, so that the clock alone opens the poll.</param>
[GenerateSerializer, Immutable, Alias("mvoting.poll-entry")]
public sealed record PollEntry(
    [property: Id(0)] string Poll,
    [property: Id(1)] string Title,
    [property: Id(2)] PollKind Kind,
    [property: Id(3)] PollState State,
    [property: Id(4)] long? OpensAtMs,
    [property: Id(5)] long? ClosesAtMs,
    [property: Id(6)] long Version,
    [property: Id(7)] bool IsReady = false)
{
    /// <summary>The entry at a moment, as <see cref="PollRecord.AsOf"/>.</summary>
    public PollEntry AsOf(long nowMs) => State == PollState.Opening && IsReady && OpensAtMs <= nowMs
        ? this with { State = PollState.Open }
        : this;
}
