namespace MVoting.Core.Polls;

/// <summary>Whether a voter may replace a ballot that was counted.</summary>
public enum RevisionMode
{
    /// <summary>Never: the journal then keeps no link between a voter key and a ballot.</summary>
    Final,

    /// <summary>Until the poll closes: the journal keeps the link of voter key and ballot up to then.</summary>
    UntilClose,
}
