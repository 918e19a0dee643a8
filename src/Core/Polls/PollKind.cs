namespace MVoting.Core.Polls;

/// <summary>The four kinds of vote.</summary>
public enum PollKind
{
    Issue,
    InHouse,
    OnTheSpot,
    Public,
}
