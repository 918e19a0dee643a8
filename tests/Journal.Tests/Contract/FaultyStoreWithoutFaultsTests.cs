using MVoting.Testing;

namespace MVoting.Journal.Tests.Contract;

/// <summary>Proves that the decorator that makes faults makes none by itself.</summary>
public sealed class FaultyStoreWithoutFaultsTests : JournalStoreContract
{
    private readonly MemoryJournalStore _inner = new(TimeProvider.System);

    protected override ValueTask<IJournalStore> OpenAsync() => new(new FaultyStore(_inner, TimeProvider.System));

    protected override Task LoseAsync(int box, int first, int last)
    {
        _inner.Lose(new BoxAddress(TestRows.Poll, box), first, last);
        return Task.CompletedTask;
    }
}
