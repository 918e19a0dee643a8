using MVoting.Core.Boxes;
using MVoting.Grains.Boxes;

namespace MVoting.Api.Engine;

/// <summary>
/// A ballot box as a lane calls it. The ballots' ids make it safe to send them again: the next call with the same bytes
/// is answered by what the journal holds, and counts nobody twice.
/// </summary>
public sealed class SteadyBox(IBallotBoxGrain box, EngineCalls calls) : IBallotBoxGrain
{
    public ValueTask<CastReply> CastAsync(CastRequest request) => calls.SendAsync(
        CallPatience.Repeated,
        (box, request),
        static call => call.box.CastAsync(call.request),
        static reply => SaysTryAgain(reply.Bytes));

    // The API casts, and nothing else.
    public Task<BoxOrderStatus> OrderAsync(BoxOrderMessage order) => box.OrderAsync(order);

    public Task<BoxTotals> GetTotalsAsync() => box.GetTotalsAsync();

    // A later attempt may be turned away while the first one's ballots are being committed.
    private static bool SaysTryAgain(ReadOnlySpan<byte> answers)
    {
        for (var at = 0; at < answers.Length; at += CastAnswer.SizeBytes)
        {
            if (CastAnswer.Read(answers[at..]).Status == CastStatus.TryAgain)
            {
                return true;
            }
        }

        return false;
    }
}
