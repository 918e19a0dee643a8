using MVoting.Core.PollLife;

namespace MVoting.Grains.Polls;

/// <summary>The stored state <c>life</c>; empty until the poll is made.</summary>
public sealed class PollLifeState
{
    public PollRecord? Life { get; set; }
}
