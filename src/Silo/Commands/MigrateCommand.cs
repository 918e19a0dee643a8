using System.CommandLine;
using MVoting.Silo.Databases;

namespace MVoting.Silo.Commands;

/// <summary><c>migrate</c>: makes or upgrades the schema of the configured database.</summary>
internal static class MigrateCommand
{
    public static Command Make(TextWriter output)
    {
        var plain = new Option<bool>("--plain")
        {
            Description = "Leaves out what only SQL Server itself understands: for other servers that speak its language.",
        };
        var command = new Command("migrate", "Creates or upgrades the schema of the configured database. May be run again.")
        {
            plain,
        };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(plain), output, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(bool plain, TextWriter output, CancellationToken cancellationToken)
    {
        var database = Database.Of(CommandSettings.Read());
        foreach (var name in await database.UpgradeAsync(plain, cancellationToken))
        {
            await output.WriteLineAsync($"applied: {name}");
        }

        await output.WriteLineAsync($"up to date: {database.Name}");
        return 0;
    }
}
