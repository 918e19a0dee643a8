namespace MVoting.Testing;

/// <summary>What happens to one call of <see cref="FaultyStore"/>.</summary>
public readonly record struct StoreFault(StoreFaultKind Kind, TimeSpan Delay = default)
{
    public static readonly StoreFault None;
    public static readonly StoreFault FailBefore = new(StoreFaultKind.FailBefore);
    public static readonly StoreFault UnknownBefore = new(StoreFaultKind.UnknownBefore);
    public static readonly StoreFault UnknownAfter = new(StoreFaultKind.UnknownAfter);
    public static readonly StoreFault HangBefore = new(StoreFaultKind.HangBefore);
    public static readonly StoreFault HangAfter = new(StoreFaultKind.HangAfter);
    public static readonly StoreFault Throw = new(StoreFaultKind.Throw);

    public static StoreFault Slow(TimeSpan delay) => new(StoreFaultKind.Slow, delay);
}
