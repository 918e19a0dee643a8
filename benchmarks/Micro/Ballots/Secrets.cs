using BenchmarkDotNet.Attributes;
using MVoting.Core.Ballots;
using MVoting.Micro.Samples;

namespace MVoting.Micro.Ballots;

/// <summary>What only the poll's secret can make, one HMAC-SHA256 each: three of them for a ballot.</summary>
public class Secrets
{
    private readonly PollSecret _secret = new(new byte[PollSecret.SizeBytes]);
    private readonly byte[] _voter = "resident-00004711"u8.ToArray();
    private readonly byte[] _ballotId = "0f6c2a4e-6d1c-4f0a-9a52-3c1f3c8f4b7d"u8.ToArray();
    private readonly byte[] _code = new byte[PollSecret.ReceiptCodeLength];
    private readonly VoterKey _key = new(1, 2);
    private readonly ReceiptSubject _subject = new(new VoterKey(1, 2), Fingerprint: 3, Box: 0, Segment: 4);
    private readonly ReceiptCodes _codes = new();

    [Benchmark(Description = "voter key")]
    public VoterKey VoterKey() => _secret.VoterKeyOf(_voter);

    [Benchmark(Description = "fingerprint of the ballot id")]
    public ulong Fingerprint() => _secret.FingerprintOf(_key, _ballotId);

    [Benchmark(Description = "receipt code")]
    public byte ReceiptCode()
    {
        _secret.WriteReceiptCode(Papers.Approval.Uid, _subject, _code);
        return _code[0];
    }

    [Benchmark(Description = "receipt code, eight together", OperationsPerInvoke = ReceiptCodes.Most)]
    public byte ReceiptCodesTogether()
    {
        _codes.Clear();
        for (var index = 0; index < ReceiptCodes.Most; index++)
        {
            _codes.Add(_subject);
        }

        _codes.Make(_secret, Papers.Approval.Uid);
        return _codes.At(0)[0];
    }
}
