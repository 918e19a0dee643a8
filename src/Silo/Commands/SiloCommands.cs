using System.CommandLine;
using MVoting.Silo.Configuration;

namespace MVoting.Silo.Commands;

/// <summary>The command line of <c>src/Silo</c>: a silo, and the operator's tool.</summary>
public static class SiloCommands
{
    /// <summary>Runs one command.</summary>
    /// <returns>0: done, equal or clean; 1: different, damaged, or a clock is not trusted; 2: called or set up wrongly; 3: no outcome by this rule.</returns>
    /// <exception cref="StartupException">The process was set up wrongly.</exception>
    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter? error = null)
    {
        var root = new RootCommand("MVoting: a silo of the vote ingestion engine, and the operator's tool.")
        {
            MigrateCommand.Make(output),
            RecountCommand.Make(output),
            FsckCommand.Make(output),
            ClusterCommand.Make(output),
            OutcomeCommand.Make(output),
        };
        root.SetAction((_, cancellation) => SiloProgram.RunAsync(cancellation));

        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            throw new StartupException($"{parsed.Errors[0].Message} --help shows the commands.");
        }

        return await parsed.InvokeAsync(new InvocationConfiguration
        {
            Output = output,
            Error = error ?? Console.Error,
            EnableDefaultExceptionHandler = false,

            // The silo's host hears the signals, and takes its time to drain.
            ProcessTerminationTimeout = null,
        });
    }
}
