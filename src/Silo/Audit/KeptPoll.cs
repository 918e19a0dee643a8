using System.Data.Common;
using System.Text.Json;
using MVoting.Core.PollLife;
using MVoting.Core.Polls;
using MVoting.Grains;
using MVoting.Silo.Configuration;
using MVoting.Silo.Databases;

namespace MVoting.Silo.Audit;

/// <summary>What the database keeps of a poll beside the journal, read without a silo.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Life">Its life cycle.</param>
/// <param name="Count">Its tally; null while none is kept.</param>
public sealed record KeptPoll(PollName Name, PollRecord Life, PollCount? Count)
{
    // As the poll's grain declares them; the tests of the commands hold the two together.
    private const string GrainType = "poll";
    private const string LifeState = "life";
    private const string CountState = "tally";

    /// <summary>
    /// Whether its results are sealed: then no tool prints what tells its counts, and the number of a segment is one.
    /// A poll that was cancelled is never published.
    /// </summary>
    public bool IsSealed(BallotPaper paper) =>
        paper.Definition.Results == ResultsMode.Sealed && Life.State != PollState.Published;

    /// <summary>Reads the poll, also beside a running engine.</summary>
    /// <returns>The poll; null: there is none of this name.</returns>
    /// <exception cref="StartupException">The database is not there, or keeps what this version cannot read.</exception>
    public static KeptPoll? Read(Database database, PollName name)
    {
        var reader = new KeptStateReader(database);
        var key = GrainKeys.Poll(name.City, name.Poll);
        try
        {
            // The tally first: one that is written in between belongs to the same frozen paper.
            var count = reader.Read(GrainType, key, CountState, GrainStateContext.Default.PollCountState);
            var life = reader.Read(GrainType, key, LifeState, GrainStateContext.Default.PollLifeState);
            return life?.Life is { } kept
                ? new KeptPoll(name, kept.AsOf(TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds()), count?.Count)
                : null;
        }
        catch (Exception fault) when (fault is DbException or JsonException)
        {
            throw new StartupException($"The database {database.Name} cannot be read: {fault.Message}");
        }
    }
}
