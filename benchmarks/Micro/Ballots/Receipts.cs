using BenchmarkDotNet.Attributes;
using MVoting.Api.Ballots;
using MVoting.Core.Ballots;
using MVoting.Core.Boxes;
using MVoting.Micro.Samples;

namespace MVoting.Micro.Ballots;

/// <summary>JSON out: the receipt of a counted ballot, its code included, as both routes answer it.</summary>
public class Receipts
{
    private readonly ReceiptJson _receipts = new(
        Papers.Poll, Papers.Approval.Uid, new PollSecret(new byte[PollSecret.SizeBytes]));

    private readonly byte[] _body = new byte[ReceiptJson.MaxSizeBytes];

    [Benchmark(Description = "write a receipt")]
    public int Write() => _receipts.Write(
        _body, new VoterKey(1, 2), fingerprint: 3, box: 0, new CastAnswer(CastStatus.Counted, 4711, 1_800_000_000_123));
}
