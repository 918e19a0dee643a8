namespace MVoting.Load.Casting;

/// <summary>What a request is sent for, and so which answer is right.</summary>
public enum CastKind
{
    /// <summary>The voter's ballot: 201, or 200 when an earlier attempt of it got no answer.</summary>
    Original,

    /// <summary>The same ballot id again, deliberately: 200 and the first receipt.</summary>
    SameId,

    /// <summary>
    /// One of several requests with the same ballot that are sent at the same moment: 201 for one of them, 200 and the
    /// same receipt for the others, whichever comes first.
    /// </summary>
    Copy,

    /// <summary>Another ballot id of a voter who has voted: 409 already-voted.</summary>
    OtherId,
}
