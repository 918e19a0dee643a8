using System.CommandLine;
using MVoting.Core.Polls;
using MVoting.Journal;
using MVoting.Silo.Audit;
using MVoting.Silo.Configuration;
using MVoting.Silo.Databases;

namespace MVoting.Silo.Commands;

/// <summary><c>fsck</c>: reads every segment of one poll or of the whole journal.</summary>
internal static class FsckCommand
{
    public static Command Make(TextWriter output)
    {
        var poll = new Argument<string?>("city/poll")
        {
            Description = "The poll, <city>/<poll>; left out: all of them.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command(
            "fsck",
            "Reads every segment: order, hash chain, checksums, one ballot a voter: exit 0 clean, 1 damaged.")
        {
            poll,
        };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(poll), output, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string? poll, TextWriter output, CancellationToken cancellationToken)
    {
        PollName? name = poll is null ? null : PollName.Parse(poll);
        var database = Database.Of(CommandSettings.Read());
        await using var journal = await database.OpenJournalForReadingAsync(cancellationToken);
        var check = new JournalCheck(journal, output, poll => IsPublished(database, poll));
        try
        {
            await check.RunAsync(name?.Uid, cancellationToken);
        }
        catch (JournalUnavailableException fault)
        {
            throw new StartupException(fault.Message);
        }

        // A poll that was not opened has no segment; a misspelt one has none either.
        if (check.Boxes == 0 && name is { } asked && KeptPoll.Read(database, asked) is null)
        {
            throw new StartupException($"There is no poll {asked}.");
        }

        var segments = check.SealedPolls == 0 ? $"{check.Segments} segments"
            : $"{check.Segments} segments, and those of {check.SealedPolls} polls whose results are sealed,";
        await output.WriteLineAsync(
            $"{segments} in {check.Boxes} boxes of {check.Polls} polls: {(check.DamagedBoxes == 0 ? "clean" : $"{check.DamagedBoxes} boxes DAMAGED")}");
        return check.DamagedBoxes == 0 ? 0 : 1;
    }

    // What cannot be read is not published: a restored journal is checked also before its grains' states are there.
    private static bool IsPublished(Database database, PollName poll)
    {
        try
        {
            return KeptPoll.Read(database, poll)?.Life.State == PollState.Published;
        }
        catch (StartupException)
        {
            return false;
        }
    }
}
