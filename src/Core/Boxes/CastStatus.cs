namespace MVoting.Core.Boxes;

/// <summary>What a ballot box answers about one ballot. One byte on the wire.</summary>
public enum CastStatus : byte
{
    /// <summary>Nothing was promised; the same ballot id may be sent again. Also what an unknown outcome ends in.</summary>
    TryAgain = 0,

    /// <summary>Counted and durable: the segment and its moment make the receipt.</summary>
    Counted = 1,

    /// <summary>This voter's ballot with this ballot id was counted earlier: the first receipt again.</summary>
    Repeated = 2,

    /// <summary>This voter has voted with another ballot id, and the poll's ballots are final.</summary>
    AlreadyVoted = 3,

    /// <summary>The box's opening moment has not come. Not counted.</summary>
    NotYetOpen = 4,

    /// <summary>The box is paused. Not counted.</summary>
    Paused = 5,

    /// <summary>The closing moment has passed, or the box is sealed or void. Not counted.</summary>
    Closed = 6,

    /// <summary>The voter has changed this ballot <see cref="Limits.ChangesPerVoter"/> times. Not counted.</summary>
    TooManyChanges = 7,

    /// <summary>The ballot was encoded for another ballot paper: fetch the paper anew and send it again. Not counted.</summary>
    StalePaper = 8,

    /// <summary>
    /// The bytes are no ballot of this box, and no ballot of this voter and ballot id was counted before. A door sends
    /// none at all to ask for the receipt of a ballot whose answers break the rules now. Not counted.
    /// </summary>
    Unreadable = 9,
}
