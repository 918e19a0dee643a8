using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace MVoting.Grains.Metrics;

/// <summary>
/// The one meter and the one source of traces of this product. What they may tell is bounded by invariant 6: while
/// results are sealed, nothing that an operator reads may count ballots. So there are two kinds of instruments.
/// <list type="bullet">
/// <item><i>Counts</i> (counters, and histograms, which count too) hear of ballots only from polls whose results are
/// live. A ballot of a sealed poll moves none of them, also after the poll was published.</item>
/// <item><i>Levels</i> (gauges: what waits now, the slowest commit of ten seconds) and counts of <i>faults</i> hear of
/// every poll, or an operator would be blind in just the election that matters most. They say that something is
/// happening, not how often it has happened.</item>
/// </list>
/// No instrument carries a city, a poll or a box.
/// </summary>
public static class EngineMeter
{
    /// <summary>Name of the meter and of the source of traces.</summary>
    public const string Name = "MVoting";

    /// <summary>The meter of what happens in grains and doors. Lives as long as the process.</summary>
    public static Meter Meter { get; } = new(Name);

    /// <summary>Spans of what is rare and long: never of a ballot, a call to a box or a commit, which would count.</summary>
    public static ActivitySource Traces { get; } = new(Name);
}
