using MVoting.Journal.Sqlite;
using MVoting.Silo.Databases;

namespace MVoting.Silo.Health;

/// <summary>Whether the files of the database are still in their folder, under their names.</summary>
internal sealed partial class FilesCheck : INodeCheck, IDisposable
{
    private readonly ILogger<FilesCheck> _logger;
    private readonly Lock _gate = new();
    private readonly (string Path, SqliteWitness Witness)[] _files;
    private bool _isLogged;

    /// <param name="files">The files, which are open for writing already.</param>
    /// <param name="logger">Where a loss is logged.</param>
    public FilesCheck(SqliteFiles files, ILogger<FilesCheck> logger)
    {
        _logger = logger;
        _files = [.. new[] { files.Journal, files.Grains }.Select(path => (path, new SqliteWitness(path)))];
    }

    /// <inheritdoc/>
    public Task<string?> FindFaultAsync()
    {
        lock (_gate)
        {
            foreach (var (path, witness) in _files)
            {
                if (witness.IsGone)
                {
                    Log(path);
                    return Task.FromResult<string?>("data files are gone");
                }
            }
        }

        return Task.FromResult<string?>(null);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var (_, witness) in _files)
        {
            witness.Dispose();
        }
    }

    private void Log(string path)
    {
        if (!_isLogged)
        {
            _isLogged = true;
            LogGone(path);
        }
    }

    [LoggerMessage(
        Level = LogLevel.Critical,
        Message = "The file {Path} or its write-ahead log was deleted or replaced while this process had it open. No ballot is acknowledged any more: end the process, restore the file, and start it again")]
    private partial void LogGone(string path);
}
