using MVoting.Grains;

namespace MVoting.Silo.Tests.Support;

/// <summary>Another type of grain whose state has the same name.</summary>
public interface IOtherCounterGrain : IGrainWithStringKey
{
    Task<int> GetAsync();
}

[GrainType("other-counter")]
internal sealed class OtherCounterGrain(
    [PersistentState("number", GrainStorageNames.Default)] IPersistentState<CounterState> state)
    : Grain, IOtherCounterGrain
{
    public Task<int> GetAsync() => Task.FromResult(state.State.Value);
}
