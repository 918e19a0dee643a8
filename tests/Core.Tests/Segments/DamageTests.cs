using System.Buffers.Binary;
using System.IO.Hashing;
using MVoting.Core.Boxes;
using MVoting.Core.Polls;
using MVoting.Core.Segments;

namespace MVoting.Core.Tests.Segments;

/// <summary>
/// Proves that damage to a journal is found and named, never counted: single bits anywhere, in every kind of
/// segment; and bytes that were changed with the checksum made to fit.
/// </summary>
public sealed class DamageTests(ITestOutputHelper output)
{
    private static readonly PollUid s_poll = SegmentSamples.Life(revisable: false)[0].Poll;

    [Fact]
    public void Ten_thousand_flipped_bits_are_all_found_in_the_segment_that_holds_them()
    {
        const int seed = 42;
        var random = new Random(seed);
        foreach (var revisable in new[] { false, true })
        {
            var journal = SegmentSamples.Life(revisable);
            Assert.Equal(Enum.GetValues<SegmentKind>().Length - 1, journal.Select(row => row.Bytes.Span[4]).Distinct().Count());
            for (var flip = 0; flip < 5_000; flip++)
            {
                var victim = random.Next(journal.Count);
                var bytes = journal[victim].Bytes.ToArray();
                bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                var fault = Assert.Throws<DamagedSegmentException>(() => Replay(journal, victim, journal[victim] with { Bytes = bytes }));
                Assert.Equal(victim + 1, fault.Number);
            }
        }

        output.WriteLine($"10,000 bits, seed {seed}");
    }

    [Fact]
    public void A_row_that_says_something_else_than_its_bytes_is_found()
    {
        var journal = SegmentSamples.Life(revisable: false);
        for (var victim = 0; victim < journal.Count; victim++)
        {
            var row = journal[victim];
            foreach (var wrong in new[]
            {
                row with { Poll = new PollUid(1, 2) },
                row with { Box = 1 },
                row with { Number = row.Number + 1 },
                row with { Id = Guid.NewGuid() },
                row with { Bytes = default },
                row with { Bytes = row.Bytes[..^1] },
            })
            {
                Assert.Throws<DamagedSegmentException>(() => Replay(journal, victim, wrong));
            }
        }
    }

    [Fact]
    public void Bytes_changed_under_a_fitting_checksum_are_found_at_the_next_segment_at_the_latest()
    {
        const int seed = 43;
        var random = new Random(seed);
        foreach (var revisable in new[] { false, true })
        {
            var journal = SegmentSamples.Life(revisable);
            for (var change = 0; change < 3_000; change++)
            {
                var victim = random.Next(journal.Count - 1);
                var bytes = journal[victim].Bytes.ToArray();
                for (var times = random.Next(1, 4); times > 0; times--)
                {
                    bytes[random.Next(bytes.Length - 8)] ^= (byte)random.Next(1, 256);
                }

                BinaryPrimitives.WriteUInt64LittleEndian(
                    bytes.AsSpan(bytes.Length - 8), XxHash64.HashToUInt64(bytes.AsSpan(0, bytes.Length - 8)));
                if (bytes.AsSpan().SequenceEqual(journal[victim].Bytes.Span))
                {
                    continue;
                }

                var fault = Assert.Throws<DamagedSegmentException>(
                    () => Replay(journal, victim, journal[victim] with { Bytes = bytes }));
                Assert.InRange(fault.Number, victim + 1, victim + 2);
            }
        }

        output.WriteLine($"6,000 changes, seed {seed}");
    }

    [Fact]
    public void Rows_that_are_missing_or_stand_twice_or_belong_to_another_box_are_found()
    {
        var journal = SegmentSamples.Life(revisable: false);
        var other = SegmentSamples.Life(revisable: false);
        for (var at = 1; at < journal.Count; at++)
        {
            Assert.Throws<DamagedSegmentException>(() => ReplayAll([.. journal.Take(at - 1), .. journal.Skip(at)]));
            Assert.Throws<DamagedSegmentException>(() => ReplayAll([.. journal.Take(at), journal[at - 1], .. journal.Skip(at)]));
            Assert.Throws<DamagedSegmentException>(() => ReplayAll([.. journal.Take(at), .. other.Skip(at)]));
        }
    }

    [Fact]
    public void A_ledger_that_met_damage_tells_no_tally_and_goes_no_further()
    {
        var journal = SegmentSamples.Life(revisable: false);
        var ledger = new BoxLedger(journal[0].Poll, 0);
        ledger.Apply(journal[0]);
        Assert.Throws<DamagedSegmentException>(() => ledger.Apply(journal[1] with { Bytes = journal[1].Bytes[1..] }));
        Assert.Throws<InvariantException>(() => ledger.Tally);
        Assert.Throws<InvariantException>(() => ledger.Apply(journal[1]));
    }

    private static void Replay(List<SegmentRow> journal, int victim, SegmentRow damaged) =>
        ReplayAll([.. journal.Take(victim), damaged, .. journal.Skip(victim + 1)]);

    private static void ReplayAll(List<SegmentRow> journal)
    {
        var ledger = new BoxLedger(s_poll, 0);
        journal.ForEach(ledger.Apply);
    }
}
