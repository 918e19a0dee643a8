using System.Text.Json.Serialization;
using MVoting.Core.Polls;

namespace MVoting.Core.PollLife;

/// <summary>What is stored of a poll's life cycle, under its own ETag. Moments are Unix milliseconds.</summary>
public sealed record PollRecord
{
    /// <summary>JSON of the definition.</summary>
    public required byte[] Definition { get; init; }

    public required PollState State { get; init; }

    /// <summary>Rises with every change that is stored; the opening by the clock alone is none.</summary>
    public required long Version { get; init; }

    public required long CreatedAtMs { get; init; }

    public long? OpensAtMs { get; init; }

    public long? ClosesAtMs { get; init; }

    /// <summary>The order that is being carried to the boxes and not yet settled in all of them.</summary>
    public PollIntent Intent { get; init; }

    /// <summary>Canonical bytes of the frozen ballot paper.</summary>
    public byte[]? Paper { get; init; }

    /// <summary>The poll's secret, wrapped by the master secret.</summary>
    public byte[]? WrappedSecret { get; init; }

    public long? OpenedAtMs { get; init; }

    public long? ClosedAtMs { get; init; }

    public long? PublishedAtMs { get; init; }

    /// <summary>Why the poll stopped itself.</summary>
    public string? Fault { get; init; }

    /// <summary>An accepted loss that is being carried to the boxes; it comes before the intent.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsLossPending { get; init; }

    /// <summary>Losses of acknowledged ballots that an operator has accepted, oldest first; null: none.</summary>
    public AcceptedLoss[]? Losses { get; init; }

    /// <summary>Whether something decided is still being carried to the boxes.</summary>
    [JsonIgnore]
    public bool IsSettled => Intent == PollIntent.None && !IsLossPending;

    /// <summary>
    /// The poll as it is at a moment. Once all boxes hold the opening, the clock alone makes it open: nothing is written at
    /// that moment, however many polls share it.
    /// </summary>
    public PollRecord AsOf(long nowMs) => State == PollState.Opening && IsSettled && OpensAtMs <= nowMs
        ? this with { State = PollState.Open, OpenedAtMs = OpensAtMs }
        : this;
}
