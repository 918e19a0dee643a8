using System.CommandLine;
using MVoting.Journal;
using MVoting.Silo.Audit;
using MVoting.Silo.Configuration;
using MVoting.Silo.Databases;

namespace MVoting.Silo.Commands;

/// <summary><c>recount</c>: counts a poll again from the journal alone.</summary>
internal static class RecountCommand
{
    public static Command Make(TextWriter output)
    {
        var poll = new Argument<string>("city/poll") { Description = "The poll, <city>/<poll>." };
        var command = new Command(
            "recount",
            "Counts a poll again from the journal alone and compares with the tally kept: exit 0 equal, 1 different.")
        {
            poll,
        };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetRequiredValue(poll), output, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string poll, TextWriter output, CancellationToken cancellationToken)
    {
        var name = PollName.Parse(poll);
        var database = Database.Of(CommandSettings.Read());
        await using var journal = await database.OpenJournalForReadingAsync(cancellationToken);
        var kept = KeptPoll.Read(database, name) ?? throw new StartupException($"There is no poll {name}.");
        try
        {
            return await new PollRecount(journal, output).RunAsync(kept, cancellationToken) ? 0 : 1;
        }
        catch (JournalUnavailableException fault)
        {
            throw new StartupException(fault.Message);
        }
    }
}
