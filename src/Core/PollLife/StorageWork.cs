namespace MVoting.Core.PollLife;

/// <summary>The one effect on storage that a poll has under way.</summary>
internal enum StorageWork
{
    None,
    WritingLife,
    WritingCount,
    ReadingStates,
    MovingReminder,
    FindingRoom,
}
