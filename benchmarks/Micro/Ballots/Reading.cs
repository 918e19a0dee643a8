using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using MVoting.Core.Ballots;
using MVoting.Micro.Samples;

namespace MVoting.Micro.Ballots;

/// <summary>
/// JSON in: a ballot's body parsed, checked against its paper and encoded in one pass. A good ballot allocates nothing.
/// </summary>
public class Reading
{
    private readonly BallotDraft _draft = new();
    private readonly BallotReader _approvalReader = new(Papers.Approval);
    private readonly BallotReader _rankedReader = new(Papers.Ranked);
    private readonly BallotReader _cumulativeReader = new(Papers.Cumulative);
    private readonly ImmutableArray<byte[]> _approval;
    private readonly ImmutableArray<byte[]> _unknownOption;
    private readonly ImmutableArray<byte[]> _malformed;
    private readonly ImmutableArray<byte[]> _ranked = new BallotSamples(Papers.Ranked, choices: 10).Json;
    private readonly ImmutableArray<byte[]> _cumulative = new BallotSamples(Papers.Cumulative, choices: 5).Json;

    public Reading()
    {
        var samples = new BallotSamples(Papers.Approval, choices: 5);
        _approval = samples.Json;
        _unknownOption = samples.JsonWith("[\"p", "[\"x");
        _malformed = samples.JsonWith("\"channel\"", "\"chanel\"");
    }

    [Benchmark(Description = "approval, 5 of 160", OperationsPerInvoke = BallotSamples.Count)]
    public int Approval() => ReadAll(_approvalReader, _approval, BallotReading.Ok);

    [Benchmark(Description = "approval, unknown option (422)", OperationsPerInvoke = BallotSamples.Count)]
    public int ApprovalUnknownOption() => ReadAll(_approvalReader, _unknownOption, BallotReading.Invalid);

    [Benchmark(Description = "approval, unknown member (400)", OperationsPerInvoke = BallotSamples.Count)]
    public int ApprovalUnknownMember() => ReadAll(_approvalReader, _malformed, BallotReading.Malformed);

    [Benchmark(Description = "ranked, 10 of 40", OperationsPerInvoke = BallotSamples.Count)]
    public int Ranked() => ReadAll(_rankedReader, _ranked, BallotReading.Ok);

    [Benchmark(Description = "cumulative, 5 of 40", OperationsPerInvoke = BallotSamples.Count)]
    public int Cumulative() => ReadAll(_cumulativeReader, _cumulative, BallotReading.Ok);

    private int ReadAll(BallotReader reader, ImmutableArray<byte[]> ballots, BallotReading expected)
    {
        var sizeBytes = 0;
        foreach (var ballot in ballots)
        {
            if (reader.Read(ballot, _draft) != expected)
            {
                throw new InvalidOperationException($"A ballot is not {expected}.");
            }

            sizeBytes += _draft.Encoded.Length;
        }

        return sizeBytes;
    }
}
