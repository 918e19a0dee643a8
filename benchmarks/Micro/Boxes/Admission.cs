using BenchmarkDotNet.Attributes;
using MVoting.Core.Boxes;
using MVoting.Micro.Samples;

namespace MVoting.Micro.Boxes;

/// <summary>
/// A box from its opening to 100,000 ballots, in requests of 1,000: each is admitted, built into a segment, committed
/// by a journal that costs nothing, applied and answered. This is all that a box computes for a ballot.
/// </summary>
public class Admission
{
    private const int Voters = 100_000;
    private const int BallotsPerRequest = 1_000;

    private readonly byte[][] _requests = BallotBoxes.Requests(
        Papers.Approval, new BallotSamples(Papers.Approval, choices: 5), Voters, BallotsPerRequest);

    [Benchmark(Description = "admit, build, commit, answer", OperationsPerInvoke = Voters)]
    public BallotBox AdmitAndCommit()
    {
        var box = BallotBoxes.Open(Papers.Approval);
        foreach (var request in _requests)
        {
            var batch = BallotBoxes.Cast(box, request);
            BallotBoxes.Commit(box);
            if (!batch.IsAnswered)
            {
                throw new InvalidOperationException("A committed ballot is not answered.");
            }
        }

        return box.Ledger.Voters == Voters
            ? box
            : throw new InvalidOperationException($"{box.Ledger.Voters} ballots are in the box.");
    }
}
