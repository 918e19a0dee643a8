namespace MVoting.Core.PollLife;

/// <summary>
/// What the poll has decided and is carrying to its boxes. It is written before the first box is called, so that a
/// poll grain that is activated again goes on with it.
/// </summary>
public enum PollIntent
{
    None,
    Open,
    Pause,
    Resume,
    Reschedule,
    Close,
    Cancel,
}
