namespace MVoting.Load.Casting;

/// <summary>What a request is sent for, and so which answer is right.</summary>
public enum CastKind
{
    /// <summary>The voter's ballot: 201, or 200 when an earlier attempt of it got no answer.</summary>
    Original,

    /// <summary>The same ballot id again, deliberately: 200 and the first receipt.</summary>
    SameId,

    /// <summary>Another ballot id of a voter who has voted: 409 already-voted.</summary>
    OtherId,
}
