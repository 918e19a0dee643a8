namespace MVoting.Load.Measure;

/// <summary>A ledger's file for the length of a round.</summary>
public sealed class TemporaryLedger : IDisposable
{
    public string Path { get; } =
        System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"mvoting-ledger-{Guid.NewGuid():N}.tsv");

    public void Dispose() => File.Delete(Path);
}
