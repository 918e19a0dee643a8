using MVoting.Core.Segments;
using Npgsql;
using NpgsqlTypes;

namespace MVoting.Journal.PostgreSql;

/// <summary>The parameters of <c>append.sql</c> on one connection: a list for each column, filled anew for each flush.</summary>
internal sealed class PostgreSqlAppendValues
{
    private readonly List<byte[]> _polls = [];
    private readonly List<int> _boxes = [];
    private readonly List<int> _numbers = [];
    private readonly List<Guid> _ids = [];
    private readonly List<ReadOnlyMemory<byte>> _bytes = [];
    private readonly List<Guid> _previous = [];

    /// <summary>Makes these lists the statement's parameters.</summary>
    public void BindTo(NpgsqlCommand append)
    {
        append.Parameters.Add(Parameter(_polls, NpgsqlDbType.Bytea));
        append.Parameters.Add(Parameter(_boxes, NpgsqlDbType.Integer));
        append.Parameters.Add(Parameter(_numbers, NpgsqlDbType.Integer));
        append.Parameters.Add(Parameter(_ids, NpgsqlDbType.Uuid));
        append.Parameters.Add(Parameter(_bytes, NpgsqlDbType.Bytea));
        append.Parameters.Add(Parameter(_previous, NpgsqlDbType.Uuid));
    }

    public void Add(IReadOnlyList<SegmentRow> rows)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            _polls.Add(row.Poll.ToBytes());
            _boxes.Add(row.Box);
            _numbers.Add(row.Number);
            _ids.Add(row.Id);
            _bytes.Add(row.Bytes);
            _previous.Add(row.Previous);
        }
    }

    /// <summary>Empties the lists, after an answer: nothing reads them any more.</summary>
    public void Clear()
    {
        _polls.Clear();
        _boxes.Clear();
        _numbers.Clear();
        _ids.Clear();
        _bytes.Clear();
        _previous.Clear();
    }

    private static NpgsqlParameter<List<T>> Parameter<T>(List<T> values, NpgsqlDbType type) =>
        new() { TypedValue = values, NpgsqlDbType = NpgsqlDbType.Array | type };
}
