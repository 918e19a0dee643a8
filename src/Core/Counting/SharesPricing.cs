namespace MVoting.Core.Counting;

/// <summary>What <see cref="FixedAccounts"/> can tell about an option.</summary>
internal enum SharesPricing
{
    Priced,

    /// <summary>The supporters have too little together, and will not have more.</summary>
    TooDear,

    /// <summary>The bounds do not tell.</summary>
    Unclear,
}
