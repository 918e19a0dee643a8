using System.Data;
using Microsoft.Data.SqlClient;
using MVoting.Core.Polls;
using MVoting.Core.Segments;

namespace MVoting.Journal.SqlServer;

/// <summary>The statements that read.</summary>
internal static class SqlServerReads
{
    /// <summary>Rows that one statement asks for: some pages of small segments, so that the server prepares no more.</summary>
    private const int RowsPerStatement = 1_024;

    /// <summary>Before the first box of the first poll.</summary>
    private static readonly BoxAddress s_beforeAll = new(new PollUid(0, 0), -1);

    /// <summary>As <see cref="IJournalStore.ReadAsync"/>.</summary>
    public static async Task<List<SegmentRow>> ReadAsync(
        SqlServerSession session, TimeSpan timeout, SegmentPage page, CancellationToken cancellationToken)
    {
        while (await ReadMoreAsync(session, timeout, page, cancellationToken).ConfigureAwait(false))
        {
        }
        return page.Rows;
    }

    /// <summary>
    /// A page of the boxes after a given one, or of the first ones; of one poll only when it is given. A statement for
    /// each box: who lists the boxes reads each of them as well.
    /// </summary>
    public static async Task<List<BoxAddress>> ListBoxesAsync(
        SqlServerSession session, TimeSpan timeout, BoxAddress? after, PollUid? only, CancellationToken cancellationToken)
    {
        var last = after ?? s_beforeAll;
        var boxes = new List<BoxAddress>();
        while (boxes.Count < BoxListing.BoxesPerPage
            && await ReadNextBoxAsync(session, timeout, last, cancellationToken).ConfigureAwait(false) is { } next
            && (only is null || next.Poll == only))
        {
            boxes.Add(next);
            last = next;
        }
        return boxes;
    }

    public static async Task<DateTimeOffset> ReadClockAsync(
        SqlServerSession session, TimeSpan timeout, CancellationToken cancellationToken)
    {
        await using var command = session.Command("clock", timeout);
        var moment = (DateTime)(await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false))!;
        return new DateTimeOffset(DateTime.SpecifyKind(moment, DateTimeKind.Utc));
    }

    private static async Task<BoxAddress?> ReadNextBoxAsync(
        SqlServerSession session, TimeSpan timeout, BoxAddress after, CancellationToken cancellationToken)
    {
        await using var command = session.Command("list-boxes", timeout);
        command.Parameters.Add("@poll", SqlDbType.Binary, PollUid.SizeBytes).Value = after.Poll.ToBytes();
        command.Parameters.Add("@box", SqlDbType.Int).Value = after.Box;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        return await reader.ReadAsync(cancellationToken).ConfigureAwait(false)
            ? new BoxAddress(PollUid.Read(reader.GetFieldValue<byte[]>(0)), reader.GetInt32(1))
            : null;
    }

    /// <summary>One statement's rows; true when there may be more, and the page has room for them.</summary>
    private static async Task<bool> ReadMoreAsync(
        SqlServerSession session, TimeSpan timeout, SegmentPage page, CancellationToken cancellationToken)
    {
        await using var command = session.Command("read", timeout);
        command.Parameters.Add("@poll", SqlDbType.Binary, PollUid.SizeBytes).Value = page.Poll.ToBytes();
        command.Parameters.Add("@box", SqlDbType.Int).Value = page.Box;
        command.Parameters.Add("@from_number", SqlDbType.Int).Value = page.NextNumber;
        command.Parameters.Add("@max_rows", SqlDbType.Int).Value = RowsPerStatement;
        var reader = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, cancellationToken)
            .ConfigureAwait(false);
        await using (reader)
        {
            var count = 0;
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                if (!await TryAddAsync(reader, page, cancellationToken).ConfigureAwait(false))
                {
                    // To close the reader is to take in all the rest, unless the server is told to stop.
                    command.Cancel();
                    return false;
                }
                count++;
            }
            return count == RowsPerStatement;
        }
    }

    /// <summary>Takes the reader's row in, the columns in their order; its bytes only when the page has room for them.</summary>
    private static async ValueTask<bool> TryAddAsync(
        SqlDataReader reader, SegmentPage page, CancellationToken cancellationToken)
    {
        var number = reader.GetInt32(0);
        var id = reader.GetFieldValue<byte[]>(1);
        var sizeBytes = reader.GetInt64(2);
        if (!page.HasRoomFor(sizeBytes))
            return false;
        var bytes = new byte[sizeBytes];
        await using var stream = reader.GetStream(3);
        await stream.ReadExactlyAsync(bytes, cancellationToken).ConfigureAwait(false);
        return page.TryAdd(number, id, bytes);
    }
}
