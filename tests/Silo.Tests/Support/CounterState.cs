namespace MVoting.Silo.Tests.Support;

public sealed class CounterState
{
    public int Value { get; set; }
}
