namespace MVoting.Silo.Hosting;

/// <summary>
/// Carries the database's faults from the journal, which is opened before there is a log, to the log. What happens
/// before <see cref="Attach"/> is told by the start itself.
/// </summary>
internal sealed partial class JournalFaultLog
{
    private ILogger? _logger;

    public void Attach(ILogger<JournalFaultLog> logger) => _logger = logger;

    public void Write(Exception fault)
    {
        if (_logger is { } logger)
        {
            LogFault(logger, fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The journal's database has a fault")]
    private static partial void LogFault(ILogger logger, Exception fault);
}
