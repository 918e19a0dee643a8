using System.Security.Cryptography;

namespace MVoting.Silo.Health;

/// <summary>
/// Writes a file beside the database's files and removes it. Not a row in one of them: a write-ahead log has room from
/// earlier, and would take a row while the disk is full.
/// </summary>
internal sealed class FolderProbe(string folder) : IWriteProbe
{
    /// <summary>As much as some thousand ballots.</summary>
    private const int SizeBytes = 1024 * 1024;

    /// <inheritdoc/>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, $"probe.{RandomNumberGenerator.GetHexString(16, lowercase: true)}.tmp");
        try
        {
            var options = new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                Options = FileOptions.WriteThrough | FileOptions.Asynchronous,
                BufferSize = 0,
            };
            await using var file = new FileStream(path, options);
            await file.WriteAsync(RandomNumberGenerator.GetBytes(SizeBytes), cancellationToken);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
