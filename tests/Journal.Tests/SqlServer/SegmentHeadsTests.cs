using MVoting.Core.Segments;
using MVoting.Journal.SqlServer;
using static MVoting.Journal.Tests.TestRows;

namespace MVoting.Journal.Tests.SqlServer;

/// <summary>
/// Proves that the two values of a flush hold its rows as they are. That <c>append.sql</c> takes them apart again is
/// for <see cref="Contract.SqlServerJournalStoreTests"/> to prove.
/// </summary>
public sealed class SegmentHeadsTests
{
    private static readonly SegmentRow s_whole = Row(4, 1, 50);

    // A short row behind a long one, one without bytes, one whose bytes are a part of an array.
    private static readonly SegmentRow[] s_rows =
    [
        Row(0, 1, 20_000), Row(1, 0x01020304, 10) with { Previous = Guid.NewGuid() }, Row(2, 1, 0), Row(3, 1, 9_000),
        s_whole with { Bytes = s_whole.Bytes[10..30] }, Row(5, 1, 0),
    ];

    [Fact]
    public void Each_row_has_a_head_whose_numbers_have_their_high_byte_first()
    {
        var heads = SegmentHeads.Of(s_rows);
        Assert.Equal(s_rows.Length * SegmentHeads.SizeBytes, heads.Length);
        byte[] second =
        [
            .. Poll.ToBytes(), 0, 0, 0, 1, 1, 2, 3, 4, .. s_rows[1].Id.ToByteArray(bigEndian: true), 0, 0, 0x4E, 0x20,
            0, 0, 0, 10, .. s_rows[1].Previous.ToByteArray(bigEndian: true),
        ];
        Assert.Equal(second, heads[SegmentHeads.SizeBytes..(2 * SegmentHeads.SizeBytes)]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(4_096)]
    [InlineData(100_000)]
    public async Task The_bytes_of_the_rows_follow_each_other_however_they_are_read(int bufferSizeBytes)
    {
        byte[] expected = [.. s_rows.SelectMany(row => row.Bytes.ToArray())];
        foreach (var read in new Func<Stream, byte[], ValueTask<int>>[]
        {
            (stream, buffer) => new(stream.Read(buffer, 0, buffer.Length)),
            (stream, buffer) => new(stream.ReadAsync(buffer, 0, buffer.Length, TestContext.Current.CancellationToken)),
            (stream, buffer) => stream.ReadAsync(buffer.AsMemory(), TestContext.Current.CancellationToken),
        })
        {
            await using var stream = new SegmentStream(s_rows);
            var buffer = new byte[bufferSizeBytes];
            var bytes = new List<byte>();
            while (await read(stream, buffer) is > 0 and var count)
                bytes.AddRange(buffer.AsSpan(0, count));
            Assert.Equal(expected, bytes);
        }
    }
}
