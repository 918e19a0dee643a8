namespace MVoting.Ladder.Capacity;

/// <summary>
/// The published limits of the log of single databases of Azure SQL, standard-series (Gen5), in MB a second: "Max log
/// rate" of learn.microsoft.com/azure/azure-sql/database/resource-limits-vcore-single-databases.
/// </summary>
internal sealed record AzureSqlLimits(string Tier, double MegabytesPerVCore, double MegabytesMost, double CommitMs)
{
    /// <summary>The tiers, with the write latency of their log that the same page gives.</summary>
    public static IReadOnlyList<AzureSqlLimits> Tiers { get; } =
    [
        new("General Purpose", 4.5, 50, 6),
        new("Business Critical", 12, 96, 1.5),
        new("Hyperscale", 100, 100, 2),
    ];

    /// <summary>The fewest virtual cores whose log takes so many megabytes a second, two at least; null: none does.</summary>
    public int? VCoresFor(double megabytesPerSecond) => megabytesPerSecond > MegabytesMost
        ? null
        : Math.Max(2, 2 * (int)Math.Ceiling(megabytesPerSecond / MegabytesPerVCore / 2));
}
