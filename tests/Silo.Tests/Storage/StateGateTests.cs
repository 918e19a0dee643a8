using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using MVoting.Grains;
using MVoting.Silo.Databases;

namespace MVoting.Silo.Tests.Storage;

/// <summary>The turns at the connections of the grains' states: what many wait for goes first, and who waits in vain has done nothing.</summary>
public sealed class StateGateTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    private readonly FakeTimeProvider _time = new();
    private readonly List<string> _begun = [];

    private StateGate Gate(int turns) => new(turns, s_patience, _time, NullLogger<StateGate>.Instance);

    private TaskCompletionSource Begin(StateGate gate, string name, bool isFirst, out Task call)
    {
        var end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        call = gate.RunAsync(isFirst, () =>
        {
            lock (_begun)
            {
                _begun.Add(name);
            }

            return end.Task;
        });
        return end;
    }

    [Fact]
    public async Task Calls_go_in_order_and_lists_and_cities_before_polls()
    {
        var gate = Gate(1);
        var holder = Begin(gate, "holder", false, out var held);
        var ends = new List<TaskCompletionSource>();
        var calls = new List<Task>();
        foreach (var (name, isFirst) in new[] { ("poll 1", false), ("poll 2", false), ("list", true), ("city", true) })
        {
            ends.Add(Begin(gate, name, isFirst, out var call));
            calls.Add(call);
        }

        holder.SetResult();
        ends.ForEach(end => end.SetResult());
        await held;
        await Task.WhenAll(calls);
        Assert.Equal(["holder", "list", "city", "poll 1", "poll 2"], _begun);
    }

    [Fact]
    public async Task So_many_run_at_a_time_and_no_more()
    {
        var gate = Gate(2);
        var first = Begin(gate, "a", false, out var a);
        var second = Begin(gate, "b", false, out var b);
        var third = Begin(gate, "c", false, out var c);
        Assert.Equal(["a", "b"], _begun);
        second.SetResult();
        await b;
        third.SetResult();
        await c;
        first.SetResult();
        await a;
        Assert.Equal(["a", "b", "c"], _begun);
    }

    [Fact]
    public async Task A_call_that_waits_in_vain_has_not_begun_and_its_turn_is_the_next_ones()
    {
        var gate = Gate(1);
        var holder = Begin(gate, "holder", false, out var held);
        Begin(gate, "impatient", false, out var impatient);
        _time.Advance(s_patience / 2);
        var patient = Begin(gate, "patient", false, out var waiting);
        _time.Advance(s_patience / 2);
        var fault = await Assert.ThrowsAsync<StateStorageBusyException>(() => impatient);
        Assert.Contains("Nothing was written", fault.Message, StringComparison.Ordinal);
        holder.SetResult();
        patient.SetResult();
        await held;
        await waiting;
        Assert.Equal(["holder", "patient"], _begun);
    }

    [Fact]
    public async Task A_call_that_fails_gives_its_turn_on()
    {
        var gate = Gate(1);
        var holder = Begin(gate, "holder", false, out var held);
        Begin(gate, "next", false, out var next).SetResult();
        holder.SetException(new IOException("The database is away."));
        await Assert.ThrowsAsync<IOException>(() => held);
        await next;
        Begin(gate, "last", false, out var last).SetResult();
        await last;
        Assert.Equal(["holder", "next", "last"], _begun);
    }
}
