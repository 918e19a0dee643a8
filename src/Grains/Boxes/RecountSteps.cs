using MVoting.Core;

namespace MVoting.Grains.Boxes;

/// <summary>How much a recount does in one call: a box of ten million segments takes many.</summary>
public sealed record RecountSteps
{
    /// <summary>
    /// A call ends after the page in which this time is over; well below the 30 s after which Orleans gives its caller up.
    /// </summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Bytes of journal rows in one page.</summary>
    public int PageSizeBytes { get; init; } = Limits.ReadPageSizeBytes;

    /// <summary>How long a recount that nobody continues keeps what it has read.</summary>
    public TimeSpan Kept { get; init; } = TimeSpan.FromMinutes(1);
}
