namespace MVoting.Chaos;

/// <summary>
/// Faults in a random order and in fixed shares, as cards are dealt: chance decides the order, and never leaves a
/// kind out.
/// </summary>
internal sealed class FaultDeck(Random random)
{
    // Ten minutes take two or three decks.
    private static readonly FaultKind[] s_cards =
    [
        FaultKind.Kill, FaultKind.Kill, FaultKind.Kill, FaultKind.Kill,
        FaultKind.Zombie, FaultKind.Zombie,
        FaultKind.Revived,
        FaultKind.Clock, FaultKind.Clock, FaultKind.Clock,
        FaultKind.DatabaseRestart,
        FaultKind.Cut, FaultKind.Cut,
        FaultKind.Calm,
        FaultKind.Neighbour,
    ];

    private readonly Queue<FaultKind> _cards = new();

    public FaultKind Draw()
    {
        if (_cards.Count == 0)
        {
            var shuffled = s_cards.ToArray();
            random.Shuffle(shuffled);
            foreach (var card in shuffled)
            {
                _cards.Enqueue(card);
            }
        }

        return _cards.Dequeue();
    }
}
