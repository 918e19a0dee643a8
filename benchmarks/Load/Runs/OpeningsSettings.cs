namespace MVoting.Load.Runs;

/// <summary>Polls of one city that open at one moment.</summary>
public sealed record OpeningsSettings
{
    public required int Polls { get; init; }

    public string City { get; init; } = "openings";

    /// <summary>Requests in flight at a time.</summary>
    public int Connections { get; init; } = 64;

    /// <summary>From the first poll made until all of them open; null: from the rate at which polls are made.</summary>
    public TimeSpan? Lead { get; init; }

    /// <summary>How long after the opening a ballot is sent again and the list is read again.</summary>
    public TimeSpan GiveUp { get; init; } = TimeSpan.FromSeconds(60);
}
