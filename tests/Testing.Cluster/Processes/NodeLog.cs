using System.Text.RegularExpressions;

namespace MVoting.Testing.Cluster.Processes;

/// <summary>
/// What one node has written, in all its lives: kept in a file, and read along for what only the engine can tell.
/// Thread-safe.
/// </summary>
internal sealed partial class NodeLog : IDisposable
{
    private const int LinesKept = 60;

    private readonly Lock _gate = new();
    private readonly Queue<string> _last = new();
    private readonly StreamWriter _file;
    private readonly List<(string Text, TaskCompletionSource Seen)> _awaited = [];
    private readonly int _node;
    private readonly EngineEvents _events;

    /// <param name="node">The silo's number, from 0, under which its events are noted.</param>
    public NodeLog(string path, int node, EngineEvents events)
    {
        _file = new StreamWriter(new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite));
        (Path, _node, _events) = (path, node, events);
    }

    public string Path { get; }

    /// <summary>Takes a line; null, the end of an output, is none.</summary>
    public void Add(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_gate)
        {
            foreach (var (_, seen) in _awaited.Where(one => line.Contains(one.Text, StringComparison.Ordinal)))
            {
                seen.TrySetResult();
            }

            _file.WriteLine(line);
            _file.Flush();
            _last.Enqueue(line);
            if (_last.Count > LinesKept)
            {
                _last.Dequeue();
            }
        }

        Read(line);
    }

    /// <summary>Ends when a line with this text is written, from now on.</summary>
    public async Task NextLineWithAsync(string text, CancellationToken cancellationToken)
    {
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            _awaited.Add((text, seen));
        }

        try
        {
            await seen.Task.WaitAsync(cancellationToken);
        }
        finally
        {
            lock (_gate)
            {
                _awaited.RemoveAll(one => one.Seen == seen);
            }
        }
    }

    public string WithLastLines(string problem)
    {
        lock (_gate)
        {
            return string.Join(Environment.NewLine, [problem, $"(all of it in {Path})", .. _last]);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _file.Dispose();
        }
    }

    // The texts are those of src/Grains/Boxes/BallotBoxGrain.cs.
    private void Read(string line)
    {
        if (!line.Contains("Ballot box ", StringComparison.Ordinal))
        {
            return;
        }

        if (ActiveBox().Match(line) is { Success: true } active)
        {
            _events.NoteActive(active.Groups["box"].Value, _node);
        }
        else if (line.Contains(" was fenced", StringComparison.Ordinal))
        {
            _events.NoteFenced();
        }
        else if (line.Contains(" is resolved, ", StringComparison.Ordinal))
        {
            _events.NoteResolved();
        }
        else if (line.Contains(" has stopped", StringComparison.Ordinal))
        {
            _events.NoteStopped(line);
        }
    }

    [GeneratedRegex("Ballot box (?<box>\\S+) is active")]
    private static partial Regex ActiveBox();
}
