using MVoting.Core.PollLife;
using MVoting.Grains.Boxes;
using Orleans.Concurrency;

namespace MVoting.Grains.Polls;

/// <summary>
/// One poll: definition, life cycle and tally; key <c>city/poll</c>. Every method interleaves; the poll itself takes one
/// change at a time. Callers have checked the credential; the grain checks the state.
/// </summary>
[Alias("mvoting.poll")]
public interface IPollGrain : IGrainWithStringKey
{
    /// <summary>Makes the poll in state <c>draft</c> from a definition's JSON; <see cref="PollReplyKind.Exists"/> when the id is taken.</summary>
    [AlwaysInterleave]
    Task<PollReply> CreateAsync(byte[] definition);

    /// <summary>Applies a JSON merge patch before the opening. <paramref name="version"/> null: no If-Match was given.</summary>
    [AlwaysInterleave]
    Task<PollReply> PatchAsync(byte[] patch, long? version);

    /// <summary>Opens, pauses, resumes, closes, cancels or publishes; a state already reached answers as reached.</summary>
    [AlwaysInterleave]
    Task<PollReply> ActAsync(PollAction action);

    /// <summary>Changes the closing moment (Unix milliseconds; null: none) of a scheduled, open or paused poll.</summary>
    [AlwaysInterleave]
    Task<PollReply> RescheduleAsync(long? closesAtMs);

    /// <summary>
    /// Accepts, for a reason that is stored and logged, that ballots which were acknowledged are gone from the journal: every
    /// box goes on from what is there.
    /// </summary>
    [AlwaysInterleave]
    Task<PollReply> AcceptLossAsync(string reason);

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

    /// <summary>A box says that segments which it had acknowledged are gone from the journal. Repeated while it lasts.</summary>
    [AlwaysInterleave, OneWay]
    Task ReportLossAsync(int box);
}
