using BenchmarkDotNet.Attributes;
using MVoting.Core.Boxes;
using MVoting.Core.Segments;
using MVoting.Micro.Samples;

namespace MVoting.Micro.Boxes;

/// <summary>
/// The steps of a ballot in its box, each alone: 64 young boxes take one segment of 1,000 ballots each. Young boxes are
/// cold and grow often, so the steps together cost more than <see cref="Admission"/>.
/// </summary>
public class Segments
{
    private const int Boxes = 64;
    private const int BallotsPerSegment = 1_000;
    private const int Ballots = Boxes * BallotsPerSegment;

    private readonly byte[][] _requests = BallotBoxes.Requests(
        Papers.Approval, new BallotSamples(Papers.Approval, choices: 5), Ballots, BallotsPerSegment);

    private readonly BallotBox[] _boxes = new BallotBox[Boxes];
    private readonly SegmentRow[] _rows = new SegmentRow[Boxes];

    [IterationSetup(Target = nameof(Admit))]
    public void OpenBoxes()
    {
        for (var index = 0; index < Boxes; index++)
        {
            _boxes[index] = BallotBoxes.Open(Papers.Approval);
        }
    }

    [IterationSetup(Target = nameof(Build))]
    public void FillBoxes()
    {
        OpenBoxes();
        Admit();
    }

    [IterationSetup(Target = nameof(Apply))]
    public void BuildSegments()
    {
        FillBoxes();
        Build();
    }

    [Benchmark(Description = "admit", OperationsPerInvoke = Ballots)]
    public void Admit()
    {
        for (var index = 0; index < Boxes; index++)
        {
            BallotBoxes.Cast(_boxes[index], _requests[index]);
        }
    }

    [Benchmark(Description = "build the segment", OperationsPerInvoke = Ballots)]
    public void Build()
    {
        for (var index = 0; index < Boxes; index++)
        {
            _rows[index] = BallotBoxes.Build(_boxes[index]);
        }
    }

    [Benchmark(Description = "apply the segment", OperationsPerInvoke = Ballots)]
    public void Apply()
    {
        for (var index = 0; index < Boxes; index++)
        {
            _boxes[index].Ledger.Apply(_rows[index]);
        }
    }
}
