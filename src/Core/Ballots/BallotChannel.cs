namespace MVoting.Core.Ballots;

/// <summary>How a ballot reached the city. The numbers are part of the encoding.</summary>
public enum BallotChannel
{
    /// <summary>Not said.</summary>
    None = 0,
    Web = 1,
    Mobile = 2,
    Kiosk = 3,
    Paper = 4,
    Api = 5,
}
