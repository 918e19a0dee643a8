using MVoting.Grains.Boxes;
using Orleans.Concurrency;

namespace MVoting.Grains.Polls;

/// <summary>
/// One poll: definition, life cycle and tally; key <c>city/poll</c>. Changes come one at a time; reads and reports
/// interleave. Callers have checked the credential; the grain checks the state.
/// </summary>
[Alias("mvoting.poll")]
public interface IPollGrain : IGrainWithStringKey
{
    /// <summary>Makes the poll in state <c>draft</c> from a definition's JSON; <see cref="PollReplyKind.Exists"/> when the id is taken.</summary>
    Task<PollReply> CreateAsync(byte[] definition);

    /// <summary>Applies a JSON merge patch before the opening. <paramref name="version"/> null: no If-Match was given.</summary>
    Task<PollReply> PatchAsync(byte[] patch, long? version);

    /// <summary>Opens, pauses, resumes, closes, cancels or publishes; a state already reached answers as reached.</summary>
    Task<PollReply> ActAsync(PollAction action);

    /// <summary>Changes the closing moment (Unix milliseconds; null: none) of a scheduled, open or paused poll.</summary>
    Task<PollReply> RescheduleAsync(long? closesAtMs);

    /// <summary>The poll, or null when there is none.</summary>
    [AlwaysInterleave]
    Task<PollSnapshot?> GetAsync();

    /// <summary>What a door needs to take ballots, or null when there is no such poll.</summary>
    [AlwaysInterleave]
    Task<PollDoor?> GetDoorAsync();

    /// <summary>The tally, unless it is sealed; null when there is no such poll.</summary>
    [AlwaysInterleave]
    Task<PollResults?> GetResultsAsync();

    /// <summary>Takes a box's running totals. A lost report is repeated by the next one.</summary>
    [AlwaysInterleave, OneWay]
    Task ReportAsync(BoxTotals totals);
}
