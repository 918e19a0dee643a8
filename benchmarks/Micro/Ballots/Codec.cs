using BenchmarkDotNet.Attributes;
using MVoting.Core.Ballots;
using MVoting.Micro.Samples;

namespace MVoting.Micro.Ballots;

/// <summary>
/// The final bytes of an approval ballot, 5 of 160. Every ballot is checked in its box by <c>IsWellFormed</c>; the
/// readable form is for exports and tests.
/// </summary>
public class Codec
{
    private readonly BallotCodec _codec = Papers.Approval.Codec;
    private readonly BallotSamples _samples = new(Papers.Approval, choices: 5);

    [Benchmark(Description = "encode", OperationsPerInvoke = BallotSamples.Count)]
    public int Encode()
    {
        var sizeBytes = 0;
        foreach (var ballot in _samples.Ballots)
        {
            sizeBytes += _codec.Encode(ballot).Length;
        }

        return sizeBytes;
    }

    [Benchmark(Description = "decode", OperationsPerInvoke = BallotSamples.Count)]
    public int Decode()
    {
        var picks = 0;
        foreach (var encoded in _samples.Encoded)
        {
            picks += _codec.Decode(encoded).Answers[0].Picks.Length;
        }

        return picks;
    }

    [Benchmark(Description = "check the bytes", OperationsPerInvoke = BallotSamples.Count)]
    public int IsWellFormed()
    {
        var good = 0;
        foreach (var encoded in _samples.Encoded)
        {
            good += _codec.IsWellFormed(encoded) ? 1 : 0;
        }

        return good;
    }
}
