namespace MVoting.Grains.Boxes;

/// <summary>Counts one box again from the journal alone; key <c>city/poll/box</c>. Any silo may do it.</summary>
[Alias("mvoting.box-recount")]
public interface IBoxRecountGrain : IGrainWithStringKey
{
    /// <summary>The totals at exactly segment <paramref name="segment"/>, from a fresh ledger, or what is damaged.</summary>
    Task<BoxRecount> RecountAsync(int segment);
}
