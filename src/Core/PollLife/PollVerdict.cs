namespace MVoting.Core.PollLife;

/// <summary>What an action means for a poll: the life it becomes, or that it is so already, or a refusal.</summary>
internal readonly record struct PollVerdict(PollRecord? Next, bool IsRefused)
{
    public static PollVerdict Reached => new(null, false);

    public static PollVerdict Refused => new(null, true);

    public static PollVerdict Become(PollRecord next) => new(next, false);
}
