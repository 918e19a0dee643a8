namespace MVoting.Grains.Boxes;

/// <summary>Counts one box again from the journal alone; key <c>city/poll/box</c>. Any silo may do it.</summary>
[Alias("mvoting.box-recount")]
public interface IBoxRecountGrain : IGrainWithStringKey
{
    /// <summary>
    /// Reads for some seconds towards the totals at exactly segment <paramref name="segment"/>, from a fresh ledger. It is
    /// called with the same segment until the answer is <see cref="BoxRecount.Done"/>. A segment before what was read
    /// begins anew.
    /// </summary>
    // Under a name of its own on the wire: a caller of an earlier version takes the first answer for the last one.
    [Alias("RecountInSteps")]
    Task<BoxRecount> RecountAsync(int segment);
}
