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
        static reply => SaysTryAgain(reply.Bytes),
        static reply => WithoutNotOpen(reply));

    // The API casts, and nothing else.
    public Task<BoxOrderStatus> OrderAsync(BoxOrderMessage order) => box.OrderAsync(order);

    public Task<BoxTotals> GetTotalsAsync() => box.GetTotalsAsync();

    // "Not open" means that a ballot is not counted. While another attempt has no answer that is not certain: its box may
    // have counted the ballot when the poll was open, or may do so when it opens.
    private static CastReply WithoutNotOpen(CastReply reply)
    {
        byte[]? changed = null;
        for (var at = 0; at < reply.Bytes.Length; at += CastAnswer.SizeBytes)
        {
            if (CastAnswer.Read(reply.Bytes.AsSpan(at)).Status is CastStatus.NotYetOpen or CastStatus.Paused)
            {
                changed ??= [.. reply.Bytes];
                CastAnswer.Of(CastStatus.TryAgain).Write(changed.AsSpan(at));
            }
        }

        return changed is null ? reply : new CastReply(changed);
    }

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
