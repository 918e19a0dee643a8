namespace MVoting.Ladder.Samples;

/// <summary>A folder that goes with this object.</summary>
internal sealed class ThrowAwayFolder : IAsyncDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("mvoting-ladder-").FullName;

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Path, recursive: true);
        return ValueTask.CompletedTask;
    }
}
