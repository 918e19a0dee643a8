using MVoting.Core.Segments;
using MVoting.Journal.SqlServer;

namespace MVoting.Journal.Tests.SqlServer;

/// <summary>
/// A table of its own behind the seam, which takes a statement's rows as SQL Server does: all or none. A script says
/// what befalls each statement.
/// </summary>
internal sealed class ScriptedSession : IAppendSession
{
    private readonly Dictionary<(int Box, int Number), SegmentRow> _table = [];
    private readonly Queue<Func<IReadOnlyList<SegmentRow>, AppendVerdict?>> _script = new();

    /// <summary>How many rows each statement held.</summary>
    public List<int> Sent { get; } = [];

    public void Put(SegmentRow row) => _table.Add((row.Box, row.Number), row);

    public bool Holds(SegmentRow row) => _table.TryGetValue((row.Box, row.Number), out var kept) && kept.Id == row.Id;

    /// <summary>The next statement gets this verdict and writes nothing.</summary>
    public ScriptedSession Then(AppendVerdict verdict) => Then(_ => verdict);

    /// <summary>The next statement is what this makes of it; null: it runs.</summary>
    public ScriptedSession Then(Func<IReadOnlyList<SegmentRow>, AppendVerdict?> act)
    {
        _script.Enqueue(act);
        return this;
    }

    /// <summary>Between the next statement's look and its insert, another writer takes the position.</summary>
    public ScriptedSession ThenRival(SegmentRow rival) => Then(_ =>
    {
        Put(rival);
        return AppendVerdict.Rival;
    });

    public Task<AppendVerdict> SendAsync(
        IReadOnlyList<SegmentRow> rows, bool[] written, CancellationToken cancellationToken)
    {
        Sent.Add(rows.Count);
        if (_script.TryDequeue(out var act) && act(rows) is { } verdict)
            return Task.FromResult(verdict);
        for (var i = 0; i < rows.Count; i++)
            written[i] = _table.TryAdd((rows[i].Box, rows[i].Number), rows[i]);
        return Task.FromResult(AppendVerdict.Done);
    }
}
