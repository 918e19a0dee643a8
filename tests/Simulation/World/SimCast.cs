using MVoting.Core.Boxes;

namespace MVoting.Simulation.World;

/// <summary>A cast whose caller waits for the answers.</summary>
internal sealed class SimCast(int count, Action<SimCast> answered) : CastBatch(count)
{
    public CastAnswer AnswerOf(int index) => CastAnswer.Read(Reply.AsSpan(index * CastAnswer.SizeBytes));

    protected override void OnAnswered() => answered(this);
}
