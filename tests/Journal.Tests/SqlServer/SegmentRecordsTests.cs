using System.Data;
using MVoting.Core.Segments;
using MVoting.Journal.SqlServer;
using static MVoting.Journal.Tests.TestRows;

namespace MVoting.Journal.Tests.SqlServer;

/// <summary>Proves that the rows reach the driver as they are, one at a time, and in the columns of <c>segment_rows</c>.</summary>
public sealed class SegmentRecordsTests
{
    [Fact]
    public void Each_row_is_seen_whole_also_a_short_one_behind_a_long_one_and_one_without_bytes()
    {
        var whole = Row(4, 1, 50);
        SegmentRow[] rows =
            [Row(0, 1, 20_000), Row(1, 7, 10), Row(2, 1, 0), Row(3, 1, 9_000), whole with { Bytes = whole.Bytes[10..30] }];
        var index = 0;
        foreach (var record in new SegmentRecords(rows))
        {
            var row = rows[index++];
            Assert.Equal(row.Poll.ToBytes(), record.GetValue(0));
            Assert.Equal(row.Box, record.GetInt32(1));
            Assert.Equal(row.Number, record.GetInt32(2));
            Assert.Equal(row.Id.ToByteArray(bigEndian: true), record.GetValue(3));
            Assert.False(record.IsDBNull(4));
            Assert.Equal(row.Bytes.ToArray(), record.GetValue(4));
        }
        Assert.Equal(rows.Length, index);
    }

    [Fact]
    public void The_columns_are_those_of_the_type_in_the_schema()
    {
        var record = new SegmentRecords([Row(0, 1)]).First();
        Assert.Equal(
            ["poll", "box", "number", "id", "bytes"], Enumerable.Range(0, record.FieldCount).Select(record.GetName));
        Assert.Equal(
            [SqlDbType.Binary, SqlDbType.Int, SqlDbType.Int, SqlDbType.Binary, SqlDbType.VarBinary],
            Enumerable.Range(0, record.FieldCount).Select(i => record.GetSqlMetaData(i).SqlDbType));
    }

    [Fact]
    public void The_rows_stream_through_one_record_and_can_be_sent_again()
    {
        var records = new SegmentRecords([Row(0, 1), Row(1, 1)]);
        Assert.Single(records.ToHashSet());
        Assert.Equal(2, records.Count());
    }
}
