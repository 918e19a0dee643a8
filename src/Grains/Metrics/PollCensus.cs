using System.Diagnostics.Metrics;
using MVoting.Core.PollLife;
using MVoting.Core.Polls;

namespace MVoting.Grains.Metrics;

/// <summary>
/// One poll grain's place among the polls that are in this process's memory, which two gauges count: in which state
/// it is, and whether it has stopped itself. A poll that nobody votes in and nobody reads leaves the memory after a
/// quarter of an hour, so this is not how many polls there are.
/// </summary>
internal sealed class PollCensus
{
    private static readonly KeyValuePair<string, object?>[] s_states =
        [.. Enum.GetValues<PollState>().Select(state => KeyValuePair.Create("state", (object?)WireName<PollState>.Of(state)))];

    private static readonly int[] s_inState = new int[s_states.Length];
    private static int s_faulted;

    static PollCensus()
    {
        EngineMeter.Meter.CreateObservableGauge(
            "mvoting.polls", InState, "{poll}", "Polls in this process's memory, by state.");
        EngineMeter.Meter.CreateObservableGauge(
            "mvoting.polls.faulted",
            static () => Volatile.Read(ref s_faulted),
            "{poll}",
            "Polls in this process's memory that have stopped themselves and wait for their operator.");
    }

    private PollState? _state;
    private bool _isFaulted;

    /// <summary>Shows what is kept of the poll; null: there is no such poll.</summary>
    public void Show(PollRecord? life)
    {
        Move(life?.State, life?.Fault is not null);
    }

    /// <summary>The grain leaves the memory.</summary>
    public void Leave() => Move(null, false);

    private void Move(PollState? state, bool isFaulted)
    {
        if (_state is { } before)
        {
            Interlocked.Decrement(ref s_inState[(int)before]);
        }

        if (state is { } now)
        {
            Interlocked.Increment(ref s_inState[(int)now]);
        }

        Interlocked.Add(ref s_faulted, (isFaulted ? 1 : 0) - (_isFaulted ? 1 : 0));
        (_state, _isFaulted) = (state, isFaulted);
    }

    private static IEnumerable<Measurement<int>> InState() =>
        s_states.Select((tag, state) => new Measurement<int>(Volatile.Read(ref s_inState[state]), tag));
}
