using MVoting.Core.Ballots;
using MVoting.Core.Boxes;
using MVoting.Core.Segments;
using MVoting.Core.Tests.Boxes;

namespace MVoting.Core.Tests.Segments;

/// <summary>Proves that a segment says exactly what was put in, and that it keeps who voted apart from what was voted (invariant 7).</summary>
public sealed class SegmentRoundTripTests
{
    private readonly BoxTable _table = new();

    [Fact]
    public void An_order_comes_back_as_it_was_given()
    {
        var header = Header(SegmentKind.Control);
        foreach (var order in new[]
        {
            new BoxOrder(BoxOrderKind.Open, 3, 5, 7, new byte[] { 1, 2, 3 }),
            new BoxOrder(BoxOrderKind.Open, long.MaxValue, null, 7, new byte[] { 1 }),
            new BoxOrder(BoxOrderKind.Pause, 4),
            new BoxOrder(BoxOrderKind.Reschedule, 5, ClosesAtMs: long.MaxValue),
            new BoxOrder(BoxOrderKind.Reschedule, 6),
            new BoxOrder(BoxOrderKind.Mark, 6),
        })
        {
            var segment = Segment.Read(Row(header, SegmentWriter.BuildControl(header, order, [])));
            var read = segment.ReadOrder(out _);
            Assert.Equal(header, segment.Header);
            Assert.Equal(order with { Paper = default }, read with { Paper = default });
            Assert.True(order.Paper.Span.SequenceEqual(read.Paper.Span));
        }
    }

    [Fact]
    public void Voters_and_ballots_come_back_each_sorted_in_a_part_of_its_own()
    {
        var ballots = Enumerable.Range(0, 200).Select(index => _table.Ballot(index % 10, (index + 3) % 10)).ToArray();
        var header = Header(SegmentKind.Ballots);
        var segment = Segment.Read(Row(header, SegmentWriter.BuildBallots(header, SegmentSamples.Pending(ballots))));
        segment.ReadBallots(out var count, out var voters, out var encoded);
        Assert.Equal(200, count);
        var keys = new List<VoterKey>();
        var read = new List<string>();
        VoterKey? previous = null;
        for (var index = 0; index < count; index++)
        {
            previous = Segment.ReadVoter(ref voters, previous, out var fingerprint);
            keys.Add(previous.Value);
            Assert.Contains(
                Enumerable.Range(1, 200), voter => BoxTable.Voter(voter) == previous && fingerprint == (ulong)voter * 77);
            read.Add(Convert.ToHexString(Segment.ReadEncoded(ref encoded)));
        }

        Assert.True(voters.IsEmpty && encoded.IsEmpty);
        Assert.Equal(keys.Order(), keys);
        Assert.Equal(ballots.Select(Convert.ToHexString).Order(StringComparer.Ordinal), read.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Linked_voters_come_back_each_with_the_ballot()
    {
        var ballots = Enumerable.Range(0, 50).Select(index => _table.Ballot(index % 10)).ToArray();
        var header = Header(SegmentKind.LinkedBallots);
        var segment = Segment.Read(Row(header, SegmentWriter.BuildLinkedBallots(header, SegmentSamples.Pending(ballots))));
        segment.ReadBallots(out var count, out var rest, out _);
        VoterKey? previous = null;
        for (var index = 0; index < count; index++)
        {
            previous = Segment.ReadVoter(ref rest, previous, out var fingerprint);
            Assert.True(Segment.ReadEncoded(ref rest).SequenceEqual(ballots[(int)(fingerprint / 77) - 1]));
        }

        Assert.True(rest.IsEmpty);
    }

    [Fact]
    public void Who_cast_which_ballot_leaves_no_trace_in_a_final_segment()
    {
        const int seed = 3;
        var random = new Random(seed);
        var ballots = Enumerable.Range(0, 100).Select(index => _table.Ballot(index % 10)).ToArray();
        var header = Header(SegmentKind.Ballots);
        var bytes = SegmentWriter.BuildBallots(header, SegmentSamples.Pending(ballots));
        for (var round = 0; round < 50; round++)
        {
            random.Shuffle(ballots);
            var pending = SegmentSamples.Pending(ballots);
            random.Shuffle(pending);
            Assert.Equal(bytes, SegmentWriter.BuildBallots(header, pending));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_fingerprints_of_a_segment_are_those_of_its_ballots_in_order(bool isLinked)
    {
        var ballots = Enumerable.Range(0, 60).Select(index => _table.Ballot(index % 10)).ToArray();
        var pending = SegmentSamples.Pending(ballots);
        var header = Header(isLinked ? SegmentKind.LinkedBallots : SegmentKind.Ballots);
        var bytes = isLinked ? SegmentWriter.BuildLinkedBallots(header, pending) : SegmentWriter.BuildBallots(header, pending);
        Assert.Equal(
            Enumerable.Range(1, 60).Select(voter => (ulong)voter * 77), Segment.Read(Row(header, bytes)).ReadFingerprints());
    }

    [Fact]
    public void An_order_has_no_fingerprints()
    {
        var header = Header(SegmentKind.Control);
        var bytes = SegmentWriter.BuildControl(header, new BoxOrder(BoxOrderKind.Pause, 4), []);
        Assert.Empty(Segment.Read(Row(header, bytes)).ReadFingerprints());
    }

    private SegmentHeader Header(SegmentKind kind) =>
        new(kind, _table.Paper.Uid, 0, 2, Guid.Parse("0f0e0d0c-0b0a-0908-0706-050403020100"), SegmentHash.Of([1]), 12345);

    private static SegmentRow Row(SegmentHeader header, byte[] bytes) =>
        new(header.Poll, header.Box, header.Number, header.Id, bytes);
}
