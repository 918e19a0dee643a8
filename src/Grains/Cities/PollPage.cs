namespace MVoting.Grains.Cities;

/// <summary>A page of polls.</summary>
/// <param name="Next">The id to give as <see cref="PollQuery.After"/> for the next page; null: this was the last.</param>
[GenerateSerializer, Immutable, Alias("mvoting.poll-page")]
public sealed record PollPage([property: Id(0)] PollEntry[] Items, [property: Id(1)] string? Next);
