using MVoting.Testing;

namespace MVoting.Journal.Tests.Contract;

/// <summary>Proves that the reference in memory keeps the contract, so that fast tests may rest on it.</summary>
public sealed class MemoryJournalStoreTests : JournalStoreContract
{
    private readonly MemoryJournalStore _store = new(TimeProvider.System);

    protected override ValueTask<IJournalStore> OpenAsync() => new(_store);

    protected override Task LoseAsync(int box, int first, int last)
    {
        _store.Lose(new BoxAddress(TestRows.Poll, box), first, last);
        return Task.CompletedTask;
    }
}
