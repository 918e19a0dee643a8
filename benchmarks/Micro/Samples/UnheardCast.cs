using MVoting.Core.Boxes;

namespace MVoting.Micro.Samples;

/// <summary>A request whose answers are only looked at afterwards.</summary>
internal sealed class UnheardCast(int count) : CastBatch(count)
{
    public bool IsAnswered { get; private set; }

    protected override void OnAnswered() => IsAnswered = true;
}
