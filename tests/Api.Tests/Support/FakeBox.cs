using MVoting.Core.Ballots;
using MVoting.Core.Boxes;
using MVoting.Grains.Boxes;

namespace MVoting.Api.Tests.Support;

/// <summary>A ballot box in memory: one segment a call, with hooks to hold, fail and watch calls.</summary>
public sealed class FakeBox : IBallotBoxGrain
{
    private readonly Lock _gate = new();
    private readonly Dictionary<VoterKey, (ulong Fingerprint, CastAnswer Receipt)> _voters = [];
    private int _underWay;

    /// <summary>Runs before each call is answered; may wait or throw.</summary>
    public Func<int, Task> BeforeAnswer { get; set; } = _ => Task.CompletedTask;

    /// <summary>What every ballot hears instead of being counted.</summary>
    public CastStatus? Refusal { get; set; }

    /// <summary>The only paper's hash that is taken, when set.</summary>
    public byte[]? PaperHash { get; set; }

    /// <summary>Ballots of each call, in order.</summary>
    public List<int> Calls { get; } = [];

    /// <summary>Encoded ballots that were counted.</summary>
    public List<byte[]> Counted { get; } = [];

    /// <summary>Calls that were under way at a time, at most.</summary>
    public int MostUnderWay { get; private set; }

    public async ValueTask<CastReply> CastAsync(CastRequest request)
    {
        int call;
        lock (_gate)
        {
            Calls.Add(CastFormat.Count(request.Bytes));
            call = Calls.Count;
            MostUnderWay = Math.Max(MostUnderWay, ++_underWay);
        }

        try
        {
            await BeforeAnswer(call);
            lock (_gate)
            {
                return new CastReply(Answer(request.Bytes, call));
            }
        }
        finally
        {
            lock (_gate)
            {
                _underWay--;
            }
        }
    }

    public Task<BoxOrderStatus> OrderAsync(BoxOrderMessage order) => Task.FromResult(BoxOrderStatus.Done);

    public Task<BoxTotals> GetTotalsAsync() => throw new NotSupportedException("The doors never ask a box for totals.");

    private byte[] Answer(byte[] request, int segment)
    {
        var count = CastFormat.Count(request);
        var reply = new byte[count * CastAnswer.SizeBytes];
        var offset = CastFormat.HeaderSizeBytes;
        for (var index = 0; index < count; index++)
        {
            var ballot = CastFormat.ReadBallot(request, ref offset);
            var isStale = PaperHash is not null && !CastFormat.PaperHash(request).SequenceEqual(PaperHash);
            var answer = isStale ? CastAnswer.Of(CastStatus.StalePaper) : Admit(ballot, segment);
            answer.Write(reply.AsSpan(index * CastAnswer.SizeBytes));
        }

        return reply;
    }

    private CastAnswer Admit(CastBallot ballot, int segment)
    {
        var hasVoted = _voters.TryGetValue(ballot.Voter, out var earlier);
        if (hasVoted && earlier.Fingerprint == ballot.Fingerprint)
        {
            return earlier.Receipt with { Status = CastStatus.Repeated };
        }

        if (ballot.Encoded.IsEmpty)
        {
            return CastAnswer.Of(CastStatus.Unreadable);
        }

        if (hasVoted)
        {
            return CastAnswer.Of(CastStatus.AlreadyVoted);
        }

        if (Refusal is { } refusal)
        {
            return CastAnswer.Of(refusal);
        }

        var receipt = new CastAnswer(CastStatus.Counted, segment, 1_790_000_000_000 + segment);
        _voters.Add(ballot.Voter, (ballot.Fingerprint, receipt));
        Counted.Add(ballot.Encoded.ToArray());
        return receipt;
    }
}
