using System.Collections;
using System.Data;
using System.Runtime.InteropServices;
using Microsoft.Data.SqlClient.Server;
using MVoting.Core.Polls;
using MVoting.Core.Segments;

namespace MVoting.Journal.SqlServer;

/// <summary>
/// The rows of a flush as the driver reads them for a parameter of type <c>segment_rows</c>: one record that is filled
/// anew for each row while the rows go out, so that a flush is never held a second time as a whole.
/// </summary>
internal sealed class SegmentRecords(IReadOnlyList<SegmentRow> rows) : IEnumerable<SqlDataRecord>
{
    private const int IdSizeBytes = 16;

    private static readonly SqlMetaData[] s_columns =
    [
        new("poll", SqlDbType.Binary, PollUid.SizeBytes),
        new("box", SqlDbType.Int),
        new("number", SqlDbType.Int),
        new("id", SqlDbType.Binary, IdSizeBytes),
        new("bytes", SqlDbType.VarBinary, SqlMetaData.Max),
    ];

    public IEnumerator<SqlDataRecord> GetEnumerator()
    {
        var record = new SqlDataRecord(s_columns);
        var key = new byte[PollUid.SizeBytes];
        var id = new byte[IdSizeBytes];
        foreach (var row in rows)
        {
            row.Poll.Write(key);
            row.Id.TryWriteBytes(id, bigEndian: true, out _);
            record.SetBytes(0, 0, key, 0, key.Length);
            record.SetInt32(1, row.Box);
            record.SetInt32(2, row.Number);
            record.SetBytes(3, 0, id, 0, id.Length);
            SetBytes(record, row.Bytes);
            yield return record;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static void SetBytes(SqlDataRecord record, ReadOnlyMemory<byte> bytes)
    {
        // Set as a whole first: an earlier row's longer bytes must not show behind a shorter one's.
        record.SetValue(4, Array.Empty<byte>());
        if (bytes.IsEmpty)
            return;
        if (MemoryMarshal.TryGetArray(bytes, out var part))
            record.SetBytes(4, 0, part.Array!, part.Offset, part.Count);
        else
            record.SetValue(4, bytes.ToArray());
    }
}
