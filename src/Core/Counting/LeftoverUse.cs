namespace MVoting.Core.Counting;

/// <summary>What becomes of money that the caps of categories and neighbourhoods have left over.</summary>
internal enum LeftoverUse
{
    /// <summary>It stays unspent.</summary>
    Stay,

    /// <summary>One last pass without caps spends it on what ranks first and fits.</summary>
    Cascade,
}
