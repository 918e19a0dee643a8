using BenchmarkDotNet.Attributes;
using MVoting.Core.Ballots;

namespace MVoting.Micro.Ballots;

/// <summary>What only the poll's secret can make: an HMAC-SHA256 each for voter and ballot id, one AES block for the receipt.</summary>
public class Secrets
{
    private readonly PollSecret _secret = new(new byte[PollSecret.SizeBytes]);
    private readonly byte[] _voter = "resident-00004711"u8.ToArray();
    private readonly byte[] _ballotId = "0f6c2a4e-6d1c-4f0a-9a52-3c1f3c8f4b7d"u8.ToArray();
    private readonly byte[] _code = new byte[PollSecret.ReceiptCodeLength];
    private readonly VoterKey _key = new(1, 2);
    private readonly ReceiptSubject _subject = new(Box: 0, Segment: 4, Fingerprint: 3);

    [Benchmark(Description = "voter key")]
    public VoterKey VoterKey() => _secret.VoterKeyOf(_voter);

    [Benchmark(Description = "fingerprint of the ballot id")]
    public ulong Fingerprint() => _secret.FingerprintOf(_key, _ballotId);

    [Benchmark(Description = "receipt code")]
    public byte ReceiptCode()
    {
        _secret.WriteReceiptCode(_subject, _code);
        return _code[0];
    }
}
