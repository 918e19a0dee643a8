namespace MVoting.Core.Clocks;

/// <summary>What a silo's clock says at a moment.</summary>
/// <param name="NowMs">Unix milliseconds. The best guess there is when <see cref="IsTrusted"/> is false.</param>
/// <param name="IsTrusted">
/// Whether the moment may decide anything: whether a ballot is in time, whether a poll opens or closes.
/// </param>
public readonly record struct ClockReading(long NowMs, bool IsTrusted);
