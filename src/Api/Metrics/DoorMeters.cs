using System.Diagnostics.Metrics;
using MVoting.Api.Ballots;
using MVoting.Core.Boxes;
using MVoting.Grains.Metrics;

namespace MVoting.Api.Metrics;

/// <summary>
/// What the doors of a node count: once for each call to a box, by the answers it brought, never once a ballot. Only
/// lanes of live polls count (<see cref="MeteredBox"/>); see <see cref="EngineMeter"/>.
/// </summary>
public static class DoorMeters
{
    private static readonly Counter<long> s_admitted = EngineMeter.Meter.CreateCounter<long>(
        "mvoting.ballots.admitted", "{ballot}", "Ballots that were counted and are durable. Live polls only.");

    private static readonly Counter<long> s_repeated = EngineMeter.Meter.CreateCounter<long>(
        "mvoting.ballots.repeated", "{ballot}", "Retries of counted ballots, which got their first receipt. Live polls only.");

    private static readonly Counter<long> s_refused = EngineMeter.Meter.CreateCounter<long>(
        "mvoting.ballots.refused", "{ballot}", "Ballots that were not counted, by reason. Live polls only.");

    private static readonly Histogram<int> s_parcel = EngineMeter.Meter.CreateHistogram(
        "mvoting.parcel.ballots",
        "{ballot}",
        "Ballots in one call to a box. Live polls only.",
        advice: new InstrumentAdvice<int> { HistogramBucketBoundaries = [1, 4, 16, 64, 256, 1_024, 2_048] });

    private static readonly Counter<long> s_full = EngineMeter.Meter.CreateCounter<long>(
        "mvoting.lanes.full", "{request}", "Ballots that met a full lane and heard \"try again\". All polls.");

    // By status, so that a call's answers are counted into an array on the stack. No tag is made on the way.
    private static readonly KeyValuePair<string, object?>[] s_reasons =
        [.. Enum.GetValues<CastStatus>().Select(status => KeyValuePair.Create("reason", (object?)ReasonOf(status)))];

    /// <summary>Whether anybody listens.</summary>
    public static bool IsOn => s_admitted.Enabled || s_parcel.Enabled;

    /// <summary>Counts the answers of one call to a box.</summary>
    /// <param name="answers">One <see cref="CastAnswer"/> for each ballot.</param>
    public static void CountAnswers(ReadOnlySpan<byte> answers)
    {
        Span<int> counts = stackalloc int[s_reasons.Length];
        counts.Clear();
        for (var offset = 0; offset < answers.Length; offset += CastAnswer.SizeBytes)
        {
            // Its first byte; a status of a newer box that this node does not know is left out.
            var status = answers[offset];
            if (status < counts.Length)
            {
                counts[status]++;
            }
        }

        s_parcel.Record(answers.Length / CastAnswer.SizeBytes);
        for (var status = 0; status < counts.Length; status++)
        {
            if (counts[status] > 0)
            {
                Count((CastStatus)status, counts[status]);
            }
        }
    }

    /// <summary>Counts ballots of a call that failed or went unanswered: what became of them is unknown here.</summary>
    public static void CountUnanswered(int ballots)
    {
        s_parcel.Record(ballots);
        s_refused.Add(ballots, s_reasons[(int)CastStatus.TryAgain]);
    }

    /// <summary>Counts a ballot that found its lane full.</summary>
    public static void CountFullLane() => s_full.Add(1);

    /// <summary>Shows what waits in a node's lanes, in a meter that goes with the node.</summary>
    public static void ShowLanes(Meter meter, PollDoors polls)
    {
        meter.CreateObservableGauge(
            "mvoting.lanes.waiting",
            () => polls.Ready.Sum(poll => poll.Lanes.Sum(lane => (long)lane.Waiting)),
            "{ballot}",
            "Ballots that wait in this node's lanes at this moment. All polls.");
        meter.CreateObservableGauge(
            "mvoting.lanes.deepest",
            () => polls.Ready.Max(poll => poll.Lanes.Max(lane => (int?)lane.Waiting)) ?? 0,
            "{ballot}",
            "Ballots that wait in the fullest lane of this node. All polls.");
        meter.CreateObservableGauge(
            "mvoting.door.polls", () => polls.Ready.Count(), "{poll}", "Polls whose ballot paper this node keeps ready.");
    }

    private static void Count(CastStatus status, int ballots)
    {
        switch (status)
        {
            case CastStatus.Counted:
                s_admitted.Add(ballots);
                break;
            case CastStatus.Repeated:
                s_repeated.Add(ballots);
                break;
            default:
                s_refused.Add(ballots, s_reasons[(int)status]);
                break;
        }
    }

    private static string ReasonOf(CastStatus status) => status switch
    {
        CastStatus.AlreadyVoted => "already-voted",
        CastStatus.NotYetOpen => "not-yet-open",
        CastStatus.Paused => "paused",
        CastStatus.Closed => "closed",
        CastStatus.TooManyChanges => "too-many-changes",
        CastStatus.StalePaper => "stale-paper",
        CastStatus.Unreadable => "invalid-ballot",
        CastStatus.TryAgain => "try-again",
        _ => "",
    };
}
