using MVoting.Core.Polls;

namespace MVoting.Core.Segments;

/// <summary>A segment in the journal is not what a box wrote. It names the segment; nothing is counted past it.</summary>
public sealed class DamagedSegmentException(PollUid poll, int box, int number, string reason)
    : Exception($"Segment {number} of box {box} of poll {poll} is damaged: {reason}.")
{
    public PollUid Poll { get; } = poll;

    public int Box { get; } = box;

    public int Number { get; } = number;

    public string Reason { get; } = reason;
}
