using MVoting.Core.PollLife;
using MVoting.Grains.Boxes;
using MVoting.Grains.Polls;

namespace MVoting.Api.Engine;

/// <summary>A poll as the doors call it: reads and orders that lead one way outlive a silo.</summary>
public sealed class SteadyPoll(IPollGrain poll, EngineCalls calls) : IPollGrain
{
    public Task<PollReply> CreateAsync(byte[] definition) => calls.SendAsync(
        CallPatience.Once,
        (poll, definition),
        static call => new ValueTask<PollReply>(call.poll.CreateAsync(call.definition))).AsTask();

    public Task<PollReply> PatchAsync(byte[] patch, long? version) => calls.SendAsync(
        CallPatience.Once,
        (poll, patch, version),
        static call => new ValueTask<PollReply>(call.poll.PatchAsync(call.patch, call.version))).AsTask();

    public Task<PollReply> ActAsync(PollAction action) => calls.SendAsync(
        action is PollAction.Pause or PollAction.Resume ? CallPatience.Once : CallPatience.OneWay,
        (poll, action),
        static call => new ValueTask<PollReply>(call.poll.ActAsync(call.action)),
        static reply => reply.Kind == PollReplyKind.TryAgain).AsTask();

    public Task<PollReply> RescheduleAsync(long? closesAtMs) => calls.SendAsync(
        CallPatience.Once,
        (poll, closesAtMs),
        static call => new ValueTask<PollReply>(call.poll.RescheduleAsync(call.closesAtMs))).AsTask();

    public Task<PollSnapshot?> GetAsync() => calls.SendAsync(
        CallPatience.Repeated, poll, static poll => new ValueTask<PollSnapshot?>(poll.GetAsync())).AsTask();

    public Task<PollDoor?> GetDoorAsync() => calls.SendAsync(
        CallPatience.Repeated, poll, static poll => new ValueTask<PollDoor?>(poll.GetDoorAsync())).AsTask();

    public Task<PollResults?> GetResultsAsync() => calls.SendAsync(
        CallPatience.Repeated, poll, static poll => new ValueTask<PollResults?>(poll.GetResultsAsync())).AsTask();

    public Task<PollReply> AcceptLossAsync(string reason) => calls.SendAsync(
        CallPatience.Once,
        (poll, reason),
        static call => new ValueTask<PollReply>(call.poll.AcceptLossAsync(call.reason))).AsTask();

    // Boxes report, endpoints do not.
    public Task ReportAsync(BoxTotals totals) => poll.ReportAsync(totals);

    public Task ReportLossAsync(int box) => poll.ReportLossAsync(box);
}
