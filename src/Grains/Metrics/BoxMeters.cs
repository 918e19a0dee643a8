using System.Diagnostics;
using System.Diagnostics.Metrics;
using MVoting.Core.Polls;
using MVoting.Core.Segments;

namespace MVoting.Grains.Metrics;

/// <summary>
/// What a ballot box's shell measures: once a segment and once an activation, never once a ballot. An instrument that
/// nobody listens to costs a comparison.
/// </summary>
public static class BoxMeters
{
    private static readonly Histogram<int> s_ballots = EngineMeter.Meter.CreateHistogram(
        "mvoting.segment.ballots",
        "{ballot}",
        "Ballots in a segment that became durable. Live polls only.",
        advice: new InstrumentAdvice<int> { HistogramBucketBoundaries = [1, 4, 16, 64, 256, 1_024, 4_096] });

    private static readonly Histogram<int> s_sizeBytes = EngineMeter.Meter.CreateHistogram(
        "mvoting.segment.size",
        "By",
        "Bytes of a segment that became durable. Live polls only.",
        advice: new InstrumentAdvice<int>
        {
            HistogramBucketBoundaries = [256, 1_024, 4_096, 16_384, 65_536, 262_144, 1_048_576, 8_388_608],
        });

    private static readonly Histogram<double> s_commitSeconds = EngineMeter.Meter.CreateHistogram(
        "mvoting.segment.commit.duration",
        "s",
        "From the moment a box gives a segment away until it is known to be durable. Live polls only.",
        advice: new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
        });

    private static readonly Histogram<double> s_replaySeconds = EngineMeter.Meter.CreateHistogram(
        "mvoting.box.replay.duration",
        "s",
        "How long a ballot box read its journal when it was activated; its callers wait meanwhile.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.01, 0.1, 0.5, 1, 2.5, 5, 10, 20, 30] });

    private static readonly SlowestOfWindow s_slowestCommit = new(TimeProvider.System);

    /// <summary>The slowest commit of the last ten seconds, in seconds, of every poll; no value: there was none.</summary>
    public static ObservableGauge<double> SlowestCommit { get; } = EngineMeter.Meter.CreateObservableGauge(
        "mvoting.commit.slowest",
        Slowest,
        "s",
        "The slowest commit of the last whole ten seconds. All polls.");

    /// <summary>Measures an append that is under way and gives its outcome.</summary>
    /// <param name="paper">The box's paper; null in the segment that opens it.</param>
    public static async ValueTask<AppendOutcome> MeasureAppendAsync(
        ValueTask<AppendOutcome> append, SegmentRow row, BallotPaper? paper)
    {
        var begun = Stopwatch.GetTimestamp();
        var outcome = await append;
        var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        s_slowestCommit.Note(seconds);
        if (outcome == AppendOutcome.Durable && s_ballots.Enabled && paper is { Definition.Results: ResultsMode.Live })
        {
            Count(row, seconds);
        }

        return outcome;
    }

    /// <summary>Takes the time that an activation needed to read its journal.</summary>
    public static void NoteReplay(TimeSpan duration) => s_replaySeconds.Record(duration.TotalSeconds);

    private static void Count(SegmentRow row, double seconds)
    {
        var ballots = Segment.CountBallots(row.Bytes.Span);
        if (ballots > 0)
        {
            s_ballots.Record(ballots);
            s_sizeBytes.Record(row.Bytes.Length);
            s_commitSeconds.Record(seconds);
        }
    }

    private static IEnumerable<Measurement<double>> Slowest() =>
        s_slowestCommit.Read() is { } seconds ? [new Measurement<double>(seconds)] : [];
}
