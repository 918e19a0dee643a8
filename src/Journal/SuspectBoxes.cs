using MVoting.Core;
using MVoting.Core.Segments;

namespace MVoting.Journal;

/// <summary>
/// The boxes whose last appends failed or stayed unknown. One row can spoil a whole group (a foreign lock, a row that
/// the database refuses); after a few failures each box of that group is sent alone, so that all but the guilty one
/// get through and leave this list. Not thread-safe: guarded by the writer.
/// </summary>
internal sealed class SuspectBoxes(int failuresUntilAlone)
{
    private readonly Dictionary<BoxAddress, int> _failures = [];

    public int Count => _failures.Count;

    public bool MustGoAlone(BoxAddress box) =>
        _failures.Count > 0 && _failures.TryGetValue(box, out var failures) && failures >= failuresUntilAlone;

    public bool HasFailed(BoxAddress box) => _failures.Count > 0 && _failures.ContainsKey(box);

    public void Note(BoxAddress box, AppendOutcome outcome)
    {
        if (outcome is AppendOutcome.Durable or AppendOutcome.Taken)
        {
            if (_failures.Count > 0)
                _failures.Remove(box);
        }
        else if (_failures.TryGetValue(box, out var failures))
            _failures[box] = failures + 1;
        else if (_failures.Count < Limits.JournalSuspectBoxes)
            _failures.Add(box, 1);
    }
}
