using MVoting.Grains.Cities;

namespace MVoting.Api.Access;

/// <summary>The scopes of <see cref="Scopes"/> as flags, so that a door compares bits.</summary>
[Flags]
public enum AccessScope
{
    /// <summary>Any key of the city.</summary>
    None = 0,
    CastBallots = 1,
    ReadPolls = 2,
    WritePolls = 4,
    WriteKeys = 8,

    /// <summary>Only the operator's key.</summary>
    Operator = 16,
}
