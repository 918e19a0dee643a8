using BenchmarkDotNet.Attributes;
using MVoting.Api.Ballots;
using MVoting.Core.Ballots;
using MVoting.Micro.Samples;

namespace MVoting.Micro.Ballots;

/// <summary>JSON out: the receipt of a counted ballot, its code included, as both routes answer it.</summary>
public class Receipts
{
    private readonly ReceiptJson _receipts = new(Papers.Poll);
    private readonly PollSecret _secret = new(new byte[PollSecret.SizeBytes]);
    private readonly byte[] _code = new byte[PollSecret.ReceiptCodeLength];
    private readonly byte[] _body = new byte[ReceiptJson.MaxSizeBytes];

    [Benchmark(Description = "write a receipt")]
    public int Write()
    {
        _secret.WriteReceiptCode(new ReceiptSubject(Box: 0, Segment: 4_711, Fingerprint: 3), _code);
        return _receipts.Write(_body, _code, recordedAtMs: 1_800_000_000_123);
    }
}
