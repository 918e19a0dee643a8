using System.Buffers.Binary;
using MVoting.Core.Polls;
using MVoting.Core.Segments;

namespace MVoting.Journal.SqlServer;

/// <summary>
/// The rows of a flush without their bytes, as <c>append.sql</c> takes them apart: for each 64 bytes, its numbers with
/// the high byte first. Poll (16), box (4), number (4), id (16), where its bytes begin in those of all (4), how many
/// they are (4), and the id of the row before it (16).
/// <para>One value for all rows keeps the statement one text of fixed length, which a server compiles once. A parameter
/// for each column of each row would end at 2,100 of them, in as many texts as there are sizes of a flush; and a table
/// for a parameter is not the same thing on every server that speaks TDS: some lose its rows (docs/databases.md).</para>
/// </summary>
internal static class SegmentHeads
{
    /// <summary>Bytes of one row's head. <c>append.sql</c> counts with it.</summary>
    public const int SizeBytes = 64;

    private const int BoxAt = 16, NumberAt = 20, IdAt = 24, FirstByteAt = 40, CountAt = 44, PreviousAt = 48;

    public static byte[] Of(IReadOnlyList<SegmentRow> rows)
    {
        var heads = new byte[rows.Count * SizeBytes];
        var firstByte = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            var head = heads.AsSpan(i * SizeBytes, SizeBytes);
            row.Poll.Write(head[..PollUid.SizeBytes]);
            BinaryPrimitives.WriteInt32BigEndian(head[BoxAt..], row.Box);
            BinaryPrimitives.WriteInt32BigEndian(head[NumberAt..], row.Number);
            row.Id.TryWriteBytes(head[IdAt..], bigEndian: true, out _);
            BinaryPrimitives.WriteInt32BigEndian(head[FirstByteAt..], firstByte);
            BinaryPrimitives.WriteInt32BigEndian(head[CountAt..], row.Bytes.Length);
            row.Previous.TryWriteBytes(head[PreviousAt..], bigEndian: true, out _);
            firstByte = checked(firstByte + row.Bytes.Length);
        }
        return heads;
    }
}
