using MVoting.Core.Polls;

namespace MVoting.Core.Pabulib;

/// <summary>Collects errors and notes while a file is read, with a limit on what is kept.</summary>
internal sealed class PabulibFindings
{
    private readonly List<PabulibError> _errors = [];
    private readonly List<PabulibNote> _notes = [];
    private readonly Dictionary<(string Field, string What), (int Line, int Count)> _counted = [];

    public int ErrorCount { get; private set; }

    public void Error(int line, string field, string message)
    {
        ErrorCount++;
        if (_errors.Count < Limits.PabulibFindings)
        {
            _errors.Add(new PabulibError(line, Cut(field), message));
        }
    }

    public void Note(int line, string field, string message)
    {
        if (_notes.Count < Limits.PabulibFindings)
        {
            _notes.Add(new PabulibNote(line, Cut(field), message));
        }
    }

    /// <summary>Counts one more of the same kind; <see cref="Notes"/> tells the number and the first line.</summary>
    public void Count(int line, string field, string what)
    {
        var known = _counted.GetValueOrDefault((field, what));
        if (known.Count > 0)
        {
            _counted[(field, what)] = (known.Line, known.Count + 1);
        }
        else if (_counted.Count < Limits.PabulibFindings)
        {
            _counted[(field, what)] = (line, 1);
        }
    }

    // A column or key may be as long as a row.
    private static string Cut(string field) => FieldErrors.Cut(field);

    public IReadOnlyList<PabulibError> Errors() => [.. _errors.OrderBy(error => error.Line)];

    public IReadOnlyList<PabulibNote> Notes()
    {
        var counted = _counted.Select(pair => new PabulibNote(
            pair.Value.Line, Cut(pair.Key.Field), $"{pair.Key.What}: {Times(pair.Value.Count)}"));
        return [.. _notes.Concat(counted).OrderBy(note => note.Line).Take(Limits.PabulibFindings)];

        static string Times(int count) => count == 1 ? "once" : $"{count} times, first here";
    }
}
