namespace MVoting.Core.PollLife;

/// <summary>What an operator may order of a poll.</summary>
public enum PollAction
{
    Open,
    Pause,
    Resume,
    Close,
    Cancel,
    Publish,
}
