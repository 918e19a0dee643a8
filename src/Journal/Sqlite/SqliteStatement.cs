using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MVoting.Journal.Sqlite;

/// <summary>
/// A prepared statement of the writer, straight on SQLite's own interface. On the hot path that saves copies and
/// boxed parameters; more important, each result code is seen as it came, without the driver's own retries in between.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    public SqliteStatement(sqlite3 database, string text)
    {
        _database = database;
        Check(raw.sqlite3_prepare_v2(database, text, out _statement));
    }

    /// <summary>Binds a parameter (counted from 1), which SQLite copies.</summary>
    public void Bind(int index, ReadOnlySpan<byte> value) => Check(raw.sqlite3_bind_blob(_statement, index, value));

    /// <inheritdoc cref="Bind(int, ReadOnlySpan{byte})"/>
    public void Bind(int index, int value) => Check(raw.sqlite3_bind_int(_statement, index, value));

    /// <summary>Runs the statement, which returns no rows, to its end.</summary>
    /// <exception cref="SqliteException">With SQLite's own codes.</exception>
    public void Execute() => Step(raw.SQLITE_DONE);

    /// <summary>Runs the statement, and says whether it has found a row.</summary>
    /// <exception cref="SqliteException">With SQLite's own codes.</exception>
    public bool Finds() => Step(raw.SQLITE_ROW) == raw.SQLITE_ROW;

    public void Dispose() => _statement.Dispose();

    /// <summary>One step, to the statement's end or to what is expected as well; the statement can then run again.</summary>
    private int Step(int expected)
    {
        var code = raw.sqlite3_step(_statement);
        var fault = code == raw.SQLITE_DONE || code == expected ? null : Fault(code);
        raw.sqlite3_reset(_statement);
        return fault is null ? code : throw fault;
    }

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
            throw Fault(code);
    }

    private SqliteException Fault(int code) => new(
        $"SQLite error {code}: {raw.sqlite3_errmsg(_database).utf8_to_string()}",
        code,
        raw.sqlite3_extended_errcode(_database));
}
