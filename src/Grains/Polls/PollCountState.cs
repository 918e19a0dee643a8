using MVoting.Core.PollLife;

namespace MVoting.Grains.Polls;

/// <summary>The stored state <c>tally</c>; empty until the first tally is kept.</summary>
public sealed class PollCountState
{
    public PollCount? Count { get; set; }
}
