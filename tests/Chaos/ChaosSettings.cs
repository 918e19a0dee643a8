using MVoting.Testing.Cluster.Crowds;

namespace MVoting.Chaos;

/// <summary>One run.</summary>
internal sealed record ChaosSettings
{
    public required TimeSpan Time { get; init; }

    public required int Seed { get; init; }

    public required int Boxes { get; init; }

    public required CrowdSettings Crowd { get; init; }

    /// <summary>How long one poll is open, at most: then it is closed in the middle of everything, and judged.</summary>
    public TimeSpan PollTime { get; init; } = TimeSpan.FromMinutes(2);
}
