using System.CommandLine;
using MVoting.Silo.Databases;

namespace MVoting.Silo.Commands;

/// <summary><c>migrate</c>: makes or upgrades the schema of the configured database.</summary>
internal static class MigrateCommand
{
    public static Command Make(TextWriter output)
    {
        var command = new Command("migrate", "Creates or upgrades the schema of the configured database. May be run again.");
        command.SetAction(async _ =>
        {
            var files = SqliteFiles.Of(CommandSettings.Read());
            await using (JournalFile.OpenForWriting(files))
            {
                GrainsSchema.Upgrade(files);
            }

            await output.WriteLineAsync($"up to date: {files.Journal}, {files.Grains}");
            return 0;
        });
        return command;
    }
}
