using MVoting.Core.Exports;

namespace MVoting.Core.Tests.Exports;

/// <summary>What an export says beside the ballots, for tests.</summary>
internal static class Frames
{
    public static ExportFrame Some { get; } = new()
    {
        City = "A city",
        Began = DateTimeOffset.UnixEpoch,
        Ended = DateTimeOffset.UnixEpoch.AddDays(10),
    };
}
