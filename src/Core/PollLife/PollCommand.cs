namespace MVoting.Core.PollLife;

/// <summary>A change that somebody asks of a poll, until it is answered.</summary>
internal sealed class PollCommand(Action<PollCommand> begin, Action<PollAnswer> answer)
{
    private bool _isAnswered;

    public void Begin() => begin(this);

    public void Answer(in PollAnswer reply)
    {
        Invariant.Check(!_isAnswered, "a change of a poll is answered once");
        _isAnswered = true;
        answer(reply);
    }
}
