namespace MVoting.Silo.Configuration;

/// <summary>The last frame of a program: what the operator did wrong is one line on stderr, not a stack trace.</summary>
public static class StartupErrors
{
    /// <summary>Exit code of a process that was set up or called wrongly.</summary>
    public const int ExitCode = 2;

    /// <summary>Runs the program; a <see cref="StartupException"/> becomes one line and <see cref="ExitCode"/>.</summary>
    public static async Task<int> RunAsync(Func<Task<int>> program, TextWriter error)
    {
        try
        {
            return await program();
        }
        catch (StartupException exception)
        {
            await error.WriteLineAsync($"mvoting: {exception.Message.ReplaceLineEndings(" ")}");
            return ExitCode;
        }
    }
}
