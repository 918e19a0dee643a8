using System.CommandLine;

namespace MVoting.Load.Commands;

/// <summary>The program's commands, and how their ends become exit codes.</summary>
public static class CommandTree
{
    public static Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var root = new RootCommand("Loads an MVoting server over HTTP, and checks that what it promised was counted once.")
        {
            new ReplayCommand().Build(),
            new FloodCommand().Build(),
            new ShapeCommand().Build(),
            new OpeningsCommand().Build(),
            new GenerateCommand().Build(),
        };
        return RunAsync(root, arguments);
    }

    /// <summary>Runs any tree of commands by this program's rules for errors and exit codes.</summary>
    public static async Task<int> RunAsync(RootCommand root, IReadOnlyList<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(root);
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync(parsed.Errors[0].Message.ReplaceLineEndings(" "));
            return ExitCodes.Setup;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (SetupException problem)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return ExitCodes.Setup;
        }
        catch (NoVerdictException problem)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return ExitCodes.Broken;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped before a verdict.");
            return ExitCodes.Broken;
        }
    }
}
