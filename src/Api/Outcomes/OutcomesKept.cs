namespace MVoting.Api.Outcomes;

/// <summary>
/// The outcomes that this node has counted last: a closed poll's ballots do not change, so neither does an outcome
/// of them. Whether it may be shown is asked of the poll each time.
/// </summary>
public sealed class OutcomesKept
{
    private readonly Lock _gate = new();
    private readonly LinkedList<(string Key, OutcomeView View)> _newest = [];

    public OutcomeView? Find(string key)
    {
        lock (_gate)
        {
            for (var node = _newest.First; node is not null; node = node.Next)
            {
                if (node.Value.Key == key)
                {
                    _newest.Remove(node);
                    _newest.AddFirst(node);
                    return node.Value.View;
                }
            }

            return null;
        }
    }

    public void Keep(string key, OutcomeView view)
    {
        if (view.Json.Length > DoorLimits.OutcomeKeptSizeBytes)
        {
            return;
        }

        lock (_gate)
        {
            _newest.AddFirst((key, view));
            while (_newest.Count > DoorLimits.OutcomesKept)
            {
                _newest.RemoveLast();
            }
        }
    }
}
