namespace MVoting.Core.Counting;

/// <summary>How the support that losers of Equal Shares lacked is looked for.</summary>
internal enum LackingUse
{
    /// <summary><see cref="Exact"/> where that is little work, else <see cref="Enough"/>.</summary>
    Auto,

    /// <summary>By counting again with more supporters.</summary>
    Exact,

    /// <summary>A number that is proven to be enough, without counting again.</summary>
    Enough,

    /// <summary>Not at all.</summary>
    None,
}
