using Microsoft.Data.Sqlite;
using MVoting.Core.Polls;
using MVoting.Core.Segments;
using MVoting.Journal.Scripts;

namespace MVoting.Journal.Sqlite;

/// <summary>A reading connection with its prepared statements. Used by one thread at a time.</summary>
internal sealed class SqliteReader : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly bool _besideWriter;
    private readonly SqliteCommand _read, _listBoxes, _clock;

    public SqliteReader(SqliteJournalOptions options)
    {
        _besideWriter = !options.ReadOnly;
        _connection = SqliteFile.OpenForReading(options.Path);
        try
        {
            SqliteSettings.ApplyToReader(_connection);
            SqliteSchema.Check(_connection, options.Path);
            _read = Prepare("read", "@poll", "@box", "@from_number");
            _listBoxes = Prepare("list-boxes", "@poll", "@box");
            _clock = Prepare("clock");
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    /// <inheritdoc cref="IJournalStore.ReadAsync"/>
    public List<SegmentRow> Read(PollUid poll, int box, int fromNumber, int maxBytes)
    {
        _read.Parameters[0].Value = poll.ToBytes();
        _read.Parameters[1].Value = box;
        _read.Parameters[2].Value = fromNumber;
        var page = new SegmentPage(poll, box, fromNumber, maxBytes);
        using var rows = _read.ExecuteReader();
        while (rows.Read() && page.TryAdd(rows.GetInt32(0), rows.GetFieldValue<byte[]>(1), rows.GetFieldValue<byte[]>(2)))
        {
        }

        // What the writer has put into a deleted file was never acknowledged, and must not be because it is read here.
        if (_besideWriter && SqliteWitness.HasMoved(_connection))
            throw new JournalUnavailableException($"The journal {_connection.DataSource} was deleted or replaced.");
        return page.Rows;
    }

    /// <summary>A page of the boxes after a given one, or of the first ones; of one poll only when it is given.</summary>
    public List<BoxAddress> ListBoxes(BoxAddress? after, PollUid? only)
    {
        // An empty key is before all keys.
        var poll = after?.Poll.ToBytes() ?? [];
        var box = after?.Box ?? 0;
        var boxes = new List<BoxAddress>();
        while (boxes.Count < BoxListing.BoxesPerPage)
        {
            _listBoxes.Parameters[0].Value = poll;
            _listBoxes.Parameters[1].Value = box;
            using var row = _listBoxes.ExecuteReader();
            if (!row.Read())
                break;
            poll = row.GetFieldValue<byte[]>(0);
            box = row.GetInt32(1);
            var next = new BoxAddress(PollUid.Read(poll), box);
            if (only is { } wanted && next.Poll != wanted)
                break;
            boxes.Add(next);
        }
        return boxes;
    }

    public DateTimeOffset ReadClock() => DateTimeOffset.FromUnixTimeMilliseconds((long)_clock.ExecuteScalar()!);

    public void Dispose()
    {
        _read.Dispose();
        _listBoxes.Dispose();
        _clock.Dispose();
        _connection.Dispose();
    }

    private SqliteCommand Prepare(string name, params ReadOnlySpan<string> parameters)
    {
        var command = _connection.Command(SqlScripts.Sqlite[name]);
        foreach (var parameter in parameters)
            command.Parameters.Add(new SqliteParameter { ParameterName = parameter });
        return command;
    }
}
